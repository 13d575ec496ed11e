"""How long an attempt has lasted, whatever the computer and its clock do meanwhile.

Two clocks are read together, about once a second: a steady count, which goes on while the computer
is suspended and which nobody can set, and the moment on the wall. The count says how long it was;
where the two part, or where no reading came for a while, that is marked.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from ladder_app.domain.attempts.attempt import LONGEST_S, Gap
from ladder_app.domain.attempts.running_attempt import RunningAttempt

LONGEST_HOLE_S: Final = 30
"""Readings come every second; after a longer silence the computer slept."""
LARGEST_DRIFT_S: Final = 5
"""Wall and count may part by so much between two readings before the wall was set."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Both clocks at one moment: seconds of the steady count, and the moment on the wall."""

    steady: float
    wall: datetime


@dataclass(frozen=True, slots=True)
class LiveClock:
    """`before_s` had passed when it began to be read, at `first`; `last` is the newest reading."""

    before_s: float
    first: Reading
    last: Reading

    @property
    def t_s(self) -> int:
        """Whole seconds since the start, 24 hours at most."""
        passed = self.before_s + max(self.last.steady - self.first.steady, 0)
        return min(int(passed), LONGEST_S)

    @property
    def is_over(self) -> bool:
        """Whether 24 hours have passed: the attempt can only be closed."""
        return self.t_s >= LONGEST_S

    def read(self, reading: Reading) -> tuple["LiveClock", tuple[Gap, ...]]:
        """The clock after this reading, and what must be marked since the one before it."""
        passed = reading.steady - self.last.steady
        drift = (reading.wall - self.last.wall).total_seconds() - passed
        gaps: list[Gap] = []
        if passed > LONGEST_HOLE_S:
            gaps.append(Gap(t_s=self.t_s, kind="suspend"))
        if abs(drift) > LARGEST_DRIFT_S:
            gaps.append(Gap(t_s=self.t_s, kind="clock_change"))
        return replace(self, last=reading), tuple(gaps)


def started(reading: Reading) -> LiveClock:
    """The clock of an attempt that begins now."""
    return LiveClock(0, reading, reading)


def gone_on(running: RunningAttempt, reading: Reading) -> tuple[LiveClock, Gap]:
    """The clock of an attempt that was begun before the program was, and the gap to mark.

    The steady count of then is lost, so the wall says how long it is, never less than what was
    last noted. Raises ValueError for an attempt without a time of day at its start.
    """
    known = last_known_s(running)
    passed = (reading.wall - _start(running, reading.wall)).total_seconds()
    return LiveClock(max(passed, known), reading, reading), Gap(t_s=known, kind="suspend")


def has_clock(running: RunningAttempt) -> bool:
    """Whether its start has a time of day; a bare date is never timed."""
    return running.started_at is not None and len(running.started_at) > len("2026-03-12")


def is_too_old(running: RunningAttempt, now: datetime) -> bool:
    """Whether it began more than 24 hours ago, or on an earlier day than yesterday if untimed."""
    if has_clock(running):
        return now - _start(running, now) > timedelta(seconds=LONGEST_S)
    if running.started_at is None:
        return False
    return running.started_at < (now.date() - timedelta(days=1)).isoformat()


def last_known_s(running: RunningAttempt) -> int:
    """The last moment of which something was written down; 0 if nothing was."""
    samples = (sample.t_s for sample in running.samples)
    notes = (note.t_s for note in running.notes)
    gaps = (gap.t_s for gap in running.gaps)
    return max((0, *samples, *notes, *gaps))


def _start(running: RunningAttempt, now: datetime) -> datetime:
    if not has_clock(running):
        raise ValueError("This attempt is not timed")
    start = datetime.fromisoformat(running.started_at or "")
    return start if start.tzinfo is not None else start.replace(tzinfo=now.tzinfo)
