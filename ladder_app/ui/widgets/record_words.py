"""What a record is called in a list of records: its kind, and its own words."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, Final

from PySide6.QtCore import QLocale

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
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.talking.talking_words import card_sentence, conversation_name
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practices import practice_name
from ladder_app.domain.toolbox.weekly_plan import WeeklyPlan
from ladder_app.language import _
from ladder_app.ui.widgets.moment_text import day_text


def kind_words(record: Known) -> str:
    """The kind of thing, as a heading."""
    kinds: dict[type[Known], str] = {
        Ladder: _("Ladders"),
        Step: _("Steps"),
        Attempt: _("Attempts"),
        StepRating: _("Ratings"),
        Expectation: _("Things I was afraid of"),
        SafetyBehaviour: _("Things I do to feel safer"),
        FlagEvent: _("Suggestions that were shown"),
        Plan: _("Plans"),
        RunningAttempt: _("Attempts"),
        Goal: _("What I want back"),
        Agreement: _("What was agreed"),
        ConsentCheck: _("What was agreed"),
        StopSign: _("Signs to stop at"),
        QuestionnaireResponse: _("Questionnaires"),
        CheckIn: _("Weekly check-ins"),
        JournalEntry: _("What I wrote"),
        SessionReview: _("Reviews"),
        ClinicianNote: _("The clinician’s notes"),
        Annotation: _("Notes on dates"),
        SafetyPlanCard: _("My safety card"),
        PracticeLog: _("Practices that were done"),
        WeeklyPlan: _("Weeks"),
        PersonAlias: _("People"),
        Conversation: _("Conversations I planned"),
        FeelingCard: _("“I feel … when …”"),
        Case: _("Case"),
    }
    return kinds[type(record)]


_OWN_WORDS: Final[dict[type[Known], Callable[[Any], str]]] = {
    Ladder: attrgetter("title"),
    Goal: attrgetter("title"),
    Step: attrgetter("text"),
    Expectation: attrgetter("statement"),
    SafetyBehaviour: attrgetter("label"),
    JournalEntry: attrgetter("text"),
    Annotation: attrgetter("text"),
    PersonAlias: attrgetter("alias"),
    Conversation: conversation_name,
    FeelingCard: card_sentence,
}


def name_words(records: Records, record: Known) -> str:
    """The thing itself, in the person's own words where there are any."""
    own_words = _OWN_WORDS.get(type(record))
    if own_words is not None:
        return own_words(record)
    if isinstance(record, (Attempt, StepRating, Plan)):
        step = records.step(record.step_id)
        return _("a step that is gone") if step is None else step.text
    if isinstance(record, PracticeLog):
        return practice_name(record.practice_id)
    if isinstance(record, SessionReview):
        return _("Review of {day}").format(day=day_text(record.day, QLocale()))
    return kind_words(record)
