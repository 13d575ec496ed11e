"""What of each record leaves when it is handed over: no private note, and nothing that points at
what stays at home."""

from collections.abc import Sequence
from dataclasses import replace
from functools import singledispatch

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.case import Case
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.handing.handing_over import NOT_TOLD, HandingOver, chosen_records
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview, Shown

Ids = frozenset[str]


def handed_over(records: Records, asked: HandingOver) -> tuple[Known, ...]:
    """Exactly what leaves, the case first."""
    return leaving(chosen_records(records, asked), asked)


def leaving(going: Sequence[Known], asked: HandingOver) -> tuple[Known, ...]:
    """Of these records what leaves: nothing private, and nothing that points beyond them."""
    ids = frozenset(one.id for one in going)
    return tuple(_leaving(one, ids, asked) for one in going)


def left_of(record: Known, ids: Ids, asked: HandingOver) -> Known:
    """What leaves of one record when those of these ids go along."""
    return _leaving(record, ids, asked)


@singledispatch
def _leaving(record: Known, _ids: Ids, _asked: HandingOver) -> Known:
    return record


@_leaving.register
def _case(case: Case, _ids: Ids, asked: HandingOver) -> Known:
    anchors = case.anchors if "notes" in asked.parts else ()
    alias = case.alias if "name" in asked.parts else None
    return Case(id=case.id, alias=alias, made_at=case.made_at, anchors=anchors)


@_leaving.register
def _goal(goal: Goal, ids: Ids, asked: HandingOver) -> Known:
    bare = replace(goal, ladder_ids=_kept(goal.ladder_ids, ids))
    return bare if "words" in asked.parts else replace(bare, why_it_matters=None)


@_leaving.register
def _ladder(ladder: Ladder, ids: Ids, asked: HandingOver) -> Known:
    with_notes = "notes" in asked.parts
    return replace(
        ladder,
        goal_id=_kept_one(ladder.goal_id, ids),
        partner_alias_id=None,
        gates=ladder.gates if "safety" in asked.parts else (),
        notes=ladder.notes if with_notes else None,
        loop=ladder.loop if with_notes else None,
        pause_reason=ladder.pause_reason if with_notes else None,
    )


@_leaving.register
def _step(step: Step, ids: Ids, asked: HandingOver) -> Known:
    usual = step.context_default
    return replace(
        step,
        context_default=usual if "words" in asked.parts else _without_words(usual),
        expectation_ids=_kept(step.expectation_ids, ids),
        safety_behaviour_ids=_kept(step.safety_behaviour_ids, ids),
        came_from=tuple(one for one in step.came_from if one.step_id in ids),
    )


@_leaving.register
def _attempt(attempt: Attempt, ids: Ids, asked: HandingOver) -> Known:
    bare = replace(attempt, private_note=None, plan_id=_kept_one(attempt.plan_id, ids))
    if "words" in asked.parts:
        return bare
    return replace(
        bare,
        what_happened=None,
        what_i_learned=None,
        notes=(),
        feelings=(),
        context=_without_words(attempt.context),
    )


@_leaving.register
def _plan(plan: Plan, ids: Ids, asked: HandingOver) -> Known:
    left_out = _kept(plan.safety_behaviours_to_leave_out, ids)
    bare = replace(plan, safety_behaviours_to_leave_out=left_out)
    if "words" in asked.parts:
        return bare
    context = _without_words(plan.context_planned)
    return replace(bare, if_then=None, time_hint=None, context_planned=context)


@_leaving.register
def _expectation(expectation: Expectation, _ids: Ids, asked: HandingOver) -> Known:
    if "words" in asked.parts:
        return expectation
    return replace(expectation, statement=NOT_TOLD, checkable_by=None)


@_leaving.register
def _agreement(agreement: Agreement, _ids: Ids, asked: HandingOver) -> Known:
    """Whether it was a free choice is the person's own, as the signs to stop at are."""
    check = agreement.my_free_choice_check if "safety" in asked.parts else None
    return replace(agreement, alias_id=None, my_free_choice_check=check)


@_leaving.register
def _check(check: ConsentCheck, ids: Ids, _asked: HandingOver) -> Known:
    return replace(check, agreement_id=_kept_one(check.agreement_id, ids))


@_leaving.register
def _review(review: SessionReview, ids: Ids, asked: HandingOver) -> Known:
    with_safety, with_words = "safety" in asked.parts, "words" in asked.parts
    return replace(
        review,
        agenda=review.agenda if with_words else None,
        went_well=review.went_well if with_words else None,
        learned=review.learned if with_words else None,
        stuck=review.stuck if with_words else None,
        ladders=_kept(review.ladders, ids),
        shown=_shown(review.shown, ids),
        next_plan_ids=_kept(review.next_plan_ids, ids),
        safety_topics_discussed=review.safety_topics_discussed if with_safety else None,
    )


@_leaving.register
def _entry(entry: JournalEntry, ids: Ids, _asked: HandingOver) -> Known:
    # When it was offered to stop says nothing to anybody else.
    expectation_id = _kept_one(entry.expectation_id, ids)
    return replace(entry, stop_offered_at=None, expectation_id=expectation_id)


def _shown(shown: Shown | None, ids: Ids) -> Shown | None:
    return None if shown is None else replace(shown, step_ids=_kept(shown.step_ids, ids))


def _without_words(context: Context | None) -> Context | None:
    """Of the conditions only whether somebody was there."""
    if context is None or context.companion is None:
        return None
    return Context(companion=context.companion)


def _kept(named: tuple[str, ...], ids: Ids) -> tuple[str, ...]:
    return tuple(one for one in named if one in ids)


def _kept_one(named: str | None, ids: Ids) -> str | None:
    return named if named in ids else None
