"""Plans in words."""

from datetime import date

import pytest

from ladder_app.domain.plans.plan import Plan
from ladder_app.ui.widgets.plan_words import when_words

TODAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("due", "days", "hint", "words"),
    [
        ("2026-03-19", 1, None, "today"),
        ("2026-03-19", 1, "in the evening", "today, in the evening"),
        ("2026-03-20", 1, None, "tomorrow"),
        ("2026-03-18", 1, None, "yesterday"),
        ("2026-03-17", 1, None, "Tuesday"),
        ("2026-03-16", 2, None, "Monday to Tuesday"),
        ("2026-03-16", 3, None, "Monday to yesterday"),
        ("2026-03-21", 1, None, "Saturday"),
        ("2026-03-28", 1, None, "Saturday, 28 March"),
        ("2026-03-19", 3, None, "any day until Saturday"),
        ("2026-03-18", 2, None, "today"),
        ("2026-03-18", 3, None, "any day until tomorrow"),
        ("2026-03-21", 3, "at noon", "Saturday to Monday, at noon"),
    ],
)
def test_when(due: str, days: int, hint: str | None, words: str) -> None:
    plan = Plan(id="plan", step_id="step", due_date=due, window_days=days, time_hint=hint)
    assert when_words(plan, TODAY) == words
