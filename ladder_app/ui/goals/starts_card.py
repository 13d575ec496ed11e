"""Three goals to start from, offered quietly."""

from functools import partial

from PySide6.QtCore import Signal

from ladder_app.domain.goals.goal_starts import goal_starts
from ladder_app.language import _
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.line_button import LineButton
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
        self.buttons: dict[str, LineButton] = {}
        for start in goal_starts():
            # A line wraps; a button would be wider than the page where the text is large.
            line = LineButton(_("{goal} …").format(goal=start.title))
            line.clicked.connect(partial(self._ask, start.name))
            self.buttons[f"start_{start.name}"] = line
            self.body.addWidget(line)

    def _ask(self, name: str, _checked: bool = False) -> None:
        self.wanted.emit(name)
