"""All records of one person behind a read-only face, found by id and by what they belong to.

Screens and charts read it; only the workspace replaces records in it, after they are safely
saved. Nothing is copied per edit: the cost of an edit does not grow with the case, and only what
belongs to the same step or ladder is put in order anew.
"""

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.moments import order_by
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record, kind_of
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


class Records:
    """Unless a method says otherwise it leaves out what is in the trash.

    `case_id` says whose records they are, also where damage has taken the record of the case.
    """

    def __init__(self, records: Iterable[Record] = (), case_id: str = "") -> None:
        self._case_id = case_id
        self._by_kind: dict[str, dict[str, Record]] = {}
        self._steps = Shelf[Step](attrgetter("ladder_id"), attrgetter("order"))
        self._attempts = Shelf[Attempt](attrgetter("step_id"), attrgetter("order"))
        self._ratings = Shelf[StepRating](attrgetter("step_id"), order_by("rated_at"))
        self._plans = Shelf[Plan](attrgetter("step_id"), attrgetter("due_date"))
        self._flag_events = Shelf[FlagEvent](attrgetter("kind", "detail"))
        self._shelves: dict[type, Shelf[Any]] = {
            Step: self._steps,
            Attempt: self._attempts,
            StepRating: self._ratings,
            Plan: self._plans,
            FlagEvent: self._flag_events,
        }
        for record in records:
            self._add(record)

    def replace(self, changes: Iterable[Change]) -> None:
        """Take over a saved edit. For the workspace alone."""
        for change in changes:
            if change.before is not None:
                self._remove(change.before)
            if change.after is not None:
                self._add(change.after)

    # One record -----------------------------------------------------------------------------

    def find(self, kind: str, record_id: str) -> Record | None:
        """The record, in the trash or not."""
        return self._by_kind.get(kind, {}).get(record_id)

    @property
    def case(self) -> Case:
        """The case itself, or an empty one with its id if its record is missing.

        LookupError if these are not the records of a case.
        """
        for record in self._by_kind.get("case", {}).values():
            if isinstance(record, Case):
                return record
        if self._case_id:
            return Case(id=self._case_id)
        raise LookupError("These records hold no case")

    def ladder(self, ladder_id: str) -> Ladder | None:
        """The ladder, in the trash or not."""
        found = self.find("ladder", ladder_id)
        return found if isinstance(found, Ladder) else None

    def step(self, step_id: str) -> Step | None:
        """The step, in the trash or not."""
        found = self.find("step", step_id)
        return found if isinstance(found, Step) else None

    def attempt(self, attempt_id: str) -> Attempt | None:
        """The attempt, in the trash or not."""
        found = self.find("attempt", attempt_id)
        return found if isinstance(found, Attempt) else None

    def expectation(self, expectation_id: str) -> Expectation | None:
        """The expectation, in the trash or not."""
        found = self.find("expectation", expectation_id)
        return found if isinstance(found, Expectation) else None

    def safety_behaviour(self, behaviour_id: str) -> SafetyBehaviour | None:
        """The safety behaviour, in the trash or not."""
        found = self.find("safety_behaviour", behaviour_id)
        return found if isinstance(found, SafetyBehaviour) else None

    def agreement(self, agreement_id: str) -> Agreement | None:
        """The agreement, in the trash or not."""
        found = self.find("agreement", agreement_id)
        return found if isinstance(found, Agreement) else None

    def person(self, alias_id: str) -> PersonAlias | None:
        """The person of this id, in the trash or not."""
        found = self.find("person_alias", alias_id)
        return found if isinstance(found, PersonAlias) else None

    def plan(self, plan_id: str) -> Plan | None:
        """The plan, in the trash or not."""
        found = self.find("plan", plan_id)
        return found if isinstance(found, Plan) else None

    # Families -------------------------------------------------------------------------------

    def ladders(self) -> tuple[Ladder, ...]:
        """In the order they were made."""
        kept = [r for r in self._kept("ladder") if isinstance(r, Ladder)]
        return tuple(sorted(kept, key=order_by("created_at")))

    def steps(self, ladder_id: str) -> tuple[Step, ...]:
        """The steps of a ladder by `order`, parked and retired ones too."""
        return self._steps.of(ladder_id)

    def active_steps(self, ladder_id: str) -> tuple[Step, ...]:
        """The steps of a ladder that are neither parked nor retired, by `order`."""
        return tuple(step for step in self.steps(ladder_id) if step.is_active)

    def attempts(self, step_id: str) -> tuple[Attempt, ...]:
        """The attempts at a step, oldest first."""
        return self._attempts.of(step_id)

    def attempts_that(self, which: Callable[[Attempt], bool], step_id: str) -> tuple[Attempt, ...]:
        """The attempts at a step that `which` picks, oldest first.

        They are picked once, until an attempt at the step changes: `which` is a function of a
        module, not made anew for each question, and looks at the attempt alone.
        """
        return self._attempts.picked(step_id, which)

    def ladder_attempts(self, ladder_id: str) -> tuple[Attempt, ...]:
        """The attempts at every step of a ladder, oldest first."""
        found = [a for step in self.steps(ladder_id) for a in self.attempts(step.id)]
        return tuple(sorted(found, key=attrgetter("order")))

    def all_attempts(self) -> tuple[Attempt, ...]:
        """Every attempt whose step and ladder are not in the trash, oldest first."""
        found = [a for ladder in self.ladders() for a in self.ladder_attempts(ladder.id)]
        return tuple(sorted(found, key=attrgetter("order")))

    def attempts_entered_since(self, day: str) -> Iterator[Attempt]:
        """The attempts written down on that day ("2026-03-12") or later, in no order."""
        kept = (a for a in self._kept("attempt") if isinstance(a, Attempt))
        return (a for a in kept if (a.entered_at or a.ended_at or "") >= day)

    def ratings(self, step_id: str) -> tuple[StepRating, ...]:
        """The ratings of a step, oldest first."""
        return self._ratings.of(step_id)

    def expectations(self, ladder_id: str) -> tuple[Expectation, ...]:
        """What the person is afraid of on this ladder."""
        kept = (r for r in self._kept("expectation") if isinstance(r, Expectation))
        return tuple(e for e in kept if e.ladder_id == ladder_id)

    def safety_behaviours(self, ladder_id: str) -> tuple[SafetyBehaviour, ...]:
        """What the person does to feel safer on this ladder."""
        kept = (r for r in self._kept("safety_behaviour") if isinstance(r, SafetyBehaviour))
        return tuple(b for b in kept if b.ladder_id == ladder_id)

    def precautions(self) -> frozenset[str]:
        """Ids of what is simply sensible and no safety behaviour.

        Deleted ones too: what an attempt was does not change with what is thrown away later.
        """
        every = self._by_kind.get("safety_behaviour", {}).values()
        known = (one for one in every if isinstance(one, SafetyBehaviour))
        return frozenset(one.id for one in known if one.is_real_precaution)

    def flag_events(self) -> tuple[FlagEvent, ...]:
        """Every rule that spoke up, in no order."""
        return tuple(r for r in self._kept("flag_event") if isinstance(r, FlagEvent))

    def flag_events_about(self, rule: str, detail: tuple[str, ...]) -> tuple[FlagEvent, ...]:
        """Every time this rule spoke up about these very records, in no order."""
        return self._flag_events.of((rule, detail))

    def plans(self, step_id: str = "") -> tuple[Plan, ...]:
        """Every plan, or those for one step, by the day they are for."""
        if step_id:
            return self._plans.of(step_id)
        kept = [r for r in self._kept("plan") if isinstance(r, Plan)]
        return tuple(sorted(kept, key=attrgetter("due_date")))

    def running_attempt(self) -> RunningAttempt | None:
        """The attempt under way, if there is one."""
        kept = (r for r in self._kept("running_attempt") if isinstance(r, RunningAttempt))
        return next(kept, None)

    def goals(self) -> tuple[Goal, ...]:
        """What the person wants back, in no order."""
        return tuple(r for r in self._kept("goal") if isinstance(r, Goal))

    def agreements(self, ladder_id: str) -> tuple[Agreement, ...]:
        """Every version of what was agreed for a ladder, withdrawn ones too, oldest first."""
        kept = (r for r in self._kept("agreement") if isinstance(r, Agreement))
        found = [agreement for agreement in kept if agreement.ladder_id == ladder_id]
        return tuple(sorted(found, key=order_by("made_at")))

    def people(self) -> tuple[PersonAlias, ...]:
        """Everybody who was given a name here, by it."""
        kept = [r for r in self._kept("person_alias") if isinstance(r, PersonAlias)]
        return tuple(sorted(kept, key=lambda person: (person.alias.casefold(), person.id)))

    def consent_checks(self) -> tuple[ConsentCheck, ...]:
        """Every consent check, oldest first."""
        kept = [r for r in self._kept("consent_check") if isinstance(r, ConsentCheck)]
        return tuple(sorted(kept, key=order_by("at")))

    def stop_signs(self) -> tuple[StopSign, ...]:
        """Every stop sign that was ticked, oldest first."""
        kept = [r for r in self._kept("stop_sign") if isinstance(r, StopSign)]
        return tuple(sorted(kept, key=order_by("at")))

    def questionnaire_responses(self) -> tuple[QuestionnaireResponse, ...]:
        """Every score, oldest first."""
        kept = self._kept("questionnaire_response")
        found = [r for r in kept if isinstance(r, QuestionnaireResponse)]
        return tuple(sorted(found, key=order_by("at")))

    def check_ins(self) -> tuple[CheckIn, ...]:
        """Every weekly check-in, oldest first."""
        kept = [r for r in self._kept("check_in") if isinstance(r, CheckIn)]
        return tuple(sorted(kept, key=order_by("at")))

    def safety_cards(self) -> tuple[SafetyPlanCard, ...]:
        """The safety card, the one looked at last first where two computers each wrote one."""
        kept = [r for r in self._kept("safety_plan_card") if isinstance(r, SafetyPlanCard)]
        return tuple(sorted(kept, key=order_by("last_reviewed"), reverse=True))

    def safety_card(self) -> SafetyPlanCard | None:
        """Whom to turn to and what helps, if the person wrote it down."""
        return next(iter(self.safety_cards()), None)

    def practice_logs(self) -> tuple[PracticeLog, ...]:
        """Every practice that was done, oldest first."""
        kept = [r for r in self._kept("practice_log") if isinstance(r, PracticeLog)]
        return tuple(sorted(kept, key=order_by("at")))

    def conversations(self) -> tuple[Conversation, ...]:
        """Every conversation that was planned, oldest first."""
        kept = [r for r in self._kept("conversation") if isinstance(r, Conversation)]
        return tuple(sorted(kept, key=order_by("made_at")))

    def feeling_cards(self) -> tuple[FeelingCard, ...]:
        """Every “I feel … when …” that was kept, oldest first."""
        kept = [r for r in self._kept("feeling_card") if isinstance(r, FeelingCard)]
        return tuple(sorted(kept, key=order_by("made_at")))

    def weekly_plans(self) -> tuple[WeeklyPlan, ...]:
        """Every week that something was planned for, or said of, in no order."""
        return tuple(r for r in self._kept("weekly_plan") if isinstance(r, WeeklyPlan))

    def journal_entries(self) -> tuple[JournalEntry, ...]:
        """Everything written down on its own, oldest first."""
        kept = [r for r in self._kept("journal_entry") if isinstance(r, JournalEntry)]
        return tuple(sorted(kept, key=order_by("at")))

    def annotations(self, step_id: str, ladder_id: str) -> tuple[Annotation, ...]:
        """What stands on dates of a step or of its ladder, oldest first."""
        about = [r for r in self.dated_notes() if r.step == step_id or r.ladder == ladder_id]
        return tuple(sorted(about, key=order_by("at")))

    def dated_notes(self) -> Iterator[Annotation]:
        """Everything that stands on a date, in no order."""
        return (r for r in self._kept("annotation") if isinstance(r, Annotation))

    def reviews(self) -> tuple[SessionReview, ...]:
        """Every review, oldest first."""
        kept = [r for r in self._kept("session_review") if isinstance(r, SessionReview)]
        return tuple(sorted(kept, key=order_by("at")))

    def clinician_notes(self, review_id: str) -> tuple[ClinicianNote, ...]:
        """What the clinician wrote about a review, in no order."""
        kept = (r for r in self._kept("clinician_note") if isinstance(r, ClinicianNote))
        return tuple(note for note in kept if note.review == review_id)

    def trash(self) -> tuple[Record, ...]:
        """What was deleted, last first."""
        gone = [r for r in self.all_records() if r.deleted_at is not None]
        return tuple(sorted(gone, key=order_by("deleted_at"), reverse=True))

    def all_records(self) -> Iterator[Record]:
        """Everything, trashed and unknown records too."""
        for family in self._by_kind.values():
            yield from family.values()

    # Index ----------------------------------------------------------------------------------

    def _kept(self, kind: str) -> Iterator[Record]:
        return (r for r in self._by_kind.get(kind, {}).values() if r.deleted_at is None)

    def _add(self, record: Record) -> None:
        self._by_kind.setdefault(kind_of(record), {})[record.id] = record
        shelf = self._shelves.get(type(record))
        if shelf is not None:
            shelf.add(record)

    def _remove(self, record: Record) -> None:
        self._by_kind.get(kind_of(record), {}).pop(record.id, None)
        shelf = self._shelves.get(type(record))
        if shelf is not None:
            shelf.remove(record)
