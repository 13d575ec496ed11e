"""What is told of one step over its attempts."""

from collections.abc import Callable
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.measures import across
from ladder_app.domain.measures.beliefs import Calibration, calibration, pairs
from ladder_app.domain.measures.catalogue.measure import Measure, Value
from ladder_app.domain.measures.conditions import variability
from ladder_app.domain.measures.trend import Trend, moving_median
from ladder_app.language import _

Series = tuple[Attempt, ...]
"""The attempts at a step that count together, oldest first: see `across.comparable`."""


def _trend(read: Callable[[Trend], float]) -> Callable[[Series], Value]:
    def value(series: Series) -> float | None:
        trend = across.peak_trend(series)
        return None if trend is None else read(trend)

    return value


def _calibration(read: Callable[[Calibration], float]) -> Callable[[Series], Value]:
    def value(series: Series) -> float | None:
        found = calibration(pairs(series))
        return None if found is None else read(found)

    return value


def _over_prediction_rate(series: Series) -> float | None:
    rates = across.prediction_rates(series)
    return None if rates is None else rates.over / rates.n


def _needs_two_highest() -> str:
    return _("Needs two attempts with a highest rating.")


def _needs_four_highest() -> str:
    return _("Too early to say: needs four attempts with a highest rating.")


def _needs_five_predictions() -> str:
    return _("Needs five attempts of which it is known whether the prediction came true.")


STEP_MEASURES: Final[tuple[Measure[Series], ...]] = (
    Measure("attempts_done", len, lambda: _("times practised")),
    Measure(
        "bsh_peak",
        across.bsh_peak,
        lambda: _("easier than the first time"),
        _needs_two_highest,
    ),
    Measure(
        "bsh_peak_percent",
        across.bsh_peak_percent,
        lambda: _("easier than the first time, in per cent"),
        lambda: _("Needs two attempts with a highest rating, the first of 20 or more."),
    ),
    Measure(
        "bsh_start",
        across.bsh_start,
        lambda: _("easier to start than the first time"),
        lambda: _("Needs two attempts with a rating at the start."),
    ),
    Measure(
        "theil_sen_slope",
        _trend(lambda trend: trend.slope),
        lambda: _("trend from one attempt to the next"),
        _needs_four_highest,
    ),
    Measure(
        "theil_sen_intercept",
        _trend(lambda trend: trend.intercept),
        lambda: _("where the trend begins"),
        _needs_four_highest,
    ),
    Measure(
        "moving_median",
        lambda series: list(moving_median(across.peaks(series))),
        lambda: _("highest, middle of the last three"),
    ),
    Measure(
        "over_prediction_rate",
        _over_prediction_rate,
        lambda: _("how often it got less high than predicted"),
        lambda: _("Needs three attempts with a prediction and a highest rating."),
    ),
    Measure(
        "calibration_bias",
        _calibration(lambda found: found.bias),
        lambda: _("feared minus happened"),
        _needs_five_predictions,
    ),
    Measure(
        "brier",
        _calibration(lambda found: found.brier),
        lambda: _("distance of predictions from what happened"),
        _needs_five_predictions,
    ),
    Measure(
        "variability",
        variability,
        lambda: _("different places and ways"),
        lambda: _("Needs two attempts with a note on where, with whom or when."),
    ),
    Measure(
        "median_gap_days",
        across.median_gap_days,
        lambda: _("days between attempts"),
        lambda: _("Needs two attempts with a date."),
    ),
)
