"""The small file a client takes home from a review: what was agreed, and what both wrote down.

It is made from the review and its plans alone: no attempt, no rating, no note of a clinician, and
of ladders and steps only what the plans need in order to be read.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.handing.handed_fields import leaving
from ladder_app.domain.handing.handing_over import HandingOver
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_name import is_sensitive
from ladder_app.domain.ladders.step_order import dense
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known, Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.language import _, ngettext

_ASKED: Final = HandingOver(ladder_ids=frozenset())
"""The usual parts; what goes is said by the review."""


def client_file(records: Records, review: SessionReview, *, sensitive: bool) -> tuple[Known, ...]:
    """Exactly what leaves, the case first; plans for sensitive steps only if that was ticked."""
    agreed = [
        (plan, step)
        for plan, step in agreed_plans(records, review)
        if sensitive or not is_sensitive(records, step)
    ]
    steps = {step.id: step for _plan, step in agreed}
    ladders = _ladders(records, steps.values())
    named = dict.fromkeys(
        one for plan, _of in agreed for one in plan.safety_behaviours_to_leave_out
    )
    found = (records.safety_behaviour(one) for one in named)
    left_out = (one for one in found if one is not None and one.deleted_at is None)
    shared = replace(review, safety_topics_discussed=None, measures_discussed=())
    plans = (plan for plan, _of in agreed)
    counted = (_bare(one) for ladder in ladders for one in _counted(ladder, steps.values()))
    going: list[Known] = [records.case, shared, *plans, *ladders, *counted, *left_out]
    return leaving(going, _ASKED)


def taken_home_words(records: Iterable[Record], written: Callable[[date], str]) -> str:
    """What such a file brings, in one sentence: "2 plans, and what you agreed on 12 March."."""
    found = tuple(records)
    plans = sum(isinstance(one, Plan) for one in found)
    day = next((written(one.day) for one in found if isinstance(one, SessionReview)), None)
    if day is None:
        return ngettext("{n} plan.", "{n} plans.", plans).format(n=plans)
    if not plans:
        return _("What you wrote down together on {day}.").format(day=day)
    return ngettext(
        "{n} plan, and what you agreed on {day}.",
        "{n} plans, and what you agreed on {day}.",
        plans,
    ).format(n=plans, day=day)


def agreed_plans(records: Records, review: SessionReview) -> Iterator[tuple[Plan, Step]]:
    """The plans of a review that are still there, ladder and all, by day, each with its step."""
    found = (records.plan(one) for one in review.next_plan_ids)
    kept = [plan for plan in found if plan is not None and plan.deleted_at is None]
    for plan in sorted(kept, key=lambda one: one.due_date):
        step = records.step(plan.step_id)
        ladder = None if step is None else records.ladder(step.ladder_id)
        if step is not None and ladder is not None and not (step.deleted_at or ladder.deleted_at):
            yield plan, step


def as_here(theirs: Iterable[Record], records: Records) -> tuple[Record, ...]:
    """The file as it joins a case: of what it only names in passing, the version here stays."""
    return tuple(_as_here(one, records) for one in theirs)


def _as_here(theirs: Record, records: Records) -> Record:
    ours = records.find(kind_of(theirs), theirs.id)
    if isinstance(theirs, Step) and isinstance(ours, Step):
        return replace(ours, order=theirs.order)
    is_named = isinstance(theirs, Ladder | SafetyBehaviour) and ours is not None
    return ours if is_named and ours is not None else theirs


def _bare(step: Step) -> Step:
    """What a plan needs of its step: no rating, no place, nothing of how it went."""
    return replace(
        step,
        suds_base=None,
        suds_current=None,
        rated=False,
        context_default=None,
        safe_check=None,
        tags=(),
        status="not_started",
        mastered_at=None,
        mastered_by=(),
    )


def _counted(ladder: Ladder, steps: Iterable[Step]) -> tuple[Step, ...]:
    of_ladder = (step for step in steps if step.ladder_id == ladder.id)
    return dense(sorted(of_ladder, key=lambda step: step.order))


def _ladders(records: Records, steps: Iterable[Step]) -> list[Ladder]:
    ids = dict.fromkeys(step.ladder_id for step in steps)
    return [ladder for one in ids if (ladder := records.ladder(one)) is not None]
