"""The page Today.

Somebody opens the program, sees what they planned for today, and starts it, takes it along or says
that they did it. Or they read a sentence of their own, see the rung they are on and press *I did
this*, or write down something that was on no ladder. An attempt under way comes before all of it.
Before there is a ladder the first evening stands here; after two quiet weeks one card with one easy
step; and whenever they want, nothing but a cover.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.whereabouts import is_quiet, open_attempts
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.support.how_are_you_card import HowAreYouCard
from ladder_app.ui.suggestions.suggestion_keys import suggestion_keys
from ladder_app.ui.today.cover import Cover
from ladder_app.ui.today.day import Day
from ladder_app.ui.today.day_wishes import connect_day
from ladder_app.ui.today.day_work import DayWork
from ladder_app.ui.today.quiet_card import QuietCard
from ladder_app.ui.today.sentence_work import SentenceWork
from ladder_app.ui.today.today_keys import (
    COVER_KEY,
    card_keys,
    day_keys,
    first_keys,
    shown_first,
)
from ladder_app.ui.today.under_way import under_way
from ladder_app.ui.today.under_way_card import UnderWayCard
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.day_words import weekday_words
from ladder_app.ui.widgets.empty_state import EmptyState
from ladder_app.ui.widgets.key_row import give_keys, page_keys
from ladder_app.ui.widgets.laid_out import lay_out_at_once
from ladder_app.ui.widgets.screen import PageKey, Screen
from ladder_app.ui.widgets.tab_order import pass_keys_to

if TYPE_CHECKING:
    from ladder_app.ui.today.first_evening import FirstEvening

_ABOVE: Final = 2
"""So many cards stand above every part but the cover."""
_CENTRED: Final = 100
"""The stretch of a part that takes the whole height."""


class TodayScreen(Screen):
    """One of its parts shows at a time: cover, first evening, quiet card, empty page, day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Today"))
        self._covered = desk.settings().covered_start
        self._skipped = False
        self._whole_page = False
        self.cover_button = quiet_button(_("Cover this page"))
        self.cover_button.clicked.connect(self.cover_page)
        self.header.addWidget(self.cover_button)
        self.first_evening: FirstEvening | None = None
        self._parts: list[QWidget] = []
        self._named: dict[str, QAbstractButton] = {}
        self._work = DayWork(desk, self)
        self._work.practise_wanted.connect(self.practise_wanted)
        self._work.log_wanted.connect(self.log_wanted)
        self._work.said.connect(self.said)
        self.how_are_you = HowAreYouCard(desk)
        self.how_are_you.help_wanted.connect(partial(self.place_wanted.emit, "help", ""))
        buttons = {
            "how_help": self.how_are_you.help_button,
            "how_close": self.how_are_you.close_button,
        }
        give_keys(day_keys(), buttons)
        self.under_way = UnderWayCard()
        self._named["go_on"] = self.under_way.go_on
        self.under_way.go_on_wanted.connect(self.continue_wanted)
        self.under_way.close_wanted.connect(self._work.close_under_way)
        for card in (self.how_are_you, self.under_way):
            self.body.addWidget(card)
        self.body.addStretch(1)
        # Of the window, not of the page: at a covered start nothing on the page has the focus yet.
        self._cover_key = QShortcut(QKeySequence(COVER_KEY), self)
        self._cover_key.activated.connect(self.toggle_cover)

    def show_records(self, records: Records) -> None:
        """Draw the page anew from the values."""
        today = self.desk.workspace.now().date()
        part = self._part(records)
        words = _("A first ladder") if part is self.first_evening else weekday_words(today)
        self.title.setText(words[:1].upper() + words[1:])
        self._show_only(part)
        self._cover_key.setEnabled(self.desk.settings().single_keys)
        self._show_above(records)
        if isinstance(part, Day):
            self._show_day(records)
        elif isinstance(part, QuietCard):
            part.show_records(records, today)
        self._allow_writing(part, self.desk.workspace.read_only is None)
        pass_keys_to(self, self._arrival(part))
        lay_out_at_once(self)
        self.keys_changed.emit()

    def toggle_cover(self) -> None:
        """Cover the page, or show it again."""
        if self._covered:
            self.uncover_page()
        else:
            self.cover_page()

    def cover_page(self) -> None:
        """Hide everything that says something, until it is asked for."""
        self._covered = True
        self.show_records(self.desk.workspace.records)
        self.cover.setFocus()

    def uncover_page(self) -> None:
        """Show the page again."""
        self._covered = False
        self.show_records(self.desk.workspace.records)
        self.cover_button.setFocus()

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys that work on this page alone."""
        if self.first_evening is not None and not self.first_evening.isHidden():
            is_card = not self.first_evening.card.isHidden()
            return card_keys() if is_card else page_keys(first_keys())
        return page_keys((*shown_first(day_keys(), self._named, self), *suggestion_keys()))

    def may_leave(self) -> bool:
        """What is half typed on the first evening is kept."""
        if self.first_evening is not None:
            self.first_evening.leave()
        return True

    def _arrival(self, part: QWidget) -> QWidget | None:
        """What the page is for at this moment, if that is one thing: Enter does it."""
        if part is self.first_evening and not self.first_evening.card.isHidden():
            return self.first_evening.card.go_on_button
        if isinstance(part, EmptyState):
            return part.action
        return None if self.under_way.isHidden() else self.under_way.go_on

    # Which part -----------------------------------------------------------------------------

    def _part(self, records: Records) -> QWidget:
        if self._covered:
            return self.cover
        if not records.ladders():
            stays_empty = self._skipped or self.desk.workspace.read_only is not None
            return self.empty if stays_empty else self._first_evening()
        if is_quiet(records, self.desk.workspace.now().date()) and not self._whole_page:
            return self.quiet
        return self.day

    def _show_only(self, part: QWidget) -> None:
        for one in self._parts:
            one.setVisible(one is part)
        self.cover_button.setVisible(not self._covered)

    def _show_above(self, records: Records) -> None:
        """What goes before everything but the cover."""
        running = records.running_attempt()
        if self._covered:
            self.under_way.hide()
            self.how_are_you.hide()
            return
        now = self.desk.workspace.now()
        found = under_way(records, running, now) if running is not None else None
        self.under_way.show_attempt(found)
        self.how_are_you.show_if_due(records)

    def _allow_writing(self, part: QWidget, allowed: bool) -> None:
        """A case that can only be read offers nothing that would have to be saved."""
        self.under_way.allow_writing(allowed)
        if isinstance(part, Day | QuietCard):
            part.allow_writing(allowed)
        elif isinstance(part, EmptyState) and part.action is not None:
            part.action.setVisible(allowed)

    # The parts: each is made when it is first shown ------------------------------------------

    def _add(self, part: QWidget, stretch: int = 0) -> None:
        part.hide()
        self.body.insertWidget(_ABOVE, part, stretch)
        self._parts.append(part)

    @cached_property
    def cover(self) -> Cover:
        """What hides the page."""
        made = Cover()
        made.uncover_wanted.connect(self.uncover_page)
        self._add(made, stretch=_CENTRED)
        return made

    @cached_property
    def day(self) -> Day:
        """The page of an ordinary day."""
        made, work = Day(self.desk), self._work
        self._sentence = SentenceWork(self.desk, made.sentence, work, self)
        connect_day(made, work, self)
        self._named |= made.buttons()
        self._add(made)
        return made

    @cached_property
    def quiet(self) -> QuietCard:
        """The one card after two quiet weeks."""
        made = QuietCard(self.desk.look)
        made.show_wanted.connect(self._show_ladder)
        made.start_wanted.connect(self._work.practise)
        made.done_wanted.connect(self.log_wanted)
        made.let_go_wanted.connect(self._work.let_earlier_plans_go)
        made.everything_wanted.connect(self._show_whole_page)
        self._add(made)
        return made

    @cached_property
    def empty(self) -> EmptyState:
        """What stands here while there is no ladder and none is being made."""
        made = EmptyState(
            _("There is no ladder yet"),
            _("Begin whenever you like. What you typed before is still there."),
            _("Begin a ladder"),
        )
        if made.action is not None:
            made.action.clicked.connect(self._return_to_first_evening)
        self._add(made, stretch=_CENTRED)
        return made

    def _first_evening(self) -> FirstEvening:
        if self.first_evening is None:
            from ladder_app.ui.today.first_evening import FirstEvening

            made = FirstEvening(self.desk)
            made.begun.connect(self._show_first_ladder)
            made.moved_on.connect(self.keys_changed)
            made.skipped.connect(self._skip)
            made.ready_made_wanted.connect(self.new_ladder_wanted)
            made.import_wanted.connect(self.import_wanted)
            made.place_wanted.connect(self.place_wanted)
            made.said.connect(self.said)
            self._add(made)
            self.first_evening = made
        self.first_evening.questions.set_scale(self.desk.settings().scale)
        return self.first_evening

    # The day --------------------------------------------------------------------------------

    def _show_day(self, records: Records) -> None:
        attempts = open_attempts(records)
        self.day.show_records(records, attempts)
        self.day.show_ask(records, has_room=self.how_are_you.isHidden())
        self._sentence.show_records(records, attempts)

    # What is asked for ----------------------------------------------------------------------

    def _show_ladder(self, record_id: str) -> None:
        self.place_wanted.emit("ladder", record_id)

    def _show_first_ladder(self, record_id: str) -> None:
        # The questions are gone, and the focus with them: it goes on from this page.
        self.setFocus()
        self._show_ladder(record_id)

    def _show_whole_page(self) -> None:
        self._whole_page = True
        self.show_records(self.desk.workspace.records)

    def _skip(self) -> None:
        self._skipped = True
        self.show_records(self.desk.workspace.records)
        self.setFocus()

    def _return_to_first_evening(self) -> None:
        self._skipped = False
        self.show_records(self.desk.workspace.records)
