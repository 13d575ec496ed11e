"""A case with something of everything, for the tests of the whole copy."""

from typing import Any

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.attempts.attempt import Outcome, Prediction, Sample
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.case import Anchor, MutedRule
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.goals.goal import Goal, SmartCheck
from ladder_app.domain.other import Other
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.store.documents import Documents
from ladder_app.domain.support.safety_plan_card import Contact, SafetyPlanCard
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.weekly_plan import DayEnergy, WeekItem, WeeklyPlan
from tests import make
from tests.fakes import documents_of

RECORDS: tuple[Record, ...] = (
    make.case(
        alias="Anna",
        anchors=(Anchor(suds=50, text="the dentist's chair"),),
        thresholds={"wide_gap": 12.5},
        muted_rules=(MutedRule(rule="R4"),),
    ),
    make.ladder(),
    make.ladder(id="hidden", title="Hidden", sensitive=True, created_at="2026-03-02"),
    make.rated_step(1, 40, text="=Call"),
    make.step(2, text="Ask; then stay", sensitive=True),
    make.step(3, deleted_at=make.STAMP),
    make.step(4, ladder_id="hidden", order=1, text="Hidden step"),
    make.rating(suds=40),
    make.attempt(
        1,
        context=Context(place="at home", companion=False),
        predictions=(Prediction(expectation_id="fear", likelihood_before=80),),
        outcomes=(Outcome(expectation_id="fear", occurred="no", likelihood_after=30),),
        samples=(Sample(t_s=0, suds=60), Sample(t_s=300, suds=50, source="prompt")),
        suds_anticipated=70,
        suds_pre=50,
        suds_peak=60,
        suds_end=30,
        duration_s=1200,
        what_happened="+49 rang, and “they” answered\nat once",
        what_i_learned="It ends",
        private_note="only mine",
        safety_used=(SafetyUse(safety_behaviour_id="phone", strength=20),),
    ),
    make.attempt(2, "step-2", status=None, started_at="2026-03-02"),
    make.attempt(3, "step-1", deleted_at=make.STAMP),
    Expectation(id="fear", statement="If I call, then they laugh", ladder_id="ladder"),
    SafetyBehaviour(id="phone", label="Holding the phone", ladder_id="ladder"),
    FlagEvent(id="flag", kind="R4", detail=("step-1",)),
    Plan(id="plan", step_id="step-1", due_date="2026-03-20", if_then="If it rains, then inside"),
    Goal(id="goal", title="See friends", smart_check=SmartCheck(specific=True)),
    PersonAlias(id="person", alias="M.", relation="a friend", colour="amber"),
    Agreement(
        id="agreement",
        ladder_id="ladder",
        set_up=("sober", "private"),
        welcome=("a hand on the shoulder",),
        my_free_choice_check=FreeChoiceCheck(no_pressure=True),
    ),
    ConsentCheck(id="check", attempt_id="attempt-1", i_want_this_today="yes"),
    StopSign(id="sign", at=make.STAMP, which="C", where="ladder"),
    SafetyPlanCard(
        id="card",
        people=(Contact(name="Ruth", how="0123 456"), Contact(name="next door")),
        professional=Contact(name="Dr. A.", how="0456"),
        local_emergency="1",
        local_helpline="2",
        safe_place="the library",
        things_that_help=("walking", "tea"),
        reasons_to_keep_going="the dog",
        last_reviewed=make.STAMP,
    ),
    PracticeLog(
        id="practice",
        at=make.STAMP,
        practice_id="kind_words",
        minutes=3,
        tension_before=60,
        tension_after=45,
        own_words="I am allowed to rest",
        noticed="my jaw",
        unpleasant=False,
        context="during_attempt",
        attempt_id="attempt-1",
    ),
    Conversation(
        id="talk",
        made_at=make.STAMP,
        alias_id="partner",
        step_id="step-1",
        opening="There is something I want to say",
        ask="listen for ten minutes",
        when_and_where="on a walk",
        how_we_pause="one hand up",
        if_not_the_moment="ask again on Sunday",
        talked_at=make.STAMP,
        i_said="all of it",
        i_heard="thank you",
        what_i_learned="it was not too much",
    ),
    FeelingCard(
        id="feeling",
        made_at=make.STAMP,
        feel="tense",
        when="we are late",
        would_like="to leave earlier",
    ),
    WeeklyPlan(
        id="week",
        week="2026-W12",
        items=(WeekItem(id="walk", kind="movement", text="a walk", day="2026-03-17", done=True),),
        energy=(DayEnergy(day="2026-03-17", energy="low"),),
    ),
    CheckIn(id="check-in", at=make.STAMP, answers={"asked": 4}),
    QuestionnaireResponse(id="score", at=make.STAMP, scale="GAD-7", score=9.0),
    Other(
        id="far",
        record_kind="far_future",
        document={"id": "far", "title": "Work", "deep": {"a": None}},
    ),
)


def documents() -> Documents:
    """The documents of the case, with fields and a kind no version knows yet."""
    found = documents_of(RECORDS)
    found["step"]["step-1"]["colour"] = {"hue": 3, "name": None}
    found["attempt"]["attempt-1"]["predictions"][0]["weight"] = 2
    found["running_attempt"] = {"running": {"id": "running", "step_id": "step-1"}}
    return found


def small(**changes: Any) -> dict[str, Any]:
    """A whole copy with required fields alone."""
    copy: dict[str, Any] = {
        "format": "ladder-export",
        "version": 1,
        "case": {"id": "case"},
        "records": {
            "ladder": [{"id": "ladder", "title": "Closeness"}],
            "step": [{"id": "step", "ladder_id": "ladder", "order": 1, "text": "Call"}],
            "attempt": [{"id": "attempt", "step_id": "step"}],
        },
    }
    return copy | changes
