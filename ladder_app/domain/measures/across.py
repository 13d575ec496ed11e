"""Measures across the attempts at one step.

Compared are attempts that were done, of one wording of the step, in order of time.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.measures.trend import Trend, theil_sen
from ladder_app.domain.measures.within import FLOOR, anticipation_error, peak_effective
from ladder_app.domain.moments import day_of

CLOSE: Final = 10  # a prediction within this of the peak is a match
RATES_NEED: Final = 3


def comparable(attempts: Iterable[Attempt], text_version: int) -> tuple[Attempt, ...]:
    """The attempts that count together: done, at this wording, oldest first."""
    kept = [a for a in attempts if a.is_done and a.step_text_version == text_version]
    return tuple(sorted(kept, key=lambda attempt: attempt.order))


def peaks(attempts: Iterable[Attempt]) -> tuple[int, ...]:
    """P of each attempt that has one."""
    return _given(attempts, peak_effective)


def bsh_peak(attempts: Iterable[Attempt]) -> int | None:
    """Easier than the first time: P of the first − P of the last, −100–100; needs two."""
    return _first_minus_last(peaks(attempts))


def bsh_peak_percent(attempts: Iterable[Attempt]) -> float | None:
    """`bsh_peak` in per cent of the first peak; None when that is under 20."""
    series = peaks(attempts)
    fall = _first_minus_last(series)
    return None if fall is None or series[0] < FLOOR else 100 * fall / series[0]


def bsh_start(attempts: Iterable[Attempt]) -> int | None:
    """Start of the first − start of the last, −100–100; needs two."""
    return _first_minus_last(_given(attempts, lambda attempt: attempt.suds_start))


def falls(attempts: Iterable[Attempt]) -> tuple[int, ...]:
    """From each peak to the next, above 0 when it was lower than the time before."""
    return tuple(before - after for before, after in pairwise(peaks(attempts)))


def peak_trend(attempts: Iterable[Attempt]) -> Trend | None:
    """The trend by Theil–Sen: SUDS per attempt, over attempts numbered from 1; needs four."""
    series = peaks(attempts)
    return theil_sen(range(1, len(series) + 1), series)


@dataclass(frozen=True, slots=True)
class PredictionRates:
    """How often the predicted peak was too high, about right, too low."""

    over: int
    match: int
    under: int

    @property
    def n(self) -> int:
        """Attempts with a prediction and a peak."""
        return self.over + self.match + self.under


def prediction_rates(attempts: Iterable[Attempt]) -> PredictionRates | None:
    """Their counts, with 10 points either way counted as a match; needs three."""
    errors = _given(attempts, anticipation_error)
    if len(errors) < RATES_NEED:
        return None
    over = sum(error > CLOSE for error in errors)
    under = sum(error < -CLOSE for error in errors)
    return PredictionRates(over, len(errors) - over - under, under)


def median_gap_days(attempts: Iterable[Attempt]) -> float | None:
    """The median of the days between attempts with a date; needs two."""
    days = [day for a in attempts if (day := day_of(a.local_date)) is not None]
    gaps = [(after - before).days for before, after in pairwise(days)]
    return median(gaps) if gaps else None


def _given(
    attempts: Iterable[Attempt], measure: Callable[[Attempt], int | None]
) -> tuple[int, ...]:
    return tuple(value for a in attempts if (value := measure(a)) is not None)


def _first_minus_last(series: Sequence[int]) -> int | None:
    return series[0] - series[-1] if len(series) >= 2 else None
