"""The page of an ordinary day: what is planned, kept and done, and beside it where one is."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.records import Records
from ladder_app.domain.whereabouts import whereabouts
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.support.safety_card_ask import SafetyCardAsk
from ladder_app.ui.suggestions.suggestion_card import SuggestionCard
from ladder_app.ui.today.agreed_line import AgreedLine
from ladder_app.ui.today.around_card import AroundCard
from ladder_app.ui.today.last_entry_card import LastEntryCard
from ladder_app.ui.today.look_back_card import LookBackCard
from ladder_app.ui.today.plan_views import plan_views
from ladder_app.ui.today.planned_card import PlannedCard
from ladder_app.ui.today.rung_offers import rung_offers
from ladder_app.ui.today.sentence_card import SentenceCard
from ladder_app.ui.today.today_keys import day_keys
from ladder_app.ui.today.under_way import under_way
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.buttons import button, show_primary
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import muted

# Below either of these widths one column is easier to read than two: lines of text, and pixels.
_ONE_COLUMN: Final = 46
_LEAST_FOR_TWO: Final = 760


class Day(QWidget):
    """Two columns, or one where there is little room or the text is large."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.planned = PlannedCard()
        self.suggestion = SuggestionCard(desk, "today")
        self.sentence = SentenceCard()
        self.last_entry = LastEntryCard()
        self.around = AroundCard(desk.look)
        self.agreed = AgreedLine()
        self.ask = SafetyCardAsk(desk)
        self.look_back = LookBackCard(desk)
        self.else_card = Card(_("Something else happened?"))
        self.else_card.body.addWidget(muted(_("One minute. It need not be on the ladder.")))
        self.log = button(_("Log something I did"))
        self.else_card.body.addSpacing(4)
        self.else_card.body.addLayout(row(self.log))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        asked = (self.ask, self.look_back)
        left = (self.planned, self.suggestion, self.sentence, self.last_entry, *asked)
        for cards in (left, (self.around, self.agreed, self.else_card)):
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

    def buttons(self) -> dict[str, QPushButton]:
        """Its buttons by the names they have among the keys of the page, as far as they move up."""
        moving = {**self.planned.rows[0].buttons(), **self.around.buttons()}
        return moving | self.agreed.buttons() | self.ask.buttons() | self.look_back.buttons()

    def show_records(self, records: Records, attempts: Sequence[Attempt]) -> None:
        """Draw everything but the sentence anew; `attempts` are those that may be shown.

        What is planned is what the page is for, unless an attempt is under way; where nothing is
        due, it is for writing something down.
        """
        now, running = self._desk.workspace.now(), records.running_attempt()
        today = now.date()
        plans = plan_views(records, now)
        self.planned.show_plans(plans, primary=running is None)
        show_primary(self.log, running is None and not plans.has_due)
        self.suggestion.show_for(records)
        self.agreed.show_records(records, now)
        self.last_entry.show_last(records, attempts, today)
        found = whereabouts(records, self._desk.settings().last_ladder)
        self.around.setVisible(found is not None)
        if found is not None:
            go_on = "" if running is None else under_way(records, running, now).go_on
            offers = partial(rung_offers, records, plans=plans, now=now, go_on=go_on)
            self.around.show_whereabouts(found, offers)

    def show_ask(self, records: Records, *, has_room: bool) -> None:
        """Ask for a safety card, or offer a look back, where nothing else is asked or under way."""
        has_room = has_room and records.running_attempt() is None
        self.ask.show_if_due(records, has_room=has_room and self.suggestion.isHidden())
        self.look_back.show_if_due(records, has_room=has_room and self.ask.isHidden())
        give_keys(day_keys(), {**self.ask.buttons(), **self.look_back.buttons()})

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
        set_beside(self._columns, two)
        self._columns.setStretch(0, 2 if two else 0)
        self._columns.setStretch(1, 1 if two else 0)
