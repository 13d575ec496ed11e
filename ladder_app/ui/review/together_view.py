"""For two people at one screen: large type, by keyboard alone, and only what was chosen."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.step_name import is_sensitive
from ladder_app.domain.records import Records
from ladder_app.domain.review.happened import agreed, attempt_rows, charted_steps
from ladder_app.domain.review.review_entry import ReviewEntry
from ladder_app.domain.review.since import Since
from ladder_app.language import _
from ladder_app.ui.review.agreed_card import AgreedCard
from ladder_app.ui.review.attempts_card import AttemptsCard
from ladder_app.ui.review.review_keys import review_keys
from ladder_app.ui.review.step_names import shared_names
from ladder_app.ui.review.talk_card import TalkCard
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.charts_place import ChartsPlace
from ladder_app.ui.widgets.in_view import bring_to_top
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import muted

if TYPE_CHECKING:
    from ladder_app.ui.review.chart_part import ChartPart

_TABLE_FROM: Final = 100
"""Letters in a line from which the attempts stand as a table."""


class TogetherView(QWidget):
    """What is sensitive is covered until somebody asks, and again when the page is left.

    The button `cover` is there for the page to give it a place.
    """

    uncovered = Signal()
    """Something covered is shown, or covered again: please draw anew."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("together")
        self._is_uncovered = False
        self.has_covered = False
        self.cover = button("")
        self.cover.clicked.connect(self.turn_cover)
        self.agreed = AgreedCard()
        self.attempts = AttemptsCard()
        self.chart: ChartPart | None = None
        self._draw: Callable[[ChartPart], None] | None = None
        self.chart_place = ChartsPlace(
            "ladder_app.ui.review.chart_part", "ChartPart", lambda kind: kind(look)
        )
        self.chart_place.made.connect(self._take_chart)
        self.no_chart = Card(_("The chart of a step"))
        self.no_chart.body.addWidget(
            muted(_("There is nothing to draw yet: these steps have not been tried."))
        )
        self.talk = TalkCard()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        for card in (self.agreed, self.attempts, self.chart_place, self.no_chart, self.talk):
            self._layout.addWidget(card)
        self._layout.addStretch(1)

    def show_review(self, records: Records, since: Since, entry: ReviewEntry) -> None:
        """Show what was chosen of these days."""
        names = shared_names(records, self._is_uncovered)
        self.agreed.show_records(records, since, entry.sharing, names)
        self.attempts.show_records(records, since, entry, names)
        rows = attempt_rows(records, since, entry.sharing)
        steps = charted_steps(records, rows, agreed(records, since, entry.sharing))
        self.no_chart.setVisible(not steps)
        self.chart_place.setVisible(bool(steps))
        self._draw = lambda chart: chart.show_steps(
            records, since, steps, names, words=entry.sharing.words
        )
        if self.chart is not None:
            self._draw(self.chart)
        elif steps:
            self.chart_place.want()
        self.talk.show_records(records, since, entry, names, first=steps)
        self._name_cover(records, entry)

    def show_wide(self, width: int) -> None:
        """A table where there is room for it."""
        letters = self.attempts.fontMetrics().averageCharWidth() * _TABLE_FROM
        self.attempts.show_wide(width >= letters)

    def show_part(self, number: int) -> None:
        """Bring one of the four parts to the upper end, with the focus in it."""
        drawn = self.chart_place if self.no_chart.isHidden() else self.no_chart
        part = (self.agreed, self.attempts, drawn, self.talk)[number]
        if part is self.talk:
            self.talk.fields.texts["agenda"].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.chart is not None and part is self.chart_place:
            self.chart.card.chart.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # What came with the same key has its place only once everything is laid out.
        QTimer.singleShot(0, part, partial(bring_to_top, part))

    def turn_cover(self) -> None:
        """Show what is covered, or cover it again."""
        self._is_uncovered = not self._is_uncovered
        self.uncovered.emit()

    def cover_again(self) -> None:
        """Nothing sensitive is seen when the page comes into view the next time."""
        if self._is_uncovered:
            self.turn_cover()

    def _name_cover(self, records: Records, entry: ReviewEntry) -> None:
        self.cover.setText(_("Cover it again") if self._is_uncovered else _("Show what is covered"))
        give_keys(review_keys(), {"cover": self.cover})
        shown = (
            step
            for ladder in entry.sharing.ladders(records)
            for step in records.steps(ladder.id)
            if entry.sharing.is_ticked(step)
        )
        self.has_covered = any(is_sensitive(records, step) for step in shown)

    def _take_chart(self, chart: "ChartPart") -> None:
        self.chart = chart
        chart.turned.connect(self.talk.choose)
        tab_before(self.talk.fields.texts["agenda"].edit, chart.box)
        chart.follow_tab()
        if self._draw is not None:
            self._draw(chart)
