"""What stands beside the ladder: the page of the chosen step, and the steps not rated yet."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ladder_app.domain.ladder import Ladder
from ladder_app.domain.ladder_picture import LadderPicture
from ladder_app.domain.records import Records
from ladder_app.domain.step import Step
from ladder_app.language import _
from ladder_app.ui.ladder.beside_list import BesideList
from ladder_app.ui.ladder.step_page import StepPage
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.words import heading


class SideColumn(QWidget):
    """Two cards; each scrolls for itself, and a card with nothing in it is not there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.page = StepPage(look)
        self.unrated = BesideList(_text)
        self.rate_button = button(_("Rate these steps"))
        self._unrated_card = _card(self.unrated, self.rate_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.page, 3)
        layout.addWidget(self._unrated_card, 2)

    def show_side(
        self,
        records: Records,
        ladder: Ladder,
        picture: LadderPicture,
        step: Step | None,
        today: date,
    ) -> None:
        """Show the chosen step, if any, and what is not rated."""
        self.page.setVisible(step is not None)
        if step is not None:
            self.page.show_step(records, ladder, step, today)
        self._unrated_card.setVisible(bool(picture.unrated))
        self.unrated.show_steps(picture.unrated, step.id if step is not None else "")


def _text(step: Step) -> str:
    return step.text


def _card(steps: BesideList, rate: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    card.setAccessibleName(_("Not rated yet"))
    area = QScrollArea()
    area.setObjectName("cardscroll")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside = QWidget()
    inside.setObjectName("cardscroll")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(steps)
    column.addStretch(1)
    area.setWidget(inside)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(12, 14, 8, 12)
    layout.setSpacing(6)
    title = heading(_("Not rated yet"))
    title.setContentsMargins(8, 0, 0, 0)
    layout.addWidget(title)
    layout.addWidget(area, 1)
    layout.addWidget(rate, 0, Qt.AlignmentFlag.AlignLeft)
    return card
