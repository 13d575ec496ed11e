"""Medians and trends over the highest values: from four on, and a number from six on."""

import pytest

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.peak_trend import PeakTrend, peak_trend
from ladder_app.domain.curves.peak_trend_words import median_sentence, trend_sentence
from ladder_app.domain.curves.step_curve import step_curve
from ladder_app.domain.suds import Scale
from tests.domain.curves.at_step import STEP, at


def _found(*peaks: int | None) -> PeakTrend:
    attempts: list[Attempt] = [at(day, suds_peak=peak) for day, peak in enumerate(peaks, 1)]
    return peak_trend(step_curve(STEP, attempts))


def test_the_known_series() -> None:
    found = _found(80, 70, 75, 60, 55, 20)
    assert [height for _number, height in found.medians] == [80, 75, 75, 70, 60, 55]
    assert found.line == tuple((n, 100 - 10 * n) for n in range(1, 7))


def test_heights_stand_at_the_occasions_they_belong_to() -> None:
    attempts = [
        at(1, suds_peak=80),
        at(2, "avoided"),
        at(3),
        *(at(d, suds_peak=60) for d in (4, 5, 6)),
    ]
    found = peak_trend(step_curve(STEP, attempts))
    assert [number for number, _height in found.medians] == [1, 4, 5, 6]
    assert [number for number, _height in found.line] == [1, 4, 5, 6]


TOO_FEW = "Medians and trends are drawn from 4 attempts on."


@pytest.mark.parametrize(
    ("peaks", "sentence"),
    [
        ((80, 70, 60), TOO_FEW),
        ((80, 70, 60, None), TOO_FEW),
        ((80, 70, 60, 50), "The dashed line is the trend over 4 attempts; too few for a number."),
        (
            (80, 70, 60, 50, 40),
            "The dashed line is the trend over 5 attempts; too few for a number.",
        ),
        ((80, 70, 60, 50, 40, 30), "Over 6 attempts the trend is 10 lower with each attempt."),
        ((30, 40, 50, 60, 70, 80), "Over 6 attempts the trend is 10 higher with each attempt."),
        ((50, 50, 50, 50, 50, 50), "Over 6 attempts the trend is level."),
        (
            (53, 52, 52, 51, 51, 50),
            "Over 6 attempts the trend is less than 1 of 100 lower with each attempt.",
        ),
    ],
)
def test_what_a_trend_says(peaks: tuple[int | None, ...], sentence: str) -> None:
    assert trend_sentence(_found(*peaks), "0-100") == sentence


@pytest.mark.parametrize(("n", "drawn"), [(3, False), (4, True)])
def test_below_four_nothing_is_drawn(n: int, drawn: bool) -> None:
    found = _found(*([50] * n))
    assert (bool(found.medians), bool(found.line)) == (drawn, drawn)
    assert (median_sentence(found) == TOO_FEW) is not drawn


@pytest.mark.parametrize(("scale", "words"), [("0-10", "1 lower"), ("words", "10 of 100 lower")])
def test_the_scale_of_the_ladder_is_spoken(scale: Scale, words: str) -> None:
    assert words in trend_sentence(_found(80, 70, 60, 50, 40, 30), scale)
