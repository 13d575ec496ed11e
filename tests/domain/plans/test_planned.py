"""What became of a plan."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import (
    fate,
    gone_by,
    plan_for,
    plan_to_settle,
    plans_ahead,
    plans_due,
)
from ladder_app.domain.records import Records
from tests import make

PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-12", window_days=2)


def planned(**values: Any) -> Plan:
    return replace(PLAN, **values)


@pytest.mark.parametrize(
    ("plan", "attempts", "day", "expected"),
    [
        (PLAN, [], 11, "ahead"),
        (PLAN, [], 12, "due"),
        (PLAN, [], 13, "due"),
        (PLAN, [], 14, "gone_by"),
        (PLAN, [{"plan_id": "plan"}], 14, "done"),
        # Practice that names no plan was beside it, here as in every number.
        (PLAN, [{}], 13, "due"),
        (PLAN, [{}], 14, "gone_by"),
        (PLAN, [{"number": 14}], 15, "gone_by"),
        (PLAN, [{"plan_id": "another"}], 14, "gone_by"),
        (PLAN, [{"plan_id": "plan", "status": "stopped_by_consent"}], 14, "excused"),
        (PLAN, [{"plan_id": "plan", "status": "avoided"}], 14, "excused"),
        (PLAN, [{"status": "avoided"}], 14, "gone_by"),
        (PLAN, [{"plan_id": "plan", "status": None}], 13, "due"),
        (PLAN, [{"plan_id": "plan", "status": None}], 14, "gone_by"),
        (planned(status="excused"), [], 14, "excused"),
        (planned(status="excused"), [{"plan_id": "plan"}], 14, "done"),
        (planned(status="withdrawn"), [], 12, "excused"),
        (planned(status="done"), [], 14, "done"),
        (planned(status="missed"), [], 12, "gone_by"),
        (planned(status="missed"), [], 11, "ahead"),
    ],
)
def test_fate(plan: Plan, attempts: list[dict[str, Any]], day: int, expected: str) -> None:
    made = [make.attempt(**{"number": 13, **values}) for values in attempts]
    records = Records([make.ladder(), make.step(1), plan, *made])
    assert fate(records, plan, date(2026, 3, day)) == expected


@pytest.mark.parametrize(
    ("ladder", "step", "due"),
    [
        ({}, {}, 1),
        ({}, {"status": "parked"}, 0),
        ({"status": "archived"}, {}, 0),
        ({"status": "paused"}, {}, 0),
        ({}, {"deleted_at": make.STAMP}, 0),
    ],
)
def test_plans_due(ladder: dict[str, Any], step: dict[str, Any], due: int) -> None:
    records = Records([make.ladder(**ladder), make.step(1, **step), PLAN])
    assert len(plans_due(records, date(2026, 3, 12))) == due


@pytest.mark.parametrize(("day", "ahead"), [(11, 1), (12, 0), (14, 0)])
def test_plans_ahead(day: int, ahead: int) -> None:
    records = Records([make.ladder(), make.step(1), PLAN])
    assert len(plans_ahead(records, date(2026, 3, day))) == ahead


@pytest.mark.parametrize(
    ("values", "attempts", "day", "found"),
    [
        ({}, [], 13, False),
        ({}, [], 14, True),
        ({}, [], 20, True),
        ({}, [], 21, False),
        ({}, [13], 15, False),
        ({}, [14], 15, False),
        ({"status": "withdrawn"}, [], 14, False),
    ],
)
def test_what_went_by_can_be_spoken_of_for_a_week(
    values: dict[str, Any], attempts: list[int], day: int, found: bool
) -> None:
    made = [make.attempt(number) for number in attempts]
    records = Records([make.case(), make.ladder(), make.step(1), planned(**values), *made])
    assert (plan_to_settle(records, date(2026, 3, day)) is not None) is found


@pytest.mark.parametrize(("days", "day", "found"), [(2, 15, True), (2, 16, False), (0, 14, False)])
def test_for_how_long_is_the_cases_own(days: float, day: int, found: bool) -> None:
    case = make.case(thresholds={"settle_days": days})
    records = Records([case, make.ladder(), make.step(1), planned()])
    assert (plan_to_settle(records, date(2026, 3, day)) is not None) is found


OTHER = planned(id="other", due_date="2026-03-13")


@pytest.mark.parametrize(
    ("plans", "attempts", "day", "known", "expected"),
    [
        ([PLAN], [], 11, None, None),
        ([PLAN], [], 12, None, "plan"),
        ([PLAN], [], 13, None, "plan"),
        ([PLAN], [], 14, None, None),
        ([PLAN], [{"plan_id": "plan"}], 13, None, "plan"),
        ([PLAN, OTHER], [], 13, None, "plan"),
        ([PLAN, OTHER], [], 13, "other", "other"),
        ([PLAN, OTHER], [{"plan_id": "plan"}], 13, None, "other"),
        ([PLAN, OTHER], [], 12, "other", "plan"),
        ([planned(step_id="step-2")], [], 12, None, None),
        ([planned(status="excused")], [], 12, None, None),
        ([planned(deleted_at=make.STAMP)], [], 12, None, None),
    ],
)
def test_an_attempt_belongs_to_the_open_plan_of_its_day(
    plans: list[Plan],
    attempts: list[dict[str, Any]],
    day: int,
    known: str | None,
    expected: str | None,
) -> None:
    made = [make.attempt(12, **values) for values in attempts]
    records = Records([make.ladder(), make.step(1), *plans, *made])
    found = plan_for(records, "step-1", f"2026-03-{day}", known)
    assert (found.id if found is not None else None) == expected


def test_gone_by_are_those_nothing_came_of() -> None:
    plans = [replace(PLAN, id=f"plan-{day}", due_date=f"2026-03-{day:02d}") for day in (2, 5, 8)]
    kept = make.attempt(3, plan_id="plan-2")
    inside = make.attempt(6, plan_id="plan-5")
    records = Records([make.ladder(), make.step(1), *plans, PLAN, kept, inside])
    found = gone_by(records, "step-1", date(2026, 3, 13))
    assert [plan.id for plan in found] == ["plan-8"]
    assert gone_by(records, "step-2", date(2026, 3, 13)) == ()
