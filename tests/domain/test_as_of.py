"""A case as it stood: what was entered later is not there."""

from datetime import datetime

import pytest

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.as_of import as_of
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from tests import make

AT = datetime.fromisoformat("2026-03-12T20:00:00+01:00")
BEFORE, AFTER = "2026-03-12T19:59:00+01:00", "2026-03-12T20:01:00+01:00"


@pytest.mark.parametrize(
    ("record", "there"),
    [
        (make.attempt(started_at=BEFORE, entered_at=AFTER), False),
        (make.attempt(started_at=BEFORE, entered_at=BEFORE), True),
        (make.attempt(started_at=AFTER), False),
        (make.attempt(started_at="2026-03-12"), True),
        (make.attempt(started_at="2026-03-13"), False),
        (make.attempt(started_at=None), True),
        (make.attempt(started_at="2026-03-12T19:30:00"), True),
        (make.attempt(entered_at="2026-03-12T18:59:00+00:00"), True),
        (make.attempt(entered_at="2026-03-12T19:01:00+00:00"), False),
        (make.rating(rated_at=AFTER), False),
        (make.ladder(created_at=AFTER), False),
        (FlagEvent(id="f", kind="R4", raised_at=AFTER), False),
        (Plan(id="p", step_id="step-1", due_date="2026-03-20", made_at=BEFORE), True),
        (Plan(id="p", step_id="step-1", due_date="2026-03-20", made_at=AFTER), False),
        (Plan(id="p", step_id="step-1", due_date="2026-03-20"), True),
        (StopSign(id="s", at=AFTER, which="A"), False),
        (QuestionnaireResponse(id="q", at=AFTER), False),
        (CheckIn(id="c", at=AFTER), False),
        (CheckIn(id="c", at=BEFORE), True),
        (Agreement(id="a", made_at=AFTER), False),
    ],
)
def test_what_was_entered_later_is_not_there(record: Record, there: bool) -> None:
    found = as_of([make.case(), record], AT).find(kind_of(record), record.id)
    assert (found is not None) is there


def test_a_step_stands_where_it_was_rated_then() -> None:
    step = make.step(1, suds_base=50, suds_current=20, rated=True)
    first, second = make.rating(suds=50, rated_at=BEFORE), make.rating(suds=20, rated_at=AFTER)
    then = as_of([step, first, second], AT).step("step-1")
    assert then is not None
    assert (then.suds_base, then.suds_current, then.rated) == (50, 50, True)
    before = as_of([step, make.rating(suds=50, rated_at=AFTER)], AT).step("step-1")
    assert before is not None
    assert (before.suds_base, before.suds_current, before.rated) == (None, None, False)


def test_a_step_rated_without_a_record_of_it_keeps_its_rating() -> None:
    then = as_of([make.rated_step(1, 40)], AT).step("step-1")
    assert then is not None
    assert then.suds_current == 40


@pytest.mark.parametrize(
    ("at", "status"), [(BEFORE, "mastered"), (AFTER, "in_progress"), (None, "mastered")]
)
def test_what_was_called_done_later_was_not_done_then(at: str | None, status: str) -> None:
    step = make.step(1, status="mastered", mastered_at=at)
    then = as_of([step, make.attempt(10)], AT).step("step-1")
    assert then is not None
    assert then.status == status


@pytest.mark.parametrize(("mastered", "status"), [(BEFORE, "completed"), (AFTER, "active")])
def test_a_ladder_is_complete_once_its_last_step_is(mastered: str, status: str) -> None:
    step = make.step(1, status="mastered", mastered_at=mastered)
    then = as_of([make.ladder(status="completed"), step], AT).ladder("ladder")
    assert then is not None
    assert then.status == status


def test_what_was_withdrawn_later_held_then() -> None:
    later = Agreement(id="a", ladder_id="ladder", withdrawn_at=AFTER)
    (then,) = as_of([later], AT).agreements("ladder")
    assert then.withdrawn_at is None


def test_what_was_deleted_stays_deleted() -> None:
    gone = make.attempt(10, deleted_at=AFTER)
    assert as_of([make.ladder(), make.step(1), gone], AT).attempts("step-1") == ()
