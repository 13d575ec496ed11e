"""The window of a plan."""

from datetime import date

import pytest

from ladder_app.domain.plans.plan import Plan


@pytest.mark.parametrize(
    ("due", "days", "last"),
    [("2026-03-12", 1, date(2026, 3, 12)), ("2026-02-27", 3, date(2026, 3, 1))],
)
def test_the_window(due: str, days: int, last: date) -> None:
    plan = Plan(id="plan", step_id="step", due_date=due, window_days=days)
    assert (plan.first_day.isoformat(), plan.last_day) == (due, last)


@pytest.mark.parametrize(
    "wrong", [{"due_date": "soon"}, {"window_days": 0}, {"window_days": 10**8}]
)
def test_what_cannot_be(wrong: dict[str, object]) -> None:
    values: dict[str, object] = {"id": "plan", "step_id": "step", "due_date": "2026-03-12", **wrong}
    with pytest.raises(ValueError, match=r"Invalid|one day"):
        Plan(**values)  # type: ignore[arg-type]
