"""A case from elsewhere joins the same case here, record by record.

The later edit wins and the other version goes into the trash, if it said anything the winner does
not. What is not in the file was not shared: nothing is ever deleted because it is absent. The
case itself stays as it is here, with the name and the settings it was given here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.case import Case, TakenIn
from ladder_app.domain.handing.handed_fields import Ids, left_of
from ladder_app.domain.handing.handing_over import HandingOver
from ladder_app.domain.handing.merge_fields import (
    discarded,
    filled,
    loses,
    with_what_was_said,
)
from ladder_app.domain.handing.merge_moments import last_edit
from ladder_app.domain.handing.merge_steps import counted, like_here, one_order, rated_anew
from ladder_app.domain.handing.parts_in import parts_in
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.other import Other
from ladder_app.domain.record import Known, Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.domain.store.documents import Moments

MANY: Final = 20
LARGE_PART: Final = 0.3
"""Of the records here: so much is never changed without a question."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What becomes of each record of the file; `put` is one edit.

    `changed` are as they will be; `kept` are those edited later here. `reordered` are ladders
    whose steps stand in another order afterwards. `here` is how many records there are.
    """

    put: tuple[Record, ...]
    added: tuple[Record, ...]
    changed: tuple[Known, ...]
    kept: tuple[Known, ...]
    unchanged: tuple[Record, ...]
    reordered: tuple[Ladder, ...]
    here: int

    @property
    def touched(self) -> int:
        """How many records are put, with those only counted anew and copies for the trash."""
        return len(self.put)

    @property
    def asks_first(self) -> bool:
        """Whether so much changes that the person is asked once more."""
        return self.touched > MANY or self.touched > LARGE_PART * self.here

    @property
    def is_empty(self) -> bool:
        """Whether the file says nothing that is not here."""
        return not self.put


@dataclass(frozen=True, slots=True)
class Edited:
    """When the records were last edited, here and in the file."""

    here: Moments
    there: Moments


def merge(records: Records, incoming: Iterable[Record], edited: Edited, at: str) -> Merge:
    """What taking in these records does at the moment `at`."""
    merging = _Merging(records, edited, at)
    theirs = tuple(incoming)
    merging.look_at(theirs)
    for record in theirs:
        if not isinstance(record, Case | RunningAttempt):
            merging.join(record)
    merging.put_in_order([one for one in theirs if isinstance(one, Step)])
    return merging.result()


def with_taken_in(case: Case, at: str, written_at: str) -> Case:
    """The case, which remembers that a file of the moment `written_at` was taken in."""
    return replace(case, taken_in=(*case.taken_in, TakenIn(at=at, written_at=written_at)))


class _Merging:
    """Gathers what is to be put while the records of the file join one by one."""

    def __init__(self, records: Records, edited: Edited, at: str) -> None:
        self._records = records
        self._edited = edited
        self._at = at
        self._part = HandingOver(ladder_ids=frozenset())
        self._ids: Ids = frozenset()
        self._put: dict[tuple[str, str], Record] = {}
        self._added: list[Record] = []
        self._changed: list[Known] = []
        self._kept: list[Known] = []
        self._unchanged: list[Record] = []
        self._reordered: list[Ladder] = []

    def look_at(self, theirs: Sequence[Record]) -> None:
        """Notice what the file holds, so that what was not shared is told from what was deleted."""
        self._part = replace(self._part, parts=parts_in(theirs))
        self._ids = frozenset(one.id for one in theirs)

    def join(self, theirs: Record) -> None:
        """Take one record of the file into account."""
        ours = self._records.find(kind_of(theirs), theirs.id)
        if ours is None:
            if theirs.deleted_at is None:
                self._added.append(theirs)
                self._note(theirs)
        elif isinstance(theirs, Other) or isinstance(ours, Other):
            # What this version cannot read it can neither compare nor keep a copy of.
            self._unchanged.append(ours)
        else:
            self._settle(ours, theirs)

    def put_in_order(self, theirs: Iterable[Step]) -> None:
        """Rate and count the steps anew, once everything has joined."""
        self._rate_anew()
        ladders: dict[str, list[Step]] = {ladder_id: [] for ladder_id in self._left_ladders()}
        for step in sorted(theirs, key=lambda one: one.order):
            ladders.setdefault(step.ladder_id, []).append(step)
        for ladder_id, steps in ladders.items():
            self._order(ladder_id, steps)

    def result(self) -> Merge:
        """All of it."""
        changed = (one for one in self._put.values() if self._differs(one))
        return Merge(
            put=tuple(changed),
            added=tuple(self._added),
            changed=tuple(self._changed),
            kept=tuple(self._kept),
            unchanged=tuple(self._unchanged),
            reordered=tuple(self._reordered),
            here=sum(
                one.deleted_at is None and not isinstance(one, Case)
                for one in self._records.all_records()
            ),
        )

    def _settle(self, ours: Known, theirs: Known) -> None:
        if isinstance(theirs, Step) and isinstance(ours, Step):
            theirs = like_here(theirs, ours)
        if not self._is_later(theirs, ours):
            lost, kept = theirs, ours
        else:
            lost, kept = ours, filled(theirs, ours, left_of(ours, self._ids, self._part))
        kept = with_what_was_said(kept, lost)
        if kept != ours:
            self._changed.append(kept)
            self._note(kept)
        elif loses(theirs, ours):
            self._kept.append(ours)
        else:
            self._unchanged.append(ours)
        if lost.deleted_at is None and loses(lost, kept):
            self._discard(lost)

    def _discard(self, lost: Known) -> None:
        copy = discarded(lost, self._at)
        if self._records.find(kind_of(copy), copy.id) is None:
            self._note(copy)

    def _is_later(self, theirs: Known, ours: Known) -> bool:
        return last_edit(theirs, self._edited.there) > last_edit(ours, self._edited.here)

    def _rate_anew(self) -> None:
        joining: dict[str, list[StepRating]] = {}
        for record in self._put.values():
            if isinstance(record, StepRating) and record.deleted_at is None:
                joining.setdefault(record.step_id, []).append(record)
        for step_id, ratings in joining.items():
            step = self._step(step_id)
            if step is not None:
                self._note(rated_anew(self._records, step, ratings))

    def _left_ladders(self) -> list[str]:
        """The ladders that have steps now of which something changes."""
        steps = (self._records.step(record.id) for record in self._put.values())
        return [step.ladder_id for step in steps if step is not None]

    def _order(self, ladder_id: str, theirs: list[Step]) -> None:
        after = self._steps_after(ladder_id)
        here = [step.id for step in self._records.steps(ladder_id) if step.id in after]
        there = [step.id for step in theirs if step.id in after]
        in_both = set(here) & set(there)
        moved = [one for one in here if one in in_both] != [one for one in there if one in in_both]
        follow = moved and self._were_moved_later(theirs)
        rated = {one: step.suds_current for one, step in after.items()}
        order = one_order(here, there, follow_theirs=follow, rated=rated)
        ordered = set(order)
        rest = [one for one in after if one not in ordered]
        for step in counted(after, (*order, *rest)):
            self._note(step)
        ladder = self._records.ladder(ladder_id)
        if follow and ladder is not None:
            self._reordered.append(ladder)

    def _were_moved_later(self, theirs: list[Step]) -> bool:
        """A step that is moved takes its neighbours along, so the newest of all edits tells."""
        pairs = [(self._records.step(one.id), one) for one in theirs]
        here = [last_edit(ours, self._edited.here) for ours, _one in pairs if ours is not None]
        there = [last_edit(one, self._edited.there) for ours, one in pairs if ours is not None]
        return bool(there) and max(there) > max(here)

    def _steps_after(self, ladder_id: str) -> dict[str, Step]:
        """The steps of a ladder as they will be, without those in the trash."""
        ids = [step.id for step in self._records.steps(ladder_id)]
        ids += [record_id for kind, record_id in self._put if kind == Step.KIND]
        found = (self._step(one) for one in dict.fromkeys(ids))
        kept = (step for step in found if step is not None and step.deleted_at is None)
        return {step.id: step for step in kept if step.ladder_id == ladder_id}

    def _step(self, step_id: str) -> Step | None:
        found = self._put.get((Step.KIND, step_id)) or self._records.step(step_id)
        return found if isinstance(found, Step) else None

    def _note(self, record: Record) -> None:
        self._put[kind_of(record), record.id] = record

    def _differs(self, record: Record) -> bool:
        return self._records.find(kind_of(record), record.id) != record
