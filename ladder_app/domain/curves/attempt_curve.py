"""One attempt over its minutes."""

from dataclasses import dataclass

from ladder_app.domain.attempt import Attempt, GapKind
from ladder_app.domain.measures.over_time import Point, timed_points
from ladder_app.domain.measures.within import peak_effective


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
