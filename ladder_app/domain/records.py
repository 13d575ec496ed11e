"""Everything that is asked of the records of one person, each question with the records it is of.

Screens and charts read it. A question that is more than finding has its own function below.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from operator import attrgetter

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.case import Case
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.found_by import all_of, by_id, by_owner
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.moments import order_by
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.record_index import RecordIndex
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.shelf import Shelf
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.weekly_plan import WeeklyPlan


class Records(RecordIndex):
    """Unless it says otherwise a question leaves out what is in the trash.

    `case_id` says whose records they are, also where damage has taken the record of the case.
    """

    def __init__(self, records: Iterable[Record] = (), case_id: str = "") -> None:
        super().__init__(records)
        self._case_id = case_id

    # One record by its id, in the trash or not ----------------------------------------------

    ladder = by_id(Ladder)
    step = by_id(Step)
    attempt = by_id(Attempt)
    expectation = by_id(Expectation)
    safety_behaviour = by_id(SafetyBehaviour)
    agreement = by_id(Agreement)
    person = by_id(PersonAlias)
    plan = by_id(Plan)

    @property
    def case(self) -> Case:
        """The case itself, or an empty one with its id if its record is missing.

        LookupError if these are not the records of a case.
        """
        found = next(self.every(Case), None)
        if found is not None:
            return found
        if self._case_id:
            return Case(id=self._case_id)
        raise LookupError("These records hold no case")

    # What belongs to a ladder ---------------------------------------------------------------

    steps = by_owner(Step, "ladder_id", attrgetter("order"))
    """By `order`, parked and retired ones too."""

    expectations = by_owner(Expectation, "ladder_id")
    """What the person is afraid of there."""

    safety_behaviours = by_owner(SafetyBehaviour, "ladder_id")
    """What the person does there to feel safer."""

    agreements = by_owner(Agreement, "ladder_id", order_by("made_at"))
    """Every version of what was agreed, withdrawn ones too, oldest first."""

    def active_steps(self, ladder_id: str) -> tuple[Step, ...]:
        """The steps of a ladder that are neither parked nor retired, by `order`."""
        return tuple(step for step in self.steps(ladder_id) if step.is_active)

    def ladder_attempts(self, ladder_id: str) -> tuple[Attempt, ...]:
        """The attempts at every step of a ladder, oldest first."""
        found = [a for step in self.steps(ladder_id) for a in self.attempts(step.id)]
        return tuple(sorted(found, key=attrgetter("order")))

    # What belongs to a step -----------------------------------------------------------------

    ratings = by_owner(StepRating, "step_id", order_by("rated_at"))
    """Oldest first."""

    def attempts(self, step_id: str) -> tuple[Attempt, ...]:
        """The attempts at a step, oldest first."""
        return self._attempts.of(step_id)

    def attempts_that(self, which: Callable[[Attempt], bool], step_id: str) -> tuple[Attempt, ...]:
        """The attempts at a step that `which` picks, oldest first.

        They are picked once, until an attempt at the step changes: `which` is a function of a
        module, not made anew for each question, and looks at the attempt alone.
        """
        return self._attempts.picked(step_id, which)

    def plans(self, step_id: str = "") -> tuple[Plan, ...]:
        """Every plan, or those for one step, by the day they are for."""
        return self._plans_for(step_id) if step_id else self._every_plan()

    _plans_for = by_owner(Plan, "step_id", attrgetter("due_date"))
    _every_plan = all_of(Plan, attrgetter("due_date"))

    @cached_property
    def _attempts(self) -> Shelf[Attempt]:
        return self.shelf(Attempt, attrgetter("step_id"), attrgetter("order"))

    # What belongs to something else ---------------------------------------------------------

    clinician_notes = by_owner(ClinicianNote, "review")
    """What the clinician wrote about a review, in no order."""

    attempt_checks = by_owner(ConsentCheck, "attempt_id", order_by("at"))
    """What was answered before an attempt, oldest first."""

    def annotations(self, step_id: str, ladder_id: str) -> tuple[Annotation, ...]:
        """What stands on dates of a step or of its ladder, oldest first."""
        every = self.dated_notes()
        return tuple(one for one in every if one.step == step_id or one.ladder == ladder_id)

    def flag_events_about(self, rule: str, detail: tuple[str, ...]) -> tuple[FlagEvent, ...]:
        """Every time this rule spoke up about these very records, in no order."""
        return self._flag_events.of((rule, detail))

    @cached_property
    def _flag_events(self) -> Shelf[FlagEvent]:
        return self.shelf(FlagEvent, attrgetter("kind", "detail"))

    # All of one kind, in no order -----------------------------------------------------------

    goals = all_of(Goal)
    """What the person wants back."""

    flag_events = all_of(FlagEvent)
    """Every rule that spoke up."""

    weekly_plans = all_of(WeeklyPlan)
    """Every week that something was planned for, or said of."""

    # All of one kind, oldest first ----------------------------------------------------------

    ladders = all_of(Ladder, order_by("created_at"))
    consent_checks = all_of(ConsentCheck, order_by("at"))
    stop_signs = all_of(StopSign, order_by("at"))
    questionnaire_responses = all_of(QuestionnaireResponse, order_by("at"))
    check_ins = all_of(CheckIn, order_by("at"))
    practice_logs = all_of(PracticeLog, order_by("at"))
    conversations = all_of(Conversation, order_by("made_at"))
    feeling_cards = all_of(FeelingCard, order_by("made_at"))
    journal_entries = all_of(JournalEntry, order_by("at"))
    dated_notes = all_of(Annotation, order_by("at"))
    reviews = all_of(SessionReview, order_by("at"))

    def all_attempts(self) -> tuple[Attempt, ...]:
        """Every attempt whose step and ladder are not in the trash, oldest first."""
        steps = [step for ladder in self.ladders() for step in self.steps(ladder.id)]
        found = [a for step in steps for a in self.attempts(step.id)]
        return tuple(sorted(found, key=attrgetter("order")))

    # Some of one kind -----------------------------------------------------------------------

    def attempts_entered_since(self, day: str) -> Iterator[Attempt]:
        """The attempts written down on that day ("2026-03-12") or later, in no order."""
        kept = (one for one in self.every(Attempt) if one.deleted_at is None)
        return (one for one in kept if (one.entered_at or one.ended_at or "") >= day)

    def precautions(self) -> frozenset[str]:
        """Ids of what is simply sensible and no safety behaviour.

        Deleted ones too: what an attempt was does not change with what is thrown away later.
        """
        known = self.every(SafetyBehaviour)
        return frozenset(one.id for one in known if one.is_real_precaution)

    def running_attempt(self) -> RunningAttempt | None:
        """The attempt under way, if there is one."""
        return next(iter(self._running()), None)

    _running = all_of(RunningAttempt)

    people = all_of(PersonAlias, lambda person: (person.alias.casefold(), person.id))
    """Everybody who was given a name here, by it."""

    def safety_cards(self) -> tuple[SafetyPlanCard, ...]:
        """The safety card, the one looked at last first where two computers each wrote one."""
        kept = (one for one in self.every(SafetyPlanCard) if one.deleted_at is None)
        return tuple(sorted(kept, key=order_by("last_reviewed"), reverse=True))

    def safety_card(self) -> SafetyPlanCard | None:
        """Whom to turn to and what helps, if the person wrote it down."""
        return next(iter(self.safety_cards()), None)
