"""What is done while a clock runs: ratings, prompts, notes and the curve."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt import TimedNote
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.live.asking import (
    PROMPT_MINUTES,
    is_asking,
    last_prompt_s,
    may_ask,
    source_at,
)
from ladder_app.domain.live.under_way import (
    last_moved,
    last_rating,
    noted,
    rated,
    taken_back,
    with_note,
    without_note,
)
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale
from ladder_app.language import _
from ladder_app.ui.attempt.live.during.during_words import asking_words, prompt_words
from ladder_app.ui.attempt.live.during.live_cards import LiveCards
from ladder_app.ui.attempt.live.pad.pad_key import LEAST_HEIGHT
from ladder_app.ui.attempt.live.pad.rating_pad import RatingPad
from ladder_app.ui.attempt.live.session import Session
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.kept_line import KeptLine
from ladder_app.ui.widgets.buttons import link_button

_OFF: Final = 0


class TimedPart(QWidget):
    """Every press goes to the session, which has it on disk before it comes back."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._scale: Scale = "0-100"
        self._may_ask = False
        self.pad = RatingPad(desk.look, _("How strong is it now?"))
        self.cards = LiveCards(desk)
        self._half_note = KeptLine(desk, self.cards.notes.field)
        self.curve_button = link_button("")
        self.ask_button = link_button("")
        for one in (self.curve_button, self.ask_button):
            one.setMinimumHeight(LEAST_HEIGHT)
            self.pad.last_row.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.pad)
        layout.addWidget(self.cards, 1)
        self._connect()

    def show_step(self, records: Records, step: Step) -> None:
        """Rate on the scale of its ladder, and ask only where that is allowed."""
        ladder = records.ladder(step.ladder_id)
        self._scale = ladder.scale_display if ladder is not None else "0-100"
        self._may_ask = may_ask(step, ladder)
        self.pad.show_scale(self._scale, records.case)
        self.cards.notes.show_hint(single_keys=self._desk.settings().single_keys)
        self.ask_button.setVisible(self._may_ask)
        self._name_buttons()

    def show_running(self, running: RunningAttempt) -> None:
        """Draw what was written down until now."""
        self.pad.show_last(last_rating(running))
        self.cards.show_running(running, self._scale)
        self.show_moment(running)

    def show_moment(self, running: RunningAttempt) -> None:
        """A second has passed: perhaps it is time to ask."""
        t_s, every = self._session.t_s, self._every
        asked = last_prompt_s(t_s, every)
        standing = asked is not None and is_asking(running, t_s, every)
        self.pad.say_prompt(prompt_words(asked) if asked is not None and standing else "")

    def begin_anew(self) -> None:
        """Another attempt: no curve, and of the note only what was half written in this one."""
        self.cards.hide_curve()
        self.cards.notes.begin_anew()
        if self._session.running is not None:
            self._half_note.open(f"note during {self._session.running.id}")
        self._name_buttons()

    def leave(self) -> None:
        """Keep what is half written."""
        self._half_note.keep()

    def toggle_curve(self) -> None:
        """Show or hide the curve."""
        self.cards.toggle_curve()
        if self.cards.curve is not None:
            self.cards.curve.follow_tab(self.ask_button)
        self._name_buttons()

    def ask_otherwise(self) -> None:
        """Ask more or less often from now on, in every attempt."""
        if not self._may_ask:
            return
        settings = self._desk.settings()
        place = PROMPT_MINUTES.index(settings.prompt_minutes)
        following = PROMPT_MINUTES[(place + 1) % len(PROMPT_MINUTES)]
        self._desk.choose_settings(replace(settings, prompt_minutes=following))
        self._name_buttons()

    @property
    def _every(self) -> int:
        return self._desk.settings().prompt_minutes if self._may_ask else _OFF

    def _rate(self, suds: int) -> None:
        def rate(running: RunningAttempt) -> RunningAttempt:
            t_s = self._session.t_s
            return rated(running, t_s, suds, source_at(t_s, self._every), self._scale)

        self._change(rate)

    def _move(self, by: int) -> None:
        self._change(lambda running: last_moved(running, by))

    def _take_back(self) -> None:
        self._change(taken_back)

    def _note(self, text: str) -> None:
        self._change(lambda running: noted(running, self._session.t_s, text))

    def _take_note_away(self, note: TimedNote) -> None:
        self._change(lambda running: without_note(running, note))

    def _bring_note_back(self, note: TimedNote) -> None:
        self._change(lambda running: with_note(running, note))

    def _change(self, edit: Callable[[RunningAttempt], RunningAttempt]) -> None:
        self._session.tick()  # to the second, and not to the last tick
        if not self._session.is_timed:
            return  # with that second it had lasted a day, and ended
        self._session.change(edit)
        if self._session.running is not None:
            self.show_running(self._session.running)

    def _name_buttons(self) -> None:
        shown = self.cards.shows_curve
        self.curve_button.setText(_("Hide the curve") if shown else _("Show the curve"))
        self.ask_button.setText(asking_words(self._desk.settings().prompt_minutes))

    def _connect(self) -> None:
        self.pad.rated.connect(self._rate)
        self.pad.move_wanted.connect(self._move)
        self.pad.take_back_wanted.connect(self._take_back)
        self.cards.notes.noted.connect(self._note)
        self.cards.notes.noted.connect(self._half_note.keep)
        self.cards.notes.kept.taken_away.connect(self._take_note_away)
        self.cards.notes.kept.brought_back.connect(self._bring_note_back)
        self.cards.notes.left.connect(self.pad.setFocus)
        self.curve_button.clicked.connect(self.toggle_curve)
        self.ask_button.clicked.connect(self.ask_otherwise)
