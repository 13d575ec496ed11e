"""What came of a plan, and that each page and number goes by it."""

from datetime import date

import pytest

from ladder_app.domain.attempts.attempt import Status
from ladder_app.domain.measures.adherence import adherence
from ladder_app.domain.plans.came_of import CameOf, came_of
from ladder_app.domain.plans.plan import Plan, PlanStatus
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.records import Records
from tests import make

OVER = date(2026, 3, 30)


@pytest.mark.parametrize(
    ("plan", "named", "expected"),
    [
        ("open", [], "nothing"),
        ("missed", [], "nothing"),
        ("excused", [], "excused"),
        ("withdrawn", [], "excused"),
        ("done", [], "said_done"),
        ("open", ["completed"], "done"),
        ("open", ["partial"], "done"),
        ("open", ["avoided"], "looked_at"),
        ("open", [None], "nothing"),
        ("open", ["stopped_for_safety"], "excused"),
        ("open", ["stopped_by_consent"], "excused"),
        ("open", ["cancelled_external"], "excused"),
        ("open", ["avoided", "cancelled_external"], "excused"),
        ("open", ["stopped_for_safety", "completed"], "done"),
        ("excused", ["completed"], "done"),
        ("done", ["cancelled_external"], "excused"),
    ],
)
def test_what_came_of_a_plan(
    plan: PlanStatus, named: list[Status | None], expected: CameOf
) -> None:
    made = Plan(id="plan", step_id="step-1", due_date="2026-03-10", status=plan)
    others = [make.attempt(20), make.attempt(21, plan_id="other")]
    attempts = [make.attempt(n, plan_id="plan", status=s) for n, s in enumerate(named, 1)]
    assert came_of(made, (*others, *attempts)) == expected
    # The page and the number say the same of it.
    records = Records([make.ladder(), make.step(1), made, *others, *attempts])
    counted = adherence([made], records.attempts("step-1"), OVER)
    assert counted.done == (expected == "done")
    assert counted.excused == (expected == "excused")
    told = fate(records, made, OVER)
    assert (told == "done") is (expected in ("done", "said_done"))
    assert (told == "gone_by") is (expected == "nothing")
