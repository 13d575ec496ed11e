"""An edit that meets what another program wrote meanwhile: it holds, and the other is kept."""

from collections.abc import Iterable
from dataclasses import replace

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.other import Other
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records


def over(records: Records, changes: Iterable[Change], at: str) -> tuple[Change, ...] | None:
    """The changes over `records` as they are now; what they overwrite goes into the trash at `at`.

    None if something would be lost all the same, so that the person has to look first.
    """
    anew: list[Change] = []
    for change in changes:
        now = records.find(*change.key)
        after = _in_its_place(change, now)
        if now is not None and now not in (_in_place_of(change.before, now), after):
            # There is one case, and what this version cannot read it cannot copy.
            if after is None or isinstance(now, Case | Other):
                return None
            copy = replace(now, id=new_id(), deleted_at=now.deleted_at or at)
            anew.append(Change(None, copy))
        if now != after:
            anew.append(Change(now, after))
    return tuple(anew)


def _in_its_place(change: Change, now: Record | None) -> Record | None:
    """The record after the change. A step that was not moved stays where it is now."""
    before, after = change.before, change.after
    if isinstance(before, Step) and isinstance(after, Step) and before.order == after.order:
        return _in_place_of(after, now)
    return after


def _in_place_of(record: Record | None, now: Record | None) -> Record | None:
    if isinstance(record, Step) and isinstance(now, Step):
        return replace(record, order=now.order)
    return record
