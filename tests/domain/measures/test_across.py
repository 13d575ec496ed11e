"""Measures across the attempts at one step."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.measures.across import (
    PredictionRates,
    bsh_peak,
    bsh_peak_percent,
    bsh_start,
    comparable,
    falls,
    median_gap_days,
    peak_trend,
    prediction_rates,
)
from tests.domain.measures.vectors import VECTORS

ACROSS = VECTORS["across"]


def _with_peaks(*peaks: int | None) -> list[Attempt]:
    return [Attempt(id=str(i), step_id="s", suds_peak=peak) for i, peak in enumerate(peaks)]


def test_worked_example() -> None:
    attempts = _with_peaks(*ACROSS["peaks"])
    assert bsh_peak(attempts) == ACROSS["BSH_peak"]
    assert bsh_peak_percent(attempts) == ACROSS["BSH_peak_pct"]
    assert falls(attempts) == (10, -5, 15, 5, 35)
    trend = peak_trend(attempts)
    assert trend is not None
    assert trend.slope == ACROSS["theil_sen"]["slope"]


@pytest.mark.parametrize(
    ("peaks", "fall", "percent"),
    [
        ([], None, None),
        ([80], None, None),
        ([80, None], None, None),
        ([None, 80, None, 60], 20, 25),
        ([40, 60], -20, -50),
        ([19, 10], 9, None),
        ([20, 10], 10, 50),
    ],
)
def test_easier_than_the_first_time(
    peaks: list[int | None], fall: int | None, percent: float | None
) -> None:
    attempts = _with_peaks(*peaks)
    assert (bsh_peak(attempts), bsh_peak_percent(attempts)) == (fall, percent)


def test_start_of_first_and_last() -> None:
    attempts = [Attempt(id=str(s), step_id="s", suds_start=s) for s in (70, 50, 40)]
    assert bsh_start(attempts) == 30


def test_comparable_are_done_attempts_at_one_wording_by_time() -> None:
    def at(attempt_id: str, day: int, **given: Any) -> Attempt:
        return Attempt(id=attempt_id, step_id="s", started_at=f"2026-03-{day:02}", **given)

    attempts = [
        at("late", 9, status="partial", step_text_version=2),
        at("early", 1, status="completed", step_text_version=2),
        at("old wording", 2, status="completed"),
        at("stopped", 3, status="stopped_by_consent", step_text_version=2),
        at("not begun", 4, status="avoided", step_text_version=2),
        at("unsaid", 5, step_text_version=2),
    ]
    assert [a.id for a in comparable(attempts, 2)] == ["early", "late"]


@pytest.mark.parametrize(
    ("pairs", "rates"),
    [
        ([(80, 60), (80, 60)], None),
        ([(80, 60), (80, 69), (80, 70)], PredictionRates(2, 1, 0)),
        ([(80, 90), (80, 91), (None, 50), (80, 100)], PredictionRates(0, 1, 2)),
    ],
)
def test_prediction_rates(
    pairs: list[tuple[int | None, int]], rates: PredictionRates | None
) -> None:
    attempts = [
        Attempt(id="a", step_id="s", suds_anticipated=predicted, suds_peak=peak)
        for predicted, peak in pairs
    ]
    assert prediction_rates(attempts) == rates


@pytest.mark.parametrize(
    ("days", "gap"),
    [
        ([], None),
        (["2026-03-01"], None),
        (["2026-03-01", "2026-03-01T18:00:00+01:00"], 0),
        (["2026-02-27", "2026-03-01", "", "2026-03-08"], 4.5),
    ],
)
def test_median_gap(days: list[str], gap: float | None) -> None:
    attempts = [Attempt(id="a", step_id="s", started_at=day or None) for day in days]
    assert median_gap_days(attempts) == gap
