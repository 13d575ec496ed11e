"""What was said before an attempt, and the attempt under way it becomes."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Prediction, Sample
from ladder_app.domain.attempts.attempt_begin import running_of
from ladder_app.domain.attempts.attempt_entry import (
    AttemptEntry,
    NewExpectation,
    NewSafetyBehaviour,
    entry_of,
)
from ladder_app.domain.attempts.attempt_writing import records_at_the_end
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.occasion import Occasion
from ladder_app.domain.attempts.running_attempt import RunningAttempt, finished
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.practice_log import PracticeLog
from tests import make
from tests.make_full import ACT, FEAR

NOW = datetime(2026, 3, 19, 18, 42, 7, tzinfo=timezone(timedelta(hours=1)))
OCCASION = Occasion(NOW, "0-100")
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-19", made_at="2026-03-18T10:00:00+01:00")


def begun(
    entry: AttemptEntry, *records: Record, plan_id: str = "", **step: Any
) -> tuple[RunningAttempt, tuple[Record, ...]]:
    """What begins at step 1 under `OCCASION`."""
    case = Records((make.ladder(), make.step(1, **step), FEAR, ACT, *records))
    return running_of(replace(entry, step_id="step-1"), case, OCCASION, "attempt", plan_id)


def test_nothing_said_is_enough_to_begin() -> None:
    running, put = begun(AttemptEntry())
    assert put == (running,)
    assert running == RunningAttempt(
        id="attempt",
        step_id="step-1",
        started_at="2026-03-19T18:42:07+01:00",
        scale_entered="0-100",
        entered_at="2026-03-19T18:42:07+01:00",
        entry_mode="live",
    )


def test_a_step_without_a_timer_begins_on_a_day() -> None:
    running, _put = begun(AttemptEntry(), no_timer=True, text_version=3, mode="imaginal")
    assert running.started_at == "2026-03-19"
    assert (running.step_text_version, running.mode) == (3, "imaginal")


def test_what_was_said_before_is_in_it() -> None:
    predictions = (Prediction(expectation_id="fear", likelihood_before=80, severity_before=60),)
    entry = AttemptEntry(
        predictions=predictions,
        suds_anticipated=70,
        suds_pre=40,
        urge_to_avoid_before=50,
        confidence_before=30,
        place="at home",
        end_rule="plan_done",
    )
    running, _put = begun(entry)
    assert running.predictions == predictions
    assert (running.suds_anticipated, running.suds_pre) == (70, 40)
    assert (running.urge_to_avoid_before, running.confidence_before) == (50, 30)
    assert (running.context, running.end_rule) == (Context(place="at home"), "plan_done")


def test_new_fears_and_acts_become_records_that_the_step_knows() -> None:
    entry = AttemptEntry(
        predictions=(Prediction(expectation_id="new", likelihood_before=80),),
        new_expectations=(
            NewExpectation(id="new", statement="She goes", checkable_by="the door shuts"),
        ),
        to_leave_out=("humming", "act"),
        new_safety_behaviours=(NewSafetyBehaviour(id="humming", label="Humming"),),
    )
    running, put = begun(entry)
    fear = Expectation(
        id="new", statement="She goes", ladder_id="ladder", checkable_by="the door shuts"
    )
    act = SafetyBehaviour(id="humming", label="Humming", ladder_id="ladder")
    step = make.step(1, expectation_ids=("new",), safety_behaviour_ids=("humming",))
    assert put == (fear, act, step, running)
    assert running.to_leave_out == ("humming", "act")


def test_words_that_are_on_the_ladder_already_are_not_made_twice() -> None:
    entry = AttemptEntry(
        predictions=(Prediction(expectation_id="new", likelihood_before=80),),
        new_expectations=(NewExpectation(id="new", statement=FEAR.statement.upper()),),
        to_leave_out=("again", "act"),
        new_safety_behaviours=(NewSafetyBehaviour(id="again", label=ACT.label),),
    )
    running, put = begun(entry)
    assert put == (running,)
    assert [one.expectation_id for one in running.predictions] == ["fear"]
    assert running.to_leave_out == ("act",)


@pytest.mark.parametrize(
    ("plan", "asked", "expected"),
    [
        (PLAN, "", "plan"),
        (PLAN, "plan", "plan"),
        (replace(PLAN, due_date="2026-03-20"), "", None),
        (replace(PLAN, due_date="2026-03-20"), "plan", "plan"),
        (replace(PLAN, status="withdrawn"), "", None),
        (replace(PLAN, step_id="step-2"), "", None),
        (PLAN, "gone", "plan"),
    ],
)
def test_it_belongs_to_the_plan_it_was_begun_for(
    plan: Plan, asked: str, expected: str | None
) -> None:
    assert begun(AttemptEntry(), plan, plan_id=asked)[0].plan_id == expected


def test_what_is_left_out_today_is_noted_in_the_plan() -> None:
    running, put = begun(AttemptEntry(to_leave_out=("act",)), PLAN)
    assert put == (replace(PLAN, safety_behaviours_to_leave_out=("act",)), running)
    planned = replace(PLAN, safety_behaviours_to_leave_out=("act",))
    same, put = begun(AttemptEntry(to_leave_out=("act",)), planned)
    assert put == (same,)


# The end --------------------------------------------------------------------------------------


def ended(**values: Any) -> RunningAttempt:
    """Twelve minutes with two ratings, which only the attempt under way knows of."""
    running, _put = begun(AttemptEntry(to_leave_out=("act",)), PLAN)
    told: dict[str, Any] = {
        "samples": (Sample(t_s=61, suds=80, source="prompt"), Sample(t_s=400, suds=60)),
        "ended_at": "2026-03-19T18:54:07+01:00",
        "duration_s": 720,
        "status": "completed",
    }
    return replace(running, **(told | values))


def saved(running: RunningAttempt, **said: Any) -> tuple[Any, tuple[Record, ...]]:
    """The attempt it becomes half an hour later."""
    case = Records((make.ladder(), make.step(1), FEAR, ACT, PLAN, running))
    entry = replace(entry_of(finished(running), "ladder"), **said)
    later = Occasion(NOW + timedelta(minutes=30), "0-100")
    return records_at_the_end(entry, case, later, running)


def test_the_end_keeps_what_only_the_attempt_under_way_knows() -> None:
    used = (SafetyUse(safety_behaviour_id="act"),)
    attempt, put = saved(ended(), suds_end=30, safety_resisted=used, what_i_learned="It passed.")
    assert (attempt.id, attempt.plan_id, attempt.entry_mode) == ("attempt", "plan", "live")
    assert attempt.samples == ended().samples
    assert (attempt.started_at, attempt.duration_s) == ("2026-03-19T18:42:07+01:00", 720)
    assert attempt.entered_at == "2026-03-19T19:12:07+01:00"
    assert (attempt.suds_end, attempt.safety_resisted) == (30, used)
    assert put == (make.step(1, status="in_progress"), attempt)


@pytest.mark.parametrize(
    ("running", "scale"),
    [(ended(), "0-100"), (ended(samples=()), None), (ended(samples=(), suds_start=5), "0-100")],
)
def test_a_scale_is_kept_where_something_was_rated(
    running: RunningAttempt, scale: str | None
) -> None:
    assert saved(running)[0].scale_entered == scale


def test_a_stop_leaves_the_step_as_it_was() -> None:
    attempt, put = saved(ended(status="stopped_by_consent"))
    assert put == (attempt,)


def test_what_was_never_begun_after_all_has_no_end() -> None:
    attempt, _put = saved(ended(), answer="not_today")
    assert (attempt.status, attempt.ended_at, attempt.duration_s) == ("avoided", None, None)


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({}, "attempt"),
        ({"attempt_id": "earlier"}, "earlier"),
        ({"at": "2026-03-18T18:30:00+01:00"}, None),
        ({"context": "routine"}, None),
    ],
)
def test_a_practice_done_before_it_on_that_day_names_it(
    changes: dict[str, Any], named: str | None
) -> None:
    log = PracticeLog(
        id="log", at="2026-03-19T18:30:00+01:00", practice_id="sounds", context="before_attempt"
    )
    log = replace(log, **changes)
    running, put = begun(AttemptEntry(), log)
    assert put[-1] == running
    (kept,) = [one for one in put if isinstance(one, PracticeLog)] or [log]
    assert kept == replace(log, attempt_id=named)
