"""One attempt over its minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ladder_app.domain.attempts.attempt import AVOIDED, NEUTRAL, Attempt, GapKind
from ladder_app.domain.measures.over_time import Point, has_curve, timed_points
from ladder_app.domain.measures.within import peak_effective

LONGEST_JOINED: Final = 15
"""Minutes. Over a longer time without a rating no line is drawn: nobody knows what was there."""


@dataclass(frozen=True, slots=True)
class CurveNote:
    """A few words written so many minutes after the start."""

    minute: float
    text: str


@dataclass(frozen=True, slots=True)
class CurveGap:
    """A moment at which the clock stood still or was set."""

    minute: float
    kind: GapKind


@dataclass(frozen=True, slots=True)
class AttemptCurve:
    """Distress over the minutes of one attempt.

    `points` are the timed ratings in order. `highest` is the effective peak and `highest_minute`
    when it was first reached; None when it was only remembered afterwards, for then nobody knows
    the time. `end_minute` is None where no length was noted.
    """

    attempt_id: str
    day: str
    points: tuple[Point, ...]
    predicted: int | None
    highest: int | None
    highest_minute: float | None
    end: int | None
    end_minute: float | None
    notes: tuple[CurveNote, ...] = ()
    gaps: tuple[CurveGap, ...] = ()

    @property
    def last_minute(self) -> float:
        """Where the time axis ends, at least one minute."""
        moments = [p.minute for p in self.points] + [n.minute for n in self.notes]
        return max([1.0, *moments])

    @property
    def pieces(self) -> tuple[tuple[Point, ...], ...]:
        """The points in runs that a line may join: not over a gap, nor where nothing was rated."""
        runs = [[point] for point in self.points[:1]]
        for before, point in pairwise(self.points):
            if self._is_joined(before, point):
                runs[-1].append(point)
            else:
                runs.append([point])
        return tuple(map(tuple, runs))

    @property
    def is_silent(self) -> bool:
        """Whether nothing was rated for so long that the line is broken there."""
        return any(b.minute - a.minute > LONGEST_JOINED for a, b in pairwise(self.points))

    def _is_joined(self, before: Point, point: Point) -> bool:
        gap = any(before.minute <= gap.minute < point.minute for gap in self.gaps)
        return not gap and point.minute - before.minute <= LONGEST_JOINED


def attempt_curve(attempt: Attempt) -> AttemptCurve:
    """The curve of one attempt."""
    points, highest = timed_points(attempt), peak_effective(attempt)
    reached = next((point.minute for point in points if point.suds == highest), None)
    ended = attempt.duration_s is not None and attempt.suds_end is not None
    return AttemptCurve(
        attempt_id=attempt.id,
        day=attempt.local_date,
        points=points,
        predicted=attempt.suds_anticipated,
        highest=highest,
        highest_minute=reached,
        end=attempt.suds_end,
        end_minute=points[-1].minute if ended else None,
        notes=tuple(CurveNote(note.t_s / 60, note.text) for note in attempt.notes),
        gaps=tuple(CurveGap(gap.t_s / 60, gap.kind) for gap in attempt.gaps),
    )


def other_curves(attempt: Attempt, attempts: Iterable[Attempt]) -> tuple[AttemptCurve, ...]:
    """The curves that may lie behind that of `attempt`, in the order of `attempts`.

    They are of the same wording of the step; a time that was stopped is never compared with.
    """
    return tuple(
        attempt_curve(other)
        for other in attempts
        if other.id != attempt.id
        and other.step_text_version == attempt.step_text_version
        and other.status not in NEUTRAL | AVOIDED
        and has_curve(other)
    )
