"""A client between two reviews: plans kept and not, attempts, and something that is private."""

from datetime import datetime, timedelta, timezone
from typing import Any

from ladder_app.domain.attempts.attempt import Outcome, Prediction
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from tests import make

NOW = datetime(2026, 3, 19, 18, 42, tzinfo=timezone(timedelta(hours=1)))
FEAR = Expectation(id="fear", statement="She will laugh", ladder_id="ladder")
BEFORE = SessionReview(
    id="before",
    at="2026-03-12T10:00:00+01:00",
    ladders=("ladder",),
    agenda="Small talk",
    next_plan_ids=("kept", "passed"),
)


def tried(day: int, step_id: str = "step-1", **values: Any) -> Record:
    """An attempt that was rated throughout."""
    told: dict[str, Any] = {
        "suds_anticipated": 70,
        "suds_peak": 60,
        "suds_end": 30,
        "predictions": (Prediction(expectation_id="fear", likelihood_before=80),),
        "outcomes": (Outcome(expectation_id="fear", occurred="no", likelihood_after=30),),
        "what_i_learned": f"Quiet on day {day}",
    }
    return make.attempt(day, step_id, **{**told, **values})


def client() -> tuple[Record, ...]:
    """Everything but the case."""
    return (
        make.ladder(),
        make.ladder(id="hidden", title="CANARY ladder", sensitive=True),
        make.rated_step(1, 40, text="Say hello"),
        make.rated_step(2, 60, text="CANARY step", sensitive=True),
        make.rated_step(3, 70, text="Ask a question"),
        make.step(1, id="deep", ladder_id="hidden", text="CANARY deep"),
        FEAR,
        BEFORE,
        ClinicianNote(id="old-note", text="CANARY old note", review="before"),
        Plan(id="kept", step_id="step-1", due_date="2026-03-14"),
        Plan(id="passed", step_id="step-3", due_date="2026-03-15"),
        Plan(id="ill", step_id="step-3", due_date="2026-03-16", status="excused", excuse="ill"),
        Plan(id="long-ago", step_id="step-1", due_date="2026-03-05"),
        Plan(id="next", step_id="step-3", due_date="2026-03-21", if_then="I will write instead"),
        Plan(id="secret", step_id="step-2", due_date="2026-03-21"),
        tried(10),
        tried(14, plan_id="kept", private_note="CANARY note"),
        tried(15, "step-2", what_i_learned="CANARY words"),
        tried(16, "step-3", status="stopped_by_consent", what_i_learned=None),
        tried(17, "deep", what_i_learned="CANARY deep words"),
    )
