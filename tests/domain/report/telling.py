"""A case for reports, with a canary in every place that is private."""

from datetime import date
from functools import partial
from typing import Any

from ladder_app.domain.attempts.attempt import Outcome, Prediction
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import SECTIONS, ReportChoice
from ladder_app.domain.report.making import made_report
from ladder_app.domain.report.parts import Report
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.toolbox.practice_log import PracticeLog
from tests import make

TODAY = date(2026, 3, 19)
CANARY = "Canary"
FEAR = Expectation(id="fear", statement="She will laugh", ladder_id="ladder")
SECRET_FEAR = Expectation(id="secret-fear", statement=f"{CANARY} fear", ladder_id="secret")


def everything() -> tuple[Record, ...]:
    """A ladder with two steps to tell of, and private things wherever there can be any."""
    secret = make.ladder(id="secret", title=f"{CANARY} ladder", sensitive=True)
    return (
        make.case(alias="A."),
        make.ladder(title="Closeness"),
        make.rated_step(1, 40, text="Say hello", expectation_ids=("fear",)),
        make.rated_step(2, 60, text="Ask a question"),
        make.rated_step(3, 80, text=f"{CANARY} step", sensitive=True),
        make.rating("step-1", 40, id="r1", rated_at="2026-03-01T10:00:00+01:00"),
        make.rating("step-1", 25, id="r2", rated_at="2026-03-15T10:00:00+01:00"),
        Goal(id="g", title="See friends", why_it_matters="I miss them", ladder_ids=("ladder",)),
        Goal(id="g-s", title=f"{CANARY} goal", ladder_ids=("ladder", "secret")),
        Goal(id="g-free", title=f"{CANARY} goal of no ladder"),
        FEAR,
        SafetyBehaviour(id="act", label="Phone in my hand", ladder_id="ladder"),
        told_attempt(2),
        told_attempt(
            10, plan_id="kept", what_i_learned="She was kind.", private_note=f"{CANARY} note"
        ),
        told_attempt(12, step_id="step-2", status="stopped_by_consent", suds_end=None),
        make.attempt(11, step_id="step-3", id="a-s", what_i_learned=f"{CANARY} learned"),
        Plan(id="kept", step_id="step-1", due_date="2026-03-10"),
        Plan(id="gone", step_id="step-2", due_date="2026-03-14"),
        Plan(
            id="next",
            step_id="step-2",
            due_date="2026-03-21",
            if_then="If it rains, I ring",
            safety_behaviours_to_leave_out=("act",),
        ),
        Plan(id="plan-s", step_id="step-3", due_date="2026-03-21", if_then=f"{CANARY} if"),
        PracticeLog(
            id="p1",
            at="2026-03-09",
            practice_id="sounds",
            minutes=3,
            own_words=f"{CANARY} sentence",
            noticed=f"{CANARY} noticed",
            context="during_attempt",
            attempt_id="attempt-10",
        ),
        PracticeLog(
            id="p2",
            at="2026-03-11",
            practice_id="breathing",
            minutes=5,
            context="during_attempt",
            attempt_id="a-s",
        ),
        JournalEntry(id="j1", at="2026-03-11", text=f"{CANARY} entry"),
        JournalEntry(id="j2", at="2026-03-11", text="For both of us", share_scope="clinician"),
        JournalEntry(
            id="j3",
            at="2026-03-11",
            text=f"{CANARY} about the step",
            share_scope="clinician",
            link=Link(kind="step", id="step-3"),
        ),
        JournalEntry(
            id="j4", at="2026-03-11", text=f"{CANARY} excerpt", share_scope="partner_excerpt"
        ),
        ClinicianNote(id="c", review="review", text=f"{CANARY} clinician"),
        QuestionnaireResponse(
            id="q",
            at="2026-03-05",
            scale="PHQ-9",
            score=9,
            minimum=0,
            maximum=27,
            item9_above_zero=True,
        ),
        secret,
        make.rated_step(1, 50, id="s-1", ladder_id="secret", text=f"{CANARY} secret step"),
        SECRET_FEAR,
        told_attempt(13, step_id="s-1", fear="secret-fear", what_i_learned=f"{CANARY} there"),
        Plan(id="plan-t", step_id="s-1", due_date="2026-03-22", time_hint=f"{CANARY} time"),
        make.attempt(14, id="binned", what_i_learned=f"{CANARY} gone", deleted_at=make.STAMP),
    )


def told_attempt(day: int, fear: str = "fear", **values: Any) -> Record:
    """An attempt in March with a prediction that did not come true."""
    given: dict[str, Any] = {
        "suds_anticipated": 80,
        "suds_peak": 60,
        "suds_end": 30,
        "predictions": (Prediction(expectation_id=fear, likelihood_before=70),),
        "outcomes": (Outcome(expectation_id=fear, occurred="no", likelihood_after=20),),
    }
    return make.attempt(day, **(given | values))


def report(*records: Record, **choice: Any) -> Report:
    """A report of these records, or of everything."""
    given = {"sections": frozenset(SECTIONS)} | choice
    make_it = partial(made_report, Records(records or everything()))
    return make_it(ReportChoice(**given), TODAY, lambda day: day.isoformat())
