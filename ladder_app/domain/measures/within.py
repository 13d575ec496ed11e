"""Measures within one attempt that need no clock.

P is the effective peak, E the end, s the start, b the rating before, a the predicted peak, D the
minutes. Worksheets in use compare exactly these: predicted with highest, highest with end.
"""

from typing import Final

from ladder_app.domain.attempts.attempt import Attempt

FLOOR: Final = 20  # below this a share of the peak says nothing


def peak_effective(attempt: Attempt) -> int | None:
    """P: the highest of start, samples, typed peak and end, 0–100.

    What was felt before, afterwards or predicted is no part of it.
    """
    peak = None
    for rating in (attempt.suds_start, attempt.suds_peak, attempt.suds_end):
        if rating is not None and (peak is None or rating > peak):
            peak = rating
    for sample in attempt.samples:
        if peak is None or sample.suds > peak:
            peak = sample.suds
    return peak


def peak_adjusted(attempt: Attempt) -> bool:
    """Whether another rating lies above the peak that was typed; what was typed stays."""
    peak = peak_effective(attempt)
    return attempt.suds_peak is not None and peak is not None and peak > attempt.suds_peak


def wsh(attempt: Attempt) -> int | None:
    """Came down while I stayed: P − E, 0–100."""
    peak = peak_effective(attempt)
    return None if peak is None or attempt.suds_end is None else peak - attempt.suds_end


def wsh_percent(attempt: Attempt) -> float | None:
    """The same in per cent: 100·(P − E)/P, 0–100; None while P is under 20 (floor effect)."""
    fall, peak = wsh(attempt), peak_effective(attempt)
    return None if fall is None or peak is None or peak < FLOOR else 100 * fall / peak


def start_minus_end(attempt: Attempt) -> int | None:
    """Start minus end: s − E, −100–100; below 0 when it rose."""
    if attempt.suds_start is None or attempt.suds_end is None:
        return None
    return attempt.suds_start - attempt.suds_end


def halved_from_peak(attempt: Attempt) -> bool | None:
    """Whether it halved: E ≤ P/2; None while P is under 20."""
    return _halved(attempt, peak_effective(attempt))


def halved_from_start(attempt: Attempt) -> bool | None:
    """Whether it halved, by the other common rule: E ≤ s/2; None while P is under 20."""
    return _halved(attempt, attempt.suds_start)


def initial_activation(attempt: Attempt) -> int | None:
    """How strongly it started: P − b, −100–100."""
    peak = peak_effective(attempt)
    return None if peak is None or attempt.suds_pre is None else peak - attempt.suds_pre


def anticipation_error(attempt: Attempt) -> int | None:
    """Predicted minus highest: a − P, −100–100; above 0 when it was less high than predicted."""
    peak = peak_effective(attempt)
    if peak is None or attempt.suds_anticipated is None:
        return None
    return attempt.suds_anticipated - peak


def minutes(attempt: Attempt) -> float | None:
    """Time in the situation: D in minutes, of attempts that were done."""
    if attempt.duration_s is None or not attempt.is_done:
        return None
    return attempt.duration_s / 60


def _halved(attempt: Attempt, reference: int | None) -> bool | None:
    peak = peak_effective(attempt)
    if peak is None or peak < FLOOR or reference is None or attempt.suds_end is None:
        return None
    return attempt.suds_end <= reference / 2
