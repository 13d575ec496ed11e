"""What became of plans."""

from datetime import date

import pytest

from ladder_app.domain.attempts.attempt import Status
from ladder_app.domain.measures.adherence import Adherence, adherence
from ladder_app.domain.plans.plan import Plan, PlanStatus
from tests import make

TODAY = date(2026, 3, 19)


def _plan(due: str = "2026-03-10", status: PlanStatus = "open", window: int = 1) -> Plan:
    return Plan(id="plan", step_id="step-1", due_date=due, status=status, window_days=window)


@pytest.mark.parametrize(
    ("due", "window", "planned"),
    [
        ("2026-03-18", 1, 1),
        ("2026-03-19", 1, 0),
        ("2026-03-17", 2, 1),
        ("2026-03-17", 3, 0),
        ("2026-04-01", 1, 0),
    ],
)
def test_only_what_is_over_counts(due: str, window: int, planned: int) -> None:
    assert adherence([_plan(due, window=window)], [], TODAY).planned == planned


@pytest.mark.parametrize(
    ("plan", "statuses", "excused", "done"),
    [
        ("open", [], 0, 0),
        ("missed", [], 0, 0),
        ("excused", [], 1, 0),
        ("withdrawn", [], 1, 0),
        ("open", ["completed"], 0, 1),
        ("open", ["partial", "completed"], 0, 1),
        ("open", ["avoided"], 0, 0),
        ("open", ["stopped_by_consent"], 1, 0),
        ("open", ["cancelled_external"], 1, 0),
        # Practice beats an excuse, so that nothing is counted twice.
        ("excused", ["completed"], 0, 1),
        ("open", ["stopped_for_safety", "completed"], 0, 1),
        ("open", [None], 0, 0),
        # What only says that it is done is not linked to practice.
        ("done", [], 0, 0),
    ],
)
def test_what_became_of_one(
    plan: PlanStatus, statuses: list[Status | None], excused: int, done: int
) -> None:
    linked = [make.attempt(n, plan_id="plan", status=s) for n, s in enumerate(statuses, 1)]
    assert adherence([_plan(status=plan)], linked, TODAY) == Adherence(1, excused, done)


def test_practice_without_a_plan_is_no_part_of_it() -> None:
    assert adherence([_plan()], [make.attempt(10)], TODAY) == Adherence(1, 0, 0)


@pytest.mark.parametrize(
    ("planned", "excused", "done", "percent"),
    [(0, 0, 0, None), (2, 2, 0, None), (4, 1, 3, None), (4, 0, 0, 0), (5, 1, 4, 100)],
)
def test_per_cent_from_four_plans_on(
    planned: int, excused: int, done: int, percent: float | None
) -> None:
    assert Adherence(planned, excused, done).percent == percent
