"""The page of an ordinary day: what is planned, kept and done, and beside it where one is."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.suggestions.suggestion_card import SuggestionCard
from ladder_app.ui.today.around_card import AroundCard
from ladder_app.ui.today.last_entry_card import LastEntryCard
from ladder_app.ui.today.plan_views import PlanViews
from ladder_app.ui.today.planned_card import PlannedCard
from ladder_app.ui.today.sentence_card import SentenceCard
from ladder_app.ui.widgets.buttons import button, show_primary
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.words import muted

# Below either of these widths one column is easier to read than two: lines of text, and pixels.
_ONE_COLUMN: Final = 46
_LEAST_FOR_TWO: Final = 760


class Day(QWidget):
    """Two columns, or one where there is little room or the text is large."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.planned = PlannedCard()
        self.suggestion = SuggestionCard(desk, "today")
        self.sentence = SentenceCard()
        self.last_entry = LastEntryCard()
        self.around = AroundCard(desk.look)
        self.else_card = Card(_("Something else happened?"))
        self.else_card.body.addWidget(muted(_("One minute. It need not be on the ladder.")))
        self.log = button(_("Log something I did"))
        self.else_card.body.addSpacing(4)
        self.else_card.body.addLayout(row(self.log))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        left = (self.planned, self.suggestion, self.sentence, self.last_entry)
        for cards in (left, (self.around, self.else_card)):
            column = QVBoxLayout()
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column)
        self._arrange(two=True)

    @property
    def has_two_columns(self) -> bool:
        """Whether the cards stand side by side."""
        return self._columns.direction() == QBoxLayout.Direction.LeftToRight

    def show_plans(self, views: PlanViews, *, is_busy: bool) -> None:
        """Show what is planned; unless one `is_busy` elsewhere, that is what the page is for.

        Where nothing is due, it is for writing something down.
        """
        self.planned.show_plans(views, primary=not is_busy)
        show_primary(self.log, not is_busy and not views.has_due)

    def allow_writing(self, allowed: bool) -> None:
        """Close what would have to be saved, or open it again."""
        self.log.setEnabled(allowed)
        for card in (self.planned, self.sentence, self.last_entry):
            card.allow_writing(allowed)
        self.around.allow_writing(allowed)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column can be: two must never keep the page from becoming narrow."""
        columns = [self._columns.itemAt(place) for place in range(self._columns.count())]
        widest = max(one.minimumSize().width() for one in columns if one is not None)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        room_for_words = self.width() >= _ONE_COLUMN * self.fontMetrics().lineSpacing()
        self._arrange(two=room_for_words and self.width() >= _LEAST_FOR_TWO)

    def _arrange(self, *, two: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if two else direction.TopToBottom)
        self._columns.setStretch(0, 2 if two else 0)
        self._columns.setStretch(1, 1 if two else 0)
