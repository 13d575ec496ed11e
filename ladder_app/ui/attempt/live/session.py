"""The attempt under way: its newest value, its clock, and its saving."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ladder_app.domain.attempts.attempt import LeftBecause, Status
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.live.closing import ended_as_known
from ladder_app.domain.live.gap_words import gap_sentence
from ladder_app.domain.live.live_clock import (
    LiveClock,
    Reading,
    gone_on,
    has_clock,
    is_too_old,
    started,
)
from ladder_app.domain.live.under_way import ended, marked
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.toolbox.in_attempt import noted_in
from ladder_app.language import _
from ladder_app.ui.desk import Desk

TICK_MS: Final = 1000


class Session(QObject):
    """`begin` or `take_up` starts it, `forget` ends it; in between `running` is the attempt.

    Every change is saved before `change` returns. Where that does not work the value is kept here,
    `trouble` says why, and everything goes out with the next save that does. The clock ticks
    whether or not the page is seen.
    """

    ticked = Signal()
    """A second has passed."""
    outlived = Signal()
    """24 hours have passed: the attempt has ended with what is known of it."""
    gap_noticed = Signal(str)
    """For a while nothing could be noted, or the clock was set: a sentence that says so."""
    saving_changed = Signal()
    """`trouble` is another sentence now."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock: LiveClock | None = None
        self._waiting: dict[str, Record] = {}
        self._is_saving = False
        self.running: RunningAttempt | None = None
        self.trouble = ""
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def t_s(self) -> int:
        """Whole seconds since the start; 0 for what is not timed."""
        return 0 if self._clock is None else self._clock.t_s

    @property
    def is_timed(self) -> bool:
        """Whether a clock runs."""
        return self._clock is not None

    @property
    def is_settled(self) -> bool:
        """Whether the records hold what is held here, as far as this program knows."""
        return not (self._waiting or self._is_saving)

    # Begin and end --------------------------------------------------------------------------

    def begin(self, running: RunningAttempt, put: Iterable[Record]) -> None:
        """It starts now; `put` are the records that are saved with it."""
        self.running = running
        self._clock = started(self._reading()) if has_clock(running) else None
        self._waiting = {record.id: record for record in put}
        self._waiting[running.id] = running
        self._timer.start()
        self.save()

    def take_up(self, running: RunningAttempt) -> None:
        """It was begun before the program was: go on with what is on disk.

        One that began more than 24 hours ago is ended with what is known of it.
        """
        self.running = running
        self._clock = None
        if running.status is not None or running.ended_at is not None:
            return
        if is_too_old(running, self._desk.workspace.now()):
            self.change(ended_as_known)
        elif has_clock(running):
            self._clock, gap = gone_on(running, self._reading())
            self.change(lambda now: marked(now, [gap]))
            self.gap_noticed.emit(gap_sentence(gap, self.t_s))
            self._timer.start()

    def end(self, status: Status, left_because: LeftBecause | None) -> None:
        """It is over now, as far as the person has said."""
        self.tick()
        if self.running is None or self.running.status is not None:
            return  # it had outlived itself
        never_begun = status in ("avoided", "cancelled_external")
        timed = self.is_timed and not never_begun
        stamp = self._desk.workspace.stamp() if timed else None
        t_s = self.t_s if timed else None
        self._stop()
        self.change(lambda now: ended(now, stamp, t_s, status, left_because))

    def forget(self) -> None:
        """Nothing is under way any more. What waits to be saved beside it still is."""
        self._stop()
        if self.running is not None:
            self._waiting.pop(self.running.id, None)
        self.running = None
        if self._waiting:
            self.save()
        self._say("")

    # What is written down -------------------------------------------------------------------

    def change(self, edit: Callable[[RunningAttempt], RunningAttempt]) -> None:
        """Make it another value and save that."""
        self._look_again()
        if self.running is None:
            return
        changed = edit(self.running)
        if changed != self.running or self._waiting:
            self.running = changed
            self._waiting[changed.id] = changed
            self.save()

    def note_practice(self) -> None:
        """One more thing was done to feel safer; it joins the list of the ladder if need be."""
        self._look_again()
        if self.running is not None:
            noted = noted_in(self._desk.workspace.records, self.running)
            self._waiting |= {one.id: one for one in noted.made}
            self.change(lambda _now: noted.running)

    def _look_again(self) -> None:
        """Another page may have noted something meanwhile, which this one was not shown yet."""
        kept = self._desk.workspace.records.running_attempt()
        if self.is_settled and self.running and kept and kept.id == self.running.id:
            self.running = kept

    def follow(self, running: RunningAttempt) -> None:
        """What the records hold now, unless something here still waits to be saved."""
        if self.is_settled:
            self.running = running
        if self._clock is not None and not self._timer.isActive():
            self._timer.start()  # it had gone, and was brought back

    def save(self) -> None:
        """Save what waits, quietly: undo never takes back what was felt."""
        waiting, self._waiting = self._waiting, {}
        self._is_saving = True
        try:
            self._desk.workspace.change(_("Attempt under way"), put=waiting.values(), quiet=True)
        except StoreError as error:
            self._waiting = waiting
            self._say(str(error))
        else:
            self._say("")
        finally:
            self._is_saving = False

    # The clock ------------------------------------------------------------------------------

    def tick(self) -> None:
        """Read both clocks, and mark what they say has happened since the last time."""
        if self.running is None or self._is_gone():
            self._timer.stop()
            return
        if self._clock is not None:
            self._clock, gaps = self._clock.read(self._reading())
            is_over = self._clock.is_over
            if gaps:
                self.change(lambda now: marked(now, gaps))
                self.gap_noticed.emit(gap_sentence(gaps[0], self.t_s))
            if is_over:
                self._stop()
                self.change(ended_as_known)
                self.outlived.emit()
                return
        self.ticked.emit()

    def _is_gone(self) -> bool:
        """Whether it was closed elsewhere: then nothing may put it back."""
        return self.is_settled and self._desk.workspace.records.running_attempt() is None

    def _reading(self) -> Reading:
        return Reading(self._desk.steady(), self._desk.workspace.now())

    def _stop(self) -> None:
        self._timer.stop()
        self._clock = None

    def _say(self, sentence: str) -> None:
        if sentence != self.trouble:
            self.trouble = sentence
            self.saving_changed.emit()
