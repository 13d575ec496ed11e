"""Into the trash and out of it again, with everything that belongs along.

What is deleted together carries the same moment and comes back together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.ladders.step_order import dense, inserted
from ladder_app.domain.moments import order_by
from ladder_app.domain.other import Other
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known, Record, kind_of, trashed
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard

Put = tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """One thing that can be brought back, and how many attempts come back with it."""

    record: Known
    attempts: int


def deleted_step(records: Records, step: Step, at: str) -> Put:
    """A step into the trash with its attempts, ratings and plans; the rest close ranks."""
    rest = [one for one in records.steps(step.ladder_id) if one.id != step.id]
    return (trashed(step, at), *dense(rest), *_gone_with_step(records, step, at))


def deleted_attempt(records: Records, attempt: Attempt, at: str) -> tuple[Known, ...]:
    """An attempt into the trash with the check that was made before it."""
    checks = records.attempt_checks(attempt.id)
    return (trashed(attempt, at), *(trashed(check, at) for check in checks))


def deleted_ladder(records: Records, ladder: Ladder, at: str) -> Put:
    """A ladder into the trash with all that belongs to it."""
    steps = records.steps(ladder.id)
    return (
        trashed(ladder, at),
        *(trashed(step, at) for step in steps),
        *(gone for step in steps for gone in _gone_with_step(records, step, at)),
        *(trashed(expectation, at) for expectation in records.expectations(ladder.id)),
        *(trashed(behaviour, at) for behaviour in records.safety_behaviours(ladder.id)),
        *(trashed(agreement, at) for agreement in records.agreements(ladder.id)),
        *(trashed(note, at) for note in records.annotations("", ladder.id)),
    )


def deleted_review(records: Records, review: SessionReview, at: str) -> Put:
    """A review into the trash with what the clinician wrote about it."""
    notes = records.clinician_notes(review.id)
    return (trashed(review, at), *(trashed(note, at) for note in notes))


def entries(records: Records) -> tuple[TrashEntry, ...]:
    """What was deleted, last first; what went along with something else is not listed apart."""
    gone = records.trash()
    return tuple(
        TrashEntry(record, _attempts_along(record, gone))
        for record in gone
        if not isinstance(record, Other) and not _went_along(records, record)
    )


def deleted_by(records: Records, edit: Edit) -> Known | None:
    """The one thing this edit has put into the trash, None if it was none or several."""
    gone = {change.key for change in edit.changes if _goes(change)}
    if not gone:
        return None
    listed = [one.record for one in entries(records)]
    found = [one for one in listed if (kind_of(one), one.id) in gone]
    return found[0] if len(found) == 1 else None


def brought_back(records: Records, record: Known) -> Put:
    """The record out of the trash with what went along with it, and with what it hangs on.

    A step finds its old place again, or the end of a ladder that has grown shorter. A safety card
    changes places with the one that is there, since there is one at most.
    """
    found = [record, *_along(record, records.trash()), *_owners(records, record)]
    back = {one.id: one for one in found}.values()
    steps = [one for one in back if isinstance(one, Step)]
    others = (replace(one, deleted_at=None) for one in back if not isinstance(one, Step))
    return (*others, *_steps_back(records, steps), *_gone_instead(records, record))


def all_of(records: Records, record: Known) -> tuple[Known, ...]:
    """A deleted record with what went along with it, and every check of an attempt among them.

    Attempts were once deleted without their checks, which nobody could delete by themselves.
    """
    found = {(kind_of(one), one.id): one for one in (record, *_along(record, records.trash()))}
    for check in records.every(ConsentCheck):
        if _owner(check) in found:
            found[check.KIND, check.id] = check
    return tuple(found.values())


def _goes(change: Change) -> bool:
    was_there = change.before is not None and change.before.deleted_at is None
    return was_there and change.after is not None and change.after.deleted_at is not None


def _gone_with_step(records: Records, step: Step, at: str) -> Iterator[Known]:
    for attempt in records.attempts(step.id):
        yield from deleted_attempt(records, attempt, at)
    for rating in records.ratings(step.id):
        yield trashed(rating, at)
    for plan in records.plans(step.id):
        yield trashed(plan, at)
    for note in records.annotations(step.id, ""):
        yield trashed(note, at)


def _gone_instead(records: Records, record: Known) -> Iterator[SafetyPlanCard]:
    if isinstance(record, SafetyPlanCard) and record.deleted_at is not None:
        yield from (trashed(card, record.deleted_at) for card in records.safety_cards())


def _steps_back(records: Records, steps: list[Step]) -> Iterator[Step]:
    for ladder_id in dict.fromkeys(step.ladder_id for step in steps):
        whole = records.steps(ladder_id)
        mine = [step for step in steps if step.ladder_id == ladder_id]
        for step in sorted(mine, key=lambda one: one.order):
            whole = inserted(whole, replace(step, deleted_at=None), step.order)
        yield from whole


def _along(record: Known, gone: tuple[Record, ...]) -> list[Known]:
    """What was deleted in the same edit because it belongs to `record`."""
    same = [r for r in gone if r.deleted_at == record.deleted_at and not isinstance(r, Other)]
    if isinstance(record, Agreement):
        return [one for one in same if _is_other_version(one, record)]
    owned: dict[tuple[str, str], list[Known]] = {}
    for one in same:
        owned.setdefault(_owner(one), []).append(one)
    found = [*owned.get((kind_of(record), record.id), ())]
    for one in found:  # It grows by what belongs to what was found.
        found += owned.get((kind_of(one), one.id), ())
    return found


def _is_other_version(one: Record, of: Agreement) -> bool:
    """Whether it is what was agreed for the same ladder, earlier or later, and went together."""
    same = isinstance(one, Agreement) and one.ladder_id == of.ladder_id and one.id != of.id
    return same and one.deleted_at == of.deleted_at


def _attempts_along(record: Known, gone: tuple[Record, ...]) -> int:
    return sum(isinstance(one, Attempt) for one in _along(record, gone))


def _went_along(records: Records, record: Known) -> bool:
    if isinstance(record, Agreement) and _newer_along(records, record):
        return True
    kind, owner_id = _owner(record)
    owner = records.find(kind, owner_id)
    return owner is not None and owner.deleted_at == record.deleted_at


def _newer_along(records: Records, agreement: Agreement) -> bool:
    """Whether a later version went together with it: that one stands for all of them."""
    made_order = order_by("made_at")
    return any(
        _is_other_version(one, agreement) and made_order(one) > made_order(agreement)
        for one in records.every(Agreement)
    )


def _owners(records: Records, record: Known) -> Iterator[Known]:
    """The attempt, step and ladder that must be out of the trash for `record` to be seen again."""
    kind, owner_id = _owner(record)
    owner = records.find(kind, owner_id)
    if isinstance(owner, (Attempt, Step, Ladder)):
        if owner.deleted_at is not None:
            yield owner
            if not isinstance(owner, Ladder):
                yield from _along(owner, records.trash())
        yield from _owners(records, owner)


def _owner(record: Record) -> tuple[str, str]:
    """Kind and id of what the record belongs to; blank for what stands on its own."""
    if isinstance(record, (Attempt, StepRating, Plan)):
        return "step", record.step_id
    if isinstance(record, ClinicianNote):
        return "session_review", record.review or ""
    if isinstance(record, Annotation):
        return ("ladder", record.ladder or "") if record.step is None else ("step", record.step)
    if isinstance(record, ConsentCheck):
        return "attempt", record.attempt_id or ""
    if isinstance(record, (Step, Expectation, SafetyBehaviour, Agreement)):
        return "ladder", record.ladder_id or ""
    return "", ""
