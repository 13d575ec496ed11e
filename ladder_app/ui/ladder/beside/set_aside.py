"""Parked and retired steps, folded below the ladder."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from ladder_app.domain.ladders.step import Step
from ladder_app.language import _
from ladder_app.ui.ladder.beside.beside_list import BesideList
from ladder_app.ui.ladder.step_table_model import state_words
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.tab_order import tab_after


class SetAside(Folded):
    """Not there at all while nothing is set aside."""

    def __init__(self) -> None:
        super().__init__(_("Parked and retired"))
        self.setObjectName("fold")  # one quiet line, and no card, while it is folded
        self.setContentsMargins(-8, -8, -8, -8)
        self.steps = BesideList(_words)
        area = QScrollArea()
        area.setObjectName("cardscroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(76)
        area.setMaximumHeight(150)
        self.steps.setObjectName("cardscroll")
        area.setWidget(self.steps)
        self.body.setContentsMargins(28, 0, 8, 4)
        self.body.addWidget(area)

    def show_steps(self, steps: Sequence[Step], selected_id: str) -> None:
        """Show these steps."""
        self.setVisible(bool(steps))
        parked = sum(step.status == "parked" for step in steps)
        counts = (
            (parked, _("{n} parked")),
            (len(steps) - parked, _("{n} retired")),
        )
        said = ", ".join(words.format(n=n) for n, words in counts if n)
        self.set_title(_("Set aside: {counts}").format(counts=said))
        if self.steps.show_steps(steps, selected_id):
            tab_after(self.header, self.steps)


def _words(step: Step) -> str:
    return _("{step} · {state}").format(step=step.text, state=state_words(step))
