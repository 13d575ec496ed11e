"""Measures along the curve of one attempt.

The curve joins its timed points by straight lines. The area above zero and the area above the
first point are those of Pruessner and others (2003) for repeated measures.
"""

from itertools import pairwise
from typing import NamedTuple

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.measures.within import peak_effective


class Point(NamedTuple):
    """Distress 0–100 so many minutes after the start."""

    minute: float
    suds: int


def timed_points(attempt: Attempt) -> tuple[Point, ...]:
    """Start, samples, a timed peak and the end, by time.

    Samples at or after the end and a peak after it are left out: the end speaks for that moment.
    Of a peak and a sample at one moment the higher counts.
    An end without a duration has no time and so no point.
    """
    last = attempt.duration_s
    points = [(s.t_s, s.suds) for s in attempt.samples if last is None or s.t_s < last]
    if attempt.suds_start is not None:
        points.insert(0, (0, attempt.suds_start))
    peak, at = attempt.suds_peak, attempt.peak_t_s
    if peak is not None and at is not None and (last is None or at <= last):
        points = _with_peak(points, at, peak)
    if attempt.suds_end is not None and last is not None:
        points.append((last, attempt.suds_end))
    return tuple([Point(seconds / 60, suds) for seconds, suds in points])


def _with_peak(points: list[tuple[int, int]], at: int, peak: int) -> list[tuple[int, int]]:
    sampled = [suds for seconds, suds in points if seconds == at and seconds > 0]
    if not sampled:
        return sorted([*points, (at, peak)], key=lambda point: point[0])
    highest = max(peak, *sampled)
    return [(at, highest) if seconds == at else (seconds, suds) for seconds, suds in points]


def has_curve(attempt: Attempt) -> bool:
    """Whether there are two moments to join, without building the points of those that cannot."""
    ended = attempt.suds_end is not None and attempt.duration_s is not None
    timed = attempt.suds_peak is not None and attempt.peak_t_s is not None
    most = len(attempt.samples) + ended + timed + (attempt.suds_start is not None)
    return most >= 2 and len(timed_points(attempt)) >= 2


def peak_is_timed(attempt: Attempt) -> bool:
    """Whether the curve itself reaches the effective peak."""
    peak = peak_effective(attempt)
    return peak is not None and any(point.suds == peak for point in timed_points(attempt))


def minutes_to_half_peak(attempt: Attempt) -> float | None:
    """Minutes from first reaching P until the curve first lies at P/2 or below.

    None with fewer than three timed points, without a timed peak, with nothing to halve, or when
    the half was not reached: then `half_peak_not_reached` is true and nothing is made up.
    """
    if not _half_can_be_told(attempt):
        return None
    points = timed_points(attempt)
    top = max(points, key=lambda point: point.suds)
    for a, b in pairwise(points[points.index(top) :]):
        # What stands beside the highest at the very same moment is no way down from it.
        if b.suds <= top.suds / 2 and b.minute > top.minute:
            share = (a.suds - top.suds / 2) / (a.suds - b.suds)
            return a.minute + share * (b.minute - a.minute) - top.minute
    return None


def half_peak_not_reached(attempt: Attempt) -> bool:
    """Censored: the curve is known well enough and stays above P/2 to its end."""
    return _half_can_be_told(attempt) and minutes_to_half_peak(attempt) is None


def area(attempt: Attempt) -> float | None:
    """The area under the curve in SUDS·minutes, by trapezoids.

    None with fewer than two timed points or less than a minute between first and last.
    """
    points = _long_enough(attempt)
    return None if points is None else _area_under(points)


def area_is_lower_bound(attempt: Attempt) -> bool | None:
    """Whether the peak lies above every timed point, so that the true area is larger.

    None where there is no area.
    """
    return None if _long_enough(attempt) is None else not peak_is_timed(attempt)


def area_increase(attempt: Attempt) -> float | None:
    """The area above the level of the first point, in SUDS·minutes; may be negative."""
    points = _long_enough(attempt)
    if points is None:
        return None
    return _area_under(points) - points[0].suds * (points[-1].minute - points[0].minute)


def mean_suds(attempt: Attempt) -> float | None:
    """The time-weighted mean, 0–100, comparable between attempts of different length."""
    points = _long_enough(attempt)
    if points is None:
        return None
    return _area_under(points) / (points[-1].minute - points[0].minute)


def _area_under(points: tuple[Point, ...]) -> float:
    return sum((b.minute - a.minute) * (a.suds + b.suds) / 2 for a, b in pairwise(points))


def _half_can_be_told(attempt: Attempt) -> bool:
    points, peak = timed_points(attempt), peak_effective(attempt)
    return len(points) >= 3 and peak != 0 and any(point.suds == peak for point in points)


def _long_enough(attempt: Attempt) -> tuple[Point, ...] | None:
    points = timed_points(attempt)
    return points if len(points) >= 2 and points[-1].minute - points[0].minute >= 1 else None
