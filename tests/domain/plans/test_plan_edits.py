"""What may be done to plans."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Excuse, Plan
from ladder_app.domain.plans.plan_edits import all_let_go, earlier_plans, moved, planned
from ladder_app.domain.plans.plan_entry import NewAct, PlanEntry
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from tests import make

PHONE = SafetyBehaviour(id="phone", label="Looking at my phone", ladder_id="ladder")
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-18", window_days=2, made_at=make.STAMP)
DAY = date(2026, 3, 21)
RECORDS = Records([make.ladder(), make.step(1), PHONE])


def _made(entry: PlanEntry, before: Plan | None = None) -> tuple[Record, ...]:
    return planned(entry, RECORDS, make.step(1), before, plan_id="new", at=make.STAMP)


def _plan(entry: PlanEntry, before: Plan | None = None) -> Plan:
    (plan,) = _made(entry, before)
    assert isinstance(plan, Plan)
    return plan


def test_two_fields_make_a_plan() -> None:
    assert _plan(PlanEntry(day=DAY, window_days=3)) == Plan(
        id="new", step_id="step-1", due_date="2026-03-21", window_days=3, made_at=make.STAMP
    )


def test_every_week_is_a_plan_of_its_own_on_the_same_day_of_the_week() -> None:
    made = _made(PlanEntry(day=DAY, weeks=4, answer="I go anyway"))
    plans = [one for one in made if isinstance(one, Plan)]
    days = ["2026-03-21", "2026-03-28", "2026-04-04", "2026-04-11"]
    assert [plan.due_date for plan in plans] == days
    assert len({plan.id for plan in plans}) == 4
    assert {plan.if_then for plan in plans} == {"I go anyway"}


def test_a_plan_that_is_changed_stays_one() -> None:
    assert _plan(PlanEntry(day=DAY, weeks=4), PLAN).due_date == "2026-03-21"


def test_a_plan_without_a_day_is_none() -> None:
    with pytest.raises(ValueError, match="day"):
        _made(PlanEntry())


def test_what_the_form_does_not_ask_for_stays() -> None:
    before = replace(
        PLAN, context_planned=Context(place="at home", time_of_day="evening"), status="open"
    )
    after = _plan(PlanEntry(day=DAY, people="M."), before)
    assert after.context_planned == Context(people="M.", time_of_day="evening")
    assert (after.id, after.made_at) == ("plan", make.STAMP)


def test_a_plan_that_went_by_is_not_rewritten_but_followed_by_another() -> None:
    gone = replace(PLAN, due_date="2026-03-10", if_then="I go anyway")
    before, after = _made(PlanEntry(day=DAY, answer="I go anyway"), gone)
    assert before == replace(gone, status="withdrawn")
    assert after == replace(gone, id="new", due_date="2026-03-21", window_days=1)


@pytest.mark.parametrize(
    ("label", "ids", "made"),
    [
        ("Wearing sunglasses", ("new-act",), 1),
        (" looking at MY phone ", ("phone",), 0),
    ],
)
def test_a_behaviour_written_here_joins_the_ladder_once(
    label: str, ids: tuple[str, ...], made: int
) -> None:
    entry = PlanEntry(
        day=DAY, leave_out=("new-act",), new_acts=(NewAct(id="new-act", label=label),)
    )
    plan, *others = _made(entry)
    assert isinstance(plan, Plan)
    assert plan.safety_behaviours_to_leave_out == ids
    assert len([one for one in others if isinstance(one, SafetyBehaviour)]) == made
    assert [s.safety_behaviour_ids for s in others if isinstance(s, Step)] == [ids] * made


def test_the_same_behaviour_written_twice_is_one() -> None:
    acts = (NewAct(id="a", label="Humming"), NewAct(id="b", label="humming"))
    plan, *others = _made(PlanEntry(day=DAY, leave_out=("a", "b"), new_acts=acts))
    assert isinstance(plan, Plan)
    assert plan.safety_behaviours_to_leave_out == ("a",)
    assert len([one for one in others if isinstance(one, SafetyBehaviour)]) == 1


def test_what_was_written_and_not_ticked_is_not_kept() -> None:
    assert len(_made(PlanEntry(day=DAY, new_acts=(NewAct(id="a", label="Humming"),)))) == 1


@pytest.mark.parametrize(
    ("today", "excuse", "fates"),
    [
        (18, None, {"plan": "ahead"}),
        (19, None, {"plan": "ahead"}),
        (19, "ill", {"plan": "excused", "new": "ahead"}),
        (20, None, {"plan": "excused", "new": "ahead"}),
        (20, "circumstances", {"plan": "excused", "new": "ahead"}),
    ],
)
def test_another_day(today: int, excuse: Excuse | None, fates: dict[str, str]) -> None:
    now = date(2026, 3, today)
    plans = moved(PLAN, DAY, 1, excuse=excuse, today=now, plan_id="new", at=make.STAMP)
    records = Records([make.ladder(), make.step(1), *plans])
    assert {plan.id: fate(records, plan, now) for plan in plans} == fates
    assert plans[-1].first_day == DAY
    assert plans[-1].status == "open"
    assert plans[0].excuse == excuse


@pytest.mark.parametrize(
    ("values", "let_go"),
    [
        ({}, True),
        ({"due_date": "2026-03-01"}, True),
        ({"due_date": "2026-03-20"}, False),
        ({"status": "done"}, False),
        ({"status": "excused"}, False),
        ({"deleted_at": make.STAMP}, False),
    ],
)
def test_earlier_plans_can_be_let_go(values: dict[str, Any], let_go: bool) -> None:
    records = Records([make.ladder(), make.step(1), replace(PLAN, **values)])
    found = all_let_go(earlier_plans(records, date(2026, 3, 19)))
    assert [plan.status for plan in found] == ["withdrawn"] * let_go
