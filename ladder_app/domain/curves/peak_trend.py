"""What may be laid over the highest values of a step: a moving median, and a trend.

Neither ever replaces the points, and neither goes beyond the last of them.
"""

from dataclasses import dataclass

from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.domain.measures.trend import TREND_NEEDS, Trend, moving_median, theil_sen


@dataclass(frozen=True, slots=True)
class PeakTrend:
    """Heights 0–100 by the number of the occasion they stand at; nothing below four peaks.

    `trend` counts the peaks from 1; `medians` and `line` name the occasions as the chart does.
    """

    peaks: int
    medians: tuple[tuple[int, float], ...] = ()
    line: tuple[tuple[int, float], ...] = ()
    trend: Trend | None = None


def peak_trend(curve: StepCurve) -> PeakTrend:
    """Over the occasions that count and have a highest value."""
    rated = [(one, one.highest) for one in curve.counted if one.highest is not None]
    peaks = [peak for _one, peak in rated]
    if len(peaks) < TREND_NEEDS:
        return PeakTrend(len(peaks))
    trend = theil_sen(range(1, len(peaks) + 1), peaks)
    numbers = [one.number for one, _peak in rated]
    return PeakTrend(
        peaks=len(peaks),
        medians=tuple(zip(numbers, moving_median(peaks), strict=True)),
        line=() if trend is None else _heights(trend, rated),
        trend=trend,
    )


def _heights(trend: Trend, rated: list[tuple[Occasion, int]]) -> tuple[tuple[int, float], ...]:
    """The line at each occasion it was made of: at most the last `n` of them."""
    return tuple(
        (one.number, trend.intercept + trend.slope * place)
        for place, (one, _peak) in enumerate(rated, 1)
        if place > len(rated) - trend.n
    )
