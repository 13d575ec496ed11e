"""Three goals to start from, offered quietly."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ladder_app.domain.goals.goal_starts import goal_starts
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.words import muted


class StartsCard(Card):
    """Picking one opens the form with its words, which can all be changed."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Some people start with"))
        column = ColumnLayout()
        column.setSpacing(8)
        column.addWidget(
            muted(_("These words are only a beginning: take one, and make it yours in the form."))
        )
        self.body.addLayout(column)
        self.buttons: dict[str, QPushButton] = {}
        for start in goal_starts():
            one = self.buttons[f"start_{start.name}"] = button(
                _("{goal} …").format(goal=start.title)
            )
            one.clicked.connect(partial(self._ask, start.name))
            line = FlowLayout()  # in several lines where the text is large
            line.addWidget(one)
            column.addLayout(line)

    def _ask(self, name: str, _checked: bool = False) -> None:
        self.wanted.emit(name)
