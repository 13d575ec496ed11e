"""What stands beside the ladder: the page of the chosen step, and the steps not rated yet."""

from datetime import date
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ladder_app.domain.curves.step_curve import StepCurve
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_picture import LadderPicture
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.ladder.beside.beside_list import BesideList
from ladder_app.ui.ladder.beside.step_page import StepPage
from ladder_app.ui.ladder.beside.whole_lines import WholeLines
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.line_button import hanging
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import heading

_MARGIN: Final = 16
_GAP: Final = 16
_LIST_PLACE: Final = 1
_LEAST_LIST: Final = 56
"""Pixels of the list of steps that are not rated, where there is little room."""
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
        layout.setSpacing(_GAP)
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
        if self.unrated.show_steps(picture.unrated, step.id if step is not None else ""):
            tab_before(self.rate_button, self.unrated)
        self._share = 0.5 if picture.rungs else 0.6
        self._fit(self.width())

    def allow_writing(self, allowed: bool) -> None:
        """Close what would have to be saved, or open it again."""
        self.page.allow_writing(allowed)
        self.rate_button.setEnabled(allowed)

    def fit(self, room: int, width: int) -> int:
        """There are so many pixels from the top to the bottom, and from side to side.

        Returns how many it needs from the top to the bottom: where there are fewer, the page has
        to scroll.
        """
        self._room = room
        self.page.buttons.set_brief(room < _BRIEF_BELOW * self.fontMetrics().height())
        return self._fit(width)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit(self.width())

    def _fit(self, width: int) -> int:
        """The lower card is as high as its steps, up to its share or what the upper one leaves."""
        least, wanted = self._list_heights(width)
        page = self._page_height(width, self._room - least)
        self.page.setMinimumHeight(page)
        gap = _GAP if page and wanted else 0
        left_over = 0 if self.page.isHidden() else self._room - self.page.wanted_height(width)
        most = max(round(self._share * self._room), left_over - _GAP, 150)
        high = max(min(wanted, most, self._room - page - gap), min(least, most))
        if wanted:
            self._unrated_card.setFixedHeight(high)
        return page + gap + high

    def _page_height(self, width: int, room: int) -> int:
        """The least that the upper card needs; the rating of its step scrolls before its title."""
        if self.page.isHidden():
            return 0
        with_rating = self.page.least_height(width, rating=True)
        if with_rating <= room - _GAP:
            return with_rating
        return min(self.page.least_height(width, rating=False), self._room)

    def _list_heights(self, width: int) -> tuple[int, int]:
        """What the lower card needs at least, and for all of its steps."""
        inside = self._unrated_card.layout()
        list_item = inside.itemAt(_LIST_PLACE) if inside is not None else None
        inner = width - 2 * _MARGIN - 12
        steps = self.unrated.height_at(inner)
        if inside is None or list_item is None or not steps:
            return 0, 0
        around = inside.sizeHint().height() - list_item.sizeHint().height() + 8
        return around + min(steps, _LEAST_LIST), around + steps


def _text(step: Step) -> str:
    return step.text


def _card(area: WholeLines, rate: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    card.setAccessibleName(_("Not rated yet"))
    layout = QVBoxLayout(card)
    layout.setContentsMargins(_MARGIN, 14, _MARGIN - 4, 14)
    layout.setSpacing(6)
    layout.addWidget(heading(_("Not rated yet")))
    layout.addLayout(hanging(area), 1)
    layout.addLayout(row(rate))
    return card


def _scrolled(steps: BesideList) -> WholeLines:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(steps)
    column.addStretch(1)
    return WholeLines(inside)
