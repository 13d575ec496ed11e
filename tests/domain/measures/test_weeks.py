"""What was done week by week."""

from datetime import date

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Status
from ladder_app.domain.measures.weeks import attempts_per_week, minutes_per_week, week_of


def _on(day: str, minutes: int | None = 10, status: Status | None = "completed") -> Attempt:
    length = None if minutes is None else minutes * 60
    return Attempt(id="a", step_id="s", started_at=day or None, status=status, duration_s=length)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 3, 8), "2026-W10"),
        (date(2026, 3, 9), "2026-W11"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_week_of(day: date, week: str) -> None:
    assert week_of(day) == week


def test_quiet_weeks_are_there_up_to_today() -> None:
    tried = [_on("2026-12-21"), _on("2026-12-27T23:00:00-08:00"), _on("2027-01-08", 25)]
    today = date(2027, 1, 12)
    assert attempts_per_week(tried, today) == {
        "2026-W52": 2,
        "2026-W53": 0,
        "2027-W01": 1,
        "2027-W02": 0,
    }
    assert minutes_per_week(tried, today) == {
        "2026-W52": 20,
        "2026-W53": 0,
        "2027-W01": 25,
        "2027-W02": 0,
    }


@pytest.mark.parametrize(
    ("lengths", "minutes"), [([None], None), ([None, 5], 5), ([0], 0), ([5, 6], 11)]
)
def test_minutes_that_nobody_noted_are_not_nothing(
    lengths: list[int | None], minutes: float | None
) -> None:
    tried = [_on("2026-03-02", length) for length in lengths]
    assert minutes_per_week(tried, date(2026, 3, 2)) == {"2026-W10": minutes}


@pytest.mark.parametrize(
    "attempt",
    [
        _on(""),
        _on("in spring"),
        _on("2026-03-02", status=None),
        _on("2026-03-02", status="stopped_by_consent"),
        _on("2026-03-02", None, status="avoided"),
    ],
)
def test_what_was_not_done_or_has_no_date_makes_no_week(attempt: Attempt) -> None:
    assert attempts_per_week([attempt], date(2026, 3, 19)) == {}
