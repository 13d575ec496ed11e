"""What is written down while an attempt lasts: each from a RunningAttempt to the next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from ladder_app.domain.attempts.attempt import (
    LONGEST_S,
    Gap,
    LeftBecause,
    Sample,
    SampleSource,
    Status,
    TimedNote,
)
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.suds import HIGHEST, LOWEST, EnteredScale
from ladder_app.domain.text import LINE_LIMIT, clean_line

START_S: Final = 60
"""A first rating within the first minute is the one at the start."""
HALF_FROM: Final = 20
"""Below this peak a half says nothing."""


UntimedMoment = Literal["suds_start", "suds_end"]


@dataclass(frozen=True, slots=True)
class LastRating:
    """The newest rating 0–100; `t_s` is None for the one at the start."""

    suds: int
    t_s: int | None


def rated(
    running: RunningAttempt,
    t_s: int,
    suds: int,
    source: SampleSource = "manual",
    scale: EnteredScale | None = None,
) -> RunningAttempt:
    """With a rating at `t_s`; a second one in the same second replaces the first."""
    entered = replace(running, scale_entered=scale or running.scale_entered)
    if not running.samples and (t_s == 0 or (running.suds_start is None and t_s < START_S)):
        return replace(entered, suds_start=suds)
    others = [sample for sample in running.samples if sample.t_s != t_s]
    return _with_samples(entered, [*others, Sample(t_s=t_s, suds=suds, source=source)])


def rated_untimed(
    running: RunningAttempt, moment: UntimedMoment, suds: int | None, scale: EnteredScale
) -> RunningAttempt:
    """With the rating of a moment that is not timed, or without it (None)."""
    entered = replace(running, scale_entered=scale)
    if moment == "suds_start":
        return replace(entered, suds_start=suds)
    return replace(entered, suds_end=suds)


def last_rating(running: RunningAttempt) -> LastRating | None:
    """The newest rating while it lasts, if there is one."""
    if running.samples:
        newest = running.samples[-1]
        return LastRating(newest.suds, newest.t_s)
    return None if running.suds_start is None else LastRating(running.suds_start, None)


def last_moved(running: RunningAttempt, by: int) -> RunningAttempt:
    """With the newest rating moved within 0–100; as it was if there is none."""
    last = last_rating(running)
    if last is None:
        return running
    suds = moved(last.suds, by)
    if last.t_s is None:
        return replace(running, suds_start=suds)
    newest = replace(running.samples[-1], suds=suds)
    return replace(running, samples=(*running.samples[:-1], newest))


def moved(suds: int, by: int) -> int:
    """A rating moved by so much, within 0–100."""
    return min(max(suds + by, LOWEST), HIGHEST)


def taken_back(running: RunningAttempt) -> RunningAttempt:
    """Without the newest rating; as it was if there is none."""
    if running.samples:
        return replace(running, samples=running.samples[:-1])
    return replace(running, suds_start=None)


def highest_so_far(running: RunningAttempt) -> int | None:
    """The highest rating until now, 0–100."""
    given = [sample.suds for sample in running.samples]
    if running.suds_start is not None:
        given.append(running.suds_start)
    return max(given, default=None)


def has_come_down_by_half(running: RunningAttempt) -> bool:
    """Whether the newest rating is at most half of the highest, if that was 20 or more."""
    last, highest = last_rating(running), highest_so_far(running)
    if last is None or highest is None:
        return False
    return highest >= HALF_FROM and 2 * last.suds <= highest


def noted(running: RunningAttempt, t_s: int, text: str) -> RunningAttempt:
    """With a few words at `t_s`, cleaned to one line; as it was if nothing is left of them."""
    words = clean_line(text, LINE_LIMIT)
    if not words:
        return running
    return with_note(running, TimedNote(t_s=t_s, text=words))


def with_note(running: RunningAttempt, note: TimedNote) -> RunningAttempt:
    """With this note, after those of its time and before."""
    notes = sorted((*running.notes, note), key=lambda one: one.t_s)
    return replace(running, notes=tuple(notes))


def without_note(running: RunningAttempt, note: TimedNote) -> RunningAttempt:
    """Without this note, or the first of several alike; as it was if it is not there."""
    notes = list(running.notes)
    if note in notes:
        notes.remove(note)
    return replace(running, notes=tuple(notes))


def marked(running: RunningAttempt, gaps: Iterable[Gap]) -> RunningAttempt:
    """With these gaps, each once, by time."""
    every = dict.fromkeys((*running.gaps, *gaps))
    return replace(running, gaps=tuple(sorted(every, key=lambda gap: gap.t_s)))


def ended(
    running: RunningAttempt,
    stamp: str | None,
    t_s: int | None,
    status: Status,
    left_because: LeftBecause | None = None,
) -> RunningAttempt:
    """Ended at the moment `stamp` after `t_s` seconds, both None where nothing is timed."""
    length = None if t_s is None else min(max(t_s, _last_sample_s(running)), LONGEST_S)
    return replace(
        running, ended_at=stamp, duration_s=length, status=status, left_because=left_because
    )


def _with_samples(running: RunningAttempt, samples: Iterable[Sample]) -> RunningAttempt:
    return replace(running, samples=tuple(sorted(samples, key=lambda sample: sample.t_s)))


def _last_sample_s(running: RunningAttempt) -> int:
    return running.samples[-1].t_s if running.samples else 0
