"""The page "during": the prediction in view, the rating pad, notes, and three ways out.

The walk: the pad has the focus, so a digit rates at once and is on disk before the next can be
given. Now and then a quiet line asks; nothing sounds and nothing opens. N leads to the note, Enter
keeps it with its time and leads back to the pad, as Esc does without keeping it. V shows the curve
to whom it helps, C hides everything. What ends the attempt has no single letter, and Esc does not
end it; a note that is not kept yet is kept then.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.live.asking import Rating, way_to_rate
from ladder_app.domain.live.under_way import UntimedMoment, rated_untimed
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale
from ladder_app.domain.toolbox.offering import Beside, may_offer_practice
from ladder_app.language import _
from ladder_app.ui.attempt.live.during.during_keys import (
    PAD,
    during_page_keys,
    end_keys,
    page_letters,
    rating_keys,
)
from ladder_app.ui.attempt.live.during.during_words import (
    cue,
    end_rule_words,
    prediction_lines,
    taken_back_words,
    unsaved_words,
)
from ladder_app.ui.attempt.live.during.end_row import EndRow
from ladder_app.ui.attempt.live.during.page_shortcuts import PageShortcuts
from ladder_app.ui.attempt.live.during.predicted_card import PredictedCard
from ladder_app.ui.attempt.live.during.said_line import SaidLine
from ladder_app.ui.attempt.live.during.timed_part import TimedPart
from ladder_app.ui.attempt.live.during.untimed_part import UntimedPart
from ladder_app.ui.attempt.live.pad.rating_pad import RatingPad
from ladder_app.ui.attempt.live.session import Session
from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.plan_words import leave_out_words
from ladder_app.ui.widgets.screen import PageKey


class DuringStage(Stage):
    """`ended` carries "done", "stopping" or "respected"; nothing else ends an attempt from here."""

    starts_at_top = True
    ended = Signal(str)
    not_right_wanted = Signal()
    put_away_wanted = Signal()

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk)
        self._session = session
        self._step: Step | None = None
        self._attempt_id = ""
        self._way: Rating = "timed"
        self._scale: Scale = "0-100"
        self.predicted = PredictedCard(desk.look)
        self.unsaved = SaidLine(_("Try again"))
        self.taken_back = SaidLine(_("End it, as a stop that was respected"))
        self.timed = TimedPart(desk, session)
        self.untimed = UntimedPart(desk.look)
        self.ways_out = EndRow()
        self.foot = self.ways_out
        self._listens: tuple[Rating, bool] | None = None
        self._shortcuts = PageShortcuts(self, self._acts())
        for part in (self.taken_back, self.predicted, self.unsaved, self.timed, self.untimed):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._connect()

    def show_running(self, records: Records, step: Step) -> None:
        """Show the attempt of the session, which is at this step."""
        running = self._session.running
        if running is None:
            return
        self._step = step
        if running.id != self._attempt_id:
            self._attempt_id = running.id
            self.timed.begin_anew()
            self.untimed.begin_anew()
        self.show_records(records)

    def show_records(self, records: Records) -> None:
        running = self._session.running
        if running is None or self._step is None:
            return
        self._step = step = records.step(self._step.id) or self._step
        ladder = records.ladder(step.ladder_id)
        self.taken_back.say(taken_back_words(records, step, self.desk.workspace.now()))
        self._way = way_to_rate(step, sensitive=ladder is not None and ladder.sensitive)
        self._scale = ladder.scale_display if ladder is not None else "0-100"
        self.predicted.setVisible(self._way != "never")
        self.predicted.show_predictions(prediction_lines(records, running, self._scale))
        self.predicted.show_to_leave_out(leave_out_words(records, running.to_leave_out))
        self.predicted.show_cue(cue(records))
        self.timed.setVisible(self._way == "timed")
        self.untimed.setVisible(self._way != "timed")
        if self._way == "timed":
            self.timed.show_step(records, step)
        else:
            self.untimed.show_way(self._way, self._scale, records.case)
        # Who drives, or has no clock beside them, is led by nothing on a screen.
        offers = self._way == "timed" and may_offer_practice(records, step)
        self.ways_out.practice.setVisible(offers)
        single = self.desk.settings().single_keys
        self.ways_out.name_curtain(single_keys=single, timed=self._session.is_timed)
        self._listen(single=single)
        self._draw()

    def leave(self) -> None:
        self.timed.leave()

    def be_brief(self, brief: bool) -> None:
        self.predicted.be_brief(brief)

    def first_field(self) -> QWidget:
        if self._session.trouble:
            return self.unsaved.answer
        if self._way == "timed":
            return self.timed.pad
        return self.untimed.first_field() or self.ways_out.curtain

    def page_keys(self) -> tuple[PageKey, ...]:
        practice, back = (not one.isHidden() for one in (self.ways_out.practice, self.taken_back))
        return during_page_keys(self._way, practice=practice, taken_back=back)

    # What changes ---------------------------------------------------------------------------

    def _draw(self) -> None:
        running, step = self._session.running, self._step
        if running is None or step is None:
            return
        if self._way == "timed":
            self.timed.show_running(running)
        else:
            self.untimed.show_running(running)
        self._show_saving()
        self._show_moment()

    def _show_moment(self) -> None:
        running, step = self._session.running, self._step
        if running is None or step is None:
            return
        self.predicted.show_time(self._session.t_s if self._session.is_timed else None)
        self.predicted.show_until(end_rule_words(running, step))
        if self._way == "timed":
            self.timed.show_moment(running)

    def _show_saving(self) -> None:
        """While something waits to be saved no rating is taken, and the focus is on what to do."""
        why = self._session.trouble
        changes = bool(why) == self.unsaved.isHidden()
        self.unsaved.say(unsaved_words(why))
        for pad in (self.timed.pad, self.untimed.pad):
            pad.open_keys(not why)
        if changes and self.isVisible() and not _is_writing():
            self.first_field().setFocus()

    def _rate_untimed(self, moment: UntimedMoment, suds: int | None) -> None:
        self._session.change(lambda now: rated_untimed(now, moment, suds, self._scale))
        self._draw()

    # Keys and buttons -----------------------------------------------------------------------

    @property
    def _pad(self) -> RatingPad:
        return self.timed.pad if self._way == "timed" else self.untimed.pad

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            **{f"rate_{suds}": partial(self._press, suds) for suds in PAD.values()},
            "up": lambda: self._pad.move_last(1),
            "down": lambda: self._pad.move_last(-1),
            "back": self._take_back,
            "note": self._write,
            "curve": self._toggle_curve,
            "curtain": self.put_away_wanted.emit,
            "ask": self.timed.ask_otherwise,
        }

    def _press(self, suds: int) -> None:
        if self._pad.isVisible():
            self._pad.press(suds)

    def _take_back(self) -> None:
        self._pad.take_back()

    def _listen(self, *, single: bool) -> None:
        """Single keys work on the whole page, or, switched off, within the pad alone."""
        if self._listens == (self._way, single):
            return
        self._listens = self._way, single
        self._shortcuts.clear()
        if self._way == "never":
            return
        if single:
            # The buttons at the foot stand beside the page, not in it.
            for part in (self, self.ways_out):
                self._shortcuts.listen((*rating_keys(), *page_letters()), part)
        else:
            self._shortcuts.listen(rating_keys(), self._pad)

    def _write(self) -> None:
        if self._way == "timed":
            self.timed.cards.notes.setFocus()

    def _end(self, how: str, _checked: bool = False) -> None:
        if self._way == "timed":
            self.timed.cards.notes.keep()
        self.ended.emit(how)

    def _practise(self) -> None:
        """In a window of its own, while the attempt goes on."""
        from ladder_app.ui.practices.practising import practise

        beside = Beside("during_attempt", self._attempt_id)
        practise(self.desk, self, None, beside, self._session.note_practice)

    def _toggle_curve(self) -> None:
        if self._way == "timed":
            self.timed.toggle_curve()

    def _connect(self) -> None:
        session, out = self._session, self.ways_out
        session.ticked.connect(self._show_moment)
        session.saving_changed.connect(self._show_saving)
        self.unsaved.answered.connect(session.save)
        self.taken_back.answered.connect(partial(self._end, "respected"))
        self.untimed.rated.connect(self._rate_untimed)
        out.done.clicked.connect(partial(self._end, "done"))
        out.stopping.clicked.connect(partial(self._end, "stopping"))
        out.not_right.clicked.connect(self.not_right_wanted)
        out.practice.clicked.connect(self._practise)
        out.curtain.clicked.connect(self.put_away_wanted)
        said = {"again": self.unsaved.answer, "respected": self.taken_back.answer}
        give_keys(end_keys(), {**said, **self.untimed.parked})


def _is_writing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit)
