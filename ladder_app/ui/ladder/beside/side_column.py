"""What stands beside the ladder: the page of the chosen step, and the steps not rated yet."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ladder_app.domain.curves.step_curve import StepCurve
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_picture import LadderPicture
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.ladder.beside.beside_list import BesideList
from ladder_app.ui.ladder.beside.step_page import StepPage
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.words import heading

_MARGIN: Final = 16
_LIST_PLACE: Final = 1
_BRIEF_BELOW: Final = 34
"""What can be done with a step is kept short while there is room for fewer lines."""


class SideColumn(QWidget):
    """Two cards; each scrolls for itself, and a card with nothing in it is not there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.page = StepPage(look)
        self.unrated = BesideList(_text)
        self.rate_button = button(_("Rate these steps"))
        self._area = _scrolled(self.unrated)
        self._unrated_card = _card(self._area, self.rate_button)
        self._share = 0.5
        self._room = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.page, 1)
        layout.addWidget(self._unrated_card)

    def show_side(
        self,
        records: Records,
        ladder: Ladder,
        picture: LadderPicture,
        chosen: tuple[Step, StepCurve] | None,
        today: date,
    ) -> None:
        """Show the chosen step with its curve, if any, and what is not rated."""
        self.page.setVisible(chosen is not None)
        step = None
        if chosen is not None:
            step, curve = chosen
            self.page.show_step(records, ladder, step, curve, today)
        self._unrated_card.setVisible(bool(picture.unrated))
        self.unrated.show_steps(picture.unrated, step.id if step is not None else "")
        self._share = 0.5 if picture.rungs else 0.6
        self._fit()

    def allow_writing(self, allowed: bool) -> None:
        """Close what would have to be saved, or open it again."""
        self.page.allow_writing(allowed)
        self.rate_button.setEnabled(allowed)

    def fit(self, room: int) -> None:
        """There are so many pixels from the top to the bottom."""
        self._room = room
        self.page.buttons.set_brief(room < _BRIEF_BELOW * self.fontMetrics().height())
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The lower card is as high as its steps, up to its share of the column."""
        inside = self._unrated_card.layout()
        list_item = inside.itemAt(_LIST_PLACE) if inside is not None else None
        if inside is None or list_item is None:
            return
        width = self.width() - 2 * _MARGIN - 12
        needed = sum(line.heightForWidth(width) + 2 for line in self.unrated.lines())
        around = inside.sizeHint().height() - list_item.sizeHint().height()
        most = max(round(self._share * self._room), 150)
        self._unrated_card.setFixedHeight(min(needed + around + 8, most))


def _text(step: Step) -> str:
    return step.text


def _card(area: QScrollArea, rate: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    card.setAccessibleName(_("Not rated yet"))
    layout = QVBoxLayout(card)
    layout.setContentsMargins(_MARGIN, 14, _MARGIN - 4, 14)
    layout.setSpacing(6)
    title = heading(_("Not rated yet"))
    for part in (title, rate):
        part.setContentsMargins(4, 0, 0, 0)
    layout.addWidget(title)
    layout.addWidget(area, 1)
    layout.addLayout(row(rate))
    return card


def _scrolled(steps: BesideList) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("cardscroll")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # A short list needs less than Qt thinks an area that scrolls does, and would take it from the
    # button below.
    area.setMinimumHeight(1)
    inside = QWidget()
    inside.setObjectName("cardscroll")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(steps)
    column.addStretch(1)
    area.setWidget(inside)
    return area
