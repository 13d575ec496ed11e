"""Everything a person writes is a record: a small frozen value with an id."""

import uuid
from dataclasses import replace
from typing import Final, TypeVar, get_args

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.case import Case
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.other import Other
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.weekly_plan import WeeklyPlan

Known = (
    Case
    | Ladder
    | Step
    | StepRating
    | Attempt
    | Expectation
    | SafetyBehaviour
    | FlagEvent
    | Plan
    | RunningAttempt
    | Goal
    | Agreement
    | ConsentCheck
    | StopSign
    | QuestionnaireResponse
    | JournalEntry
    | SessionReview
    | ClinicianNote
    | Annotation
    | CheckIn
    | SafetyPlanCard
    | PracticeLog
    | Conversation
    | FeelingCard
    | WeeklyPlan
    | PersonAlias
)
Record = Known | Other
SomeRecord = TypeVar("SomeRecord", bound=Known)

RECORD_TYPES: Final[dict[str, type[Known]]] = {kind.KIND: kind for kind in get_args(Known)}


def kind_of(record: Record) -> str:
    """The kind in snake case, also for a record this version does not know."""
    return record.record_kind if isinstance(record, Other) else record.KIND


def new_id() -> str:
    """A fresh id: a random UUID as text."""
    return str(uuid.uuid4())


def trashed(record: SomeRecord, at: str) -> SomeRecord:
    """The record in the trash since `at`; it can be brought back for 30 days."""
    return replace(record, deleted_at=at)


def restored(record: SomeRecord) -> SomeRecord:
    """The record out of the trash again."""
    return replace(record, deleted_at=None)
