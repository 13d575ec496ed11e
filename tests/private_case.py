"""A case with something private in every place that knows it, and something ordinary beside it."""

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Prediction, TimedNote
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.case import Anchor, MutedRule
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.ladders.ladder import Gate
from ladder_app.domain.ladders.loop import Loop
from ladder_app.domain.ladders.step import CameFrom
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.support.safety_plan_card import Contact, SafetyPlanCard
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.weekly_plan import DayEnergy, WeekItem, WeeklyPlan
from tests import make

CASE: tuple[Record, ...] = (
    make.case(
        alias="Anna",
        anchors=(Anchor(suds=50, text="the dentist"),),
        muted_rules=(MutedRule(rule="R4", ladder_id="hidden"),),
        pinned_attempt_id="attempt-9",
    ),
    make.ladder(
        goal_id="goal",
        notes="thoughts",
        loop=Loop(trigger="a question", cost="nobody knows me"),
        gates=(Gate(gate="trauma_screen", answer="not_sure"),),
        partner_alias_id="partner",
    ),
    make.ladder(id="hidden", title="Hidden", sensitive=True),
    make.rated_step(
        1, 40, expectation_ids=("fear",), came_from=(CameFrom(step_id="step-2", how="split"),)
    ),
    make.step(2, sensitive=True, expectation_ids=("secret", "fear")),
    make.rated_step(3, 60),
    make.step(4, id="gone", deleted_at=make.STAMP, expectation_ids=("t-fear",), sensitive=True),
    make.step(1, id="h-step", ladder_id="hidden"),
    make.rating(suds=40),
    make.rating("step-2", 55),
    make.attempt(
        9,
        what_happened="It rang",
        what_i_learned="It ends",
        notes=(TimedNote(t_s=3, text="shaking"),),
        feelings=("glad",),
        private_note="mine",
        plan_id="p-old",
        predictions=(Prediction(expectation_id="fear", likelihood_before=80),),
        safety_used=(SafetyUse(safety_behaviour_id="phone"),),
    ),
    make.attempt(10, "step-2", safety_used=(SafetyUse(safety_behaviour_id="pill"),)),
    make.attempt(11, "step-1", deleted_at=make.STAMP),
    make.attempt(12, "h-step"),
    make.attempt(20, "step-3"),
    Expectation(id="fear", statement="They laugh", ladder_id="ladder"),
    Expectation(id="secret", statement="Secret", ladder_id="ladder"),
    Expectation(id="t-fear", statement="Of a step in the trash", ladder_id="ladder"),
    Expectation(id="spare", statement="Spare", ladder_id="ladder"),
    Expectation(id="h-fear", statement="Hidden", ladder_id="hidden"),
    SafetyBehaviour(id="phone", label="Phone", ladder_id="ladder"),
    SafetyBehaviour(id="pill", label="Pill", ladder_id="ladder"),
    Plan(id="p-old", step_id="step-1", due_date="2026-03-01"),
    Plan(id="plan", step_id="step-1", due_date="2026-03-20"),
    Plan(id="h-plan", step_id="h-step", due_date="2026-03-20"),
    Goal(id="goal", title="See friends", ladder_ids=("ladder",)),
    Goal(id="h-goal", title="Hidden goal", ladder_ids=("ladder", "hidden")),
    Goal(id="free", title="Of no ladder"),
    PersonAlias(id="partner", alias="Robin", relation="partner", colour="blue"),
    Agreement(
        id="agreed",
        ladder_id="ladder",
        alias_id="partner",
        welcome=("hugs",),
        off_limits=("bites",),
        stop_word="river",
        set_up=("private",),
        my_free_choice_check=FreeChoiceCheck(feel_safe=False),
    ),
    Agreement(id="h-agreed", ladder_id="hidden"),
    ConsentCheck(id="check", attempt_id="attempt-9", agreement_id="agreed"),
    ConsentCheck(id="h-check", attempt_id="attempt-12"),
    StopSign(id="sign", at="2026-03-09T10:00:00+01:00", which="C", where="start"),
    StopSign(id="h-sign", at="2026-03-09T10:00:00+01:00", which="C", where="hidden"),
    QuestionnaireResponse(id="score", at="2026-03-09T10:00:00+01:00", scale="GAD-7", score=9.0),
    SafetyPlanCard(
        id="card",
        people=(Contact(name="Ruth", how="0123"),),
        professional=Contact(name="Dr. No"),
        local_helpline="0456",
        safe_place="the library",
        things_that_help=("walking",),
        reasons_to_keep_going="the dog",
        last_reviewed="2026-03-09",
    ),
    PracticeLog(
        id="practice",
        at="2026-03-09T10:00:00+01:00",
        practice_id="kind_words",
        own_words="I am allowed to rest",
        noticed="my jaw",
        context="during_attempt",
        attempt_id="attempt-9",
    ),
    Conversation(
        id="talk",
        made_at="2026-03-09T10:00:00+01:00",
        alias_id="partner",
        step_id="step-1",
        opening="There is something I want to say",
        ask="listen for ten minutes",
        when_and_where="on a walk",
        how_we_pause="one hand up",
        if_not_the_moment="ask again on Sunday",
        talked_at="2026-03-09T10:00:00+01:00",
        i_said="all of it",
        i_heard="thank you",
        what_i_learned="it was not too much",
    ),
    FeelingCard(
        id="feeling",
        made_at="2026-03-09T10:00:00+01:00",
        feel="tense",
        when="we are late",
        would_like="to leave earlier",
    ),
    WeeklyPlan(
        id="week",
        week="2026-W11",
        items=(WeekItem(id="walk", kind="movement", text="a walk"),),
        energy=(DayEnergy(day="2026-03-09", energy="low"),),
    ),
    CheckIn(id="diary", at="2026-03-09", answers={"asked": 4}),
    JournalEntry(id="mine", at="2026-03-09", text="only me"),
    JournalEntry(id="told", at="2026-03-09", text="for you", share_scope="clinician"),
    JournalEntry(id="partner", at="2026-03-09", text="us", share_scope="partner_excerpt"),
    JournalEntry(
        id="h-told",
        at="2026-03-09",
        text="about hidden",
        share_scope="clinician",
        link=Link(kind="step", id="h-step"),
    ),
    SessionReview(
        id="review", at="2026-03-09", ladders=("ladder",), next_plan_ids=("p-old", "plan")
    ),
    SessionReview(
        id="p-review", at="2026-03-09", ladders=("ladder",), next_plan_ids=("plan", "h-plan")
    ),
    SessionReview(id="h-review", at="2026-03-09", ladders=("ladder", "hidden"), agenda="both"),
    Annotation(id="dated", at="2026-03-09", text="moved house", ladder="ladder"),
    Annotation(id="s-dated", at="2026-03-09", text="sensitive", step="step-2"),
    Annotation(id="h-dated", at="2026-03-09", text="hidden", step="h-step"),
    ClinicianNote(id="note", text="for myself", review="review"),
    RunningAttempt(id="running", step_id="step-1"),
    FlagEvent(id="flag", kind="R4", raised_at="2026-03-09", detail=("step-1", "ladder")),
    FlagEvent(id="h-flag", kind="R4", raised_at="2026-03-09", detail=("step-1", "h-step")),
    FlagEvent(id="s-flag", kind="P4", raised_at="2026-03-09", detail=("attempt-9",)),
    FlagEvent(
        id="a-flag",
        kind="agreement_missing",
        raised_at="2026-03-09",
        detail=("attempt-9", "step-1"),
    ),
    FlagEvent(id="o-flag", kind="how_are_you", raised_at="2026-03-09"),
)
