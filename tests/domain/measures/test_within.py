"""Peak, fall and prediction of one attempt: the worked examples, and what is missing."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Sample, Status
from ladder_app.domain.measures import over_time, within
from tests.domain.measures.vectors import VECTORS

MEASURES = {
    "peak_effective": within.peak_effective,
    "peak_adjusted": within.peak_adjusted,
    "WSH": within.wsh,
    "WSH_pct": within.wsh_percent,
    "start_minus_end": within.start_minus_end,
    "halved_from_peak": within.halved_from_peak,
    "halved_from_start": within.halved_from_start,
    "IFA": within.initial_activation,
    "PE": within.anticipation_error,
    "AUC": over_time.area,
    "mean_suds": over_time.mean_suds,
    "AUC_increase": over_time.area_increase,
    "AUC_is_lower_bound": over_time.area_is_lower_bound,
    "minutes_to_half_peak": over_time.minutes_to_half_peak,
}


def _attempt(given: dict[str, Any]) -> Attempt:
    return Attempt(
        id="a",
        step_id="s",
        status="completed",
        suds_start=given["suds_start"],
        samples=tuple(Sample(t_s=t * 60, suds=suds) for t, suds in given["samples_min"]),
        suds_peak=given["suds_peak"],
        suds_end=given["suds_end"],
        duration_s=given["duration_min"] * 60,
        suds_pre=given["suds_pre"],
        suds_anticipated=given["suds_anticipated"],
    )


@pytest.mark.parametrize("key", list(MEASURES))
@pytest.mark.parametrize("row", VECTORS["attempts"])
def test_worked_examples(row: dict[str, Any], key: str) -> None:
    expected = row["expect"][key]
    found = MEASURES[key](_attempt(row["input"]))
    assert found is None if expected is None else found == pytest.approx(expected, abs=1e-3)


def test_every_expected_value_of_the_examples_is_looked_at() -> None:
    assert {key for row in VECTORS["attempts"] for key in row["expect"]} == set(MEASURES)


@pytest.mark.parametrize("key", list(MEASURES))
def test_nothing_given_gives_nothing(key: str) -> None:
    assert not MEASURES[key](Attempt(id="a", step_id="s"))


@pytest.mark.parametrize(
    ("given", "peak", "adjusted"),
    [
        ({}, None, False),
        ({"suds_peak": 0}, 0, False),
        ({"suds_start": 50, "suds_peak": 40}, 50, True),
        ({"suds_end": 50, "suds_peak": 50}, 50, False),
        ({"suds_pre": 90, "suds_post": 90, "suds_anticipated": 90}, None, False),
        ({"suds_pre": 90, "suds_peak": 10}, 10, False),
        ({"samples": (Sample(t_s=60, suds=70),), "suds_peak": 60}, 70, True),
    ],
)
def test_peak(given: dict[str, Any], peak: int | None, adjusted: bool) -> None:
    attempt = Attempt(id="a", step_id="s", **given)
    assert within.peak_effective(attempt) == peak
    assert within.peak_adjusted(attempt) is adjusted


@pytest.mark.parametrize(
    ("status", "minutes"),
    [
        ("completed", 12.5),
        ("partial", 12.5),
        ("stopped_by_consent", None),
        ("stopped_for_safety", None),
        (None, None),
    ],
)
def test_minutes_are_of_what_was_done(status: Status | None, minutes: float | None) -> None:
    assert within.minutes(Attempt(id="a", step_id="s", status=status, duration_s=750)) == minutes
