"""Three goals to start from, offered quietly."""

from functools import partial

from PySide6.QtCore import Signal

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
        column.addWidget(
            muted(_("These words are only a beginning: take one, and make it yours in the form."))
        )
        self.body.addLayout(column)
        flow = FlowLayout()
        self.buttons = {f"start_{start.name}": button(start.title) for start in goal_starts()}
        for start in goal_starts():
            one = self.buttons[f"start_{start.name}"]
            one.clicked.connect(partial(self._ask, start.name))
            flow.addWidget(one)
        self.body.addLayout(flow)

    def _ask(self, name: str, _checked: bool = False) -> None:
        self.wanted.emit(name)
