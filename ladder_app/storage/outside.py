"""What to do when another program has put another file in the place of ours: bring both together.

The usual case is that the other file goes on from ours; then it simply holds. Where it does not,
as when two computers wrote apart, each document is decided by its stamp: the later moment, then
the device. What loses is kept in the trash, so nothing that was acknowledged goes missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from msgspec import Raw

from ladder_app.documents import from_document
from ladder_app.domain.edit import Change
from ladder_app.domain.record import Record, new_id
from ladder_app.storage.content import Content, Raws
from ladder_app.storage.lines import Stamp, document_of, stamp_of
from ladder_app.storage.step_orders import Placed, placed, renumbered

_NEVER_TWICE: Final = {"case"}
"""Kinds of which a case holds one, so the trash cannot hold another."""


@dataclass(slots=True)
class Union:
    """What must be saved on top of the other file so that it holds what we had as well."""

    put: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    drop: dict[str, list[str]] = field(default_factory=dict)

    @property
    def is_needed(self) -> bool:
        """Whether the other file lacks anything."""
        return bool(self.put or self.drop)


def union(ours: Content, theirs: Content, at: str) -> Union:
    """Bring two contents that went apart together; the trash gets what loses, dated `at`."""
    result = Union()
    for kind, record_id in _differing(ours, theirs):
        our_raw = ours.live.get(kind, {}).get(record_id)
        their_raw = theirs.live.get(kind, {}).get(record_id)
        if _stamp(ours, kind, record_id) <= _stamp(theirs, kind, record_id):
            loser = our_raw
        else:
            loser = their_raw
            if our_raw is None:
                result.drop.setdefault(kind, []).append(record_id)
            else:
                result.put.setdefault(kind, {})[record_id] = document_of(our_raw)
        if loser is not None and kind not in _NEVER_TWICE:
            kept = {**document_of(loser), "id": new_id()}
            kept.setdefault("deleted_at", at)
            result.put.setdefault(kind, {})[kept["id"]] = kept
    number_steps(ours, theirs, result)
    return result


def number_steps(ours: Content, theirs: Content, result: Union) -> None:
    """Let the steps of every ladder count 1..n once `result` is saved on top of `theirs`."""
    for document in renumbered(_steps(ours, theirs, result)):
        result.put.setdefault("step", {})[document["id"]] = document


def _steps(ours: Content, theirs: Content, result: Union) -> Iterator[Placed]:
    """The steps there will be. What the trash gets is new and has no place."""
    put = result.put.get("step", {})
    our_steps, their_steps = ours.live.get("step", {}), theirs.live.get("step", {})
    for record_id in {**our_steps, **their_steps}.keys() - set(result.drop.get("step", ())):
        raw = our_steps[record_id] if record_id in put else their_steps.get(record_id)
        one = None if raw is None else placed(raw, put.get(record_id))
        if one is not None:
            yield one


def _differing(ours: Content, theirs: Content) -> Iterator[tuple[str, str]]:
    """The keys whose documents differ and that both know of, or we alone."""
    for kind in ours.live.keys() | theirs.live.keys():
        our_family = ours.live.get(kind, {})
        their_family = theirs.live.get(kind, {})
        for record_id in our_family.keys() | their_family.keys():
            if our_family.get(record_id) != their_family.get(record_id):
                yield kind, record_id


def _stamp(content: Content, kind: str, record_id: str) -> tuple[str, str, int]:
    """When this side last touched the document; before everything if it never knew it."""
    raw = content.live.get(kind, {}).get(record_id)
    stamp = (
        content.gone.get(kind, {}).get(record_id, Stamp(0, "", ""))
        if raw is None
        else stamp_of(raw)
    )
    return stamp.at, stamp.by, stamp.n


def difference(before: Raws, after: Raws) -> tuple[Change, ...]:
    """What happened between two states, as changes of records."""
    changes = []
    for kind in {**before, **after}:
        old_family = before.get(kind, {})
        new_family = after.get(kind, {})
        for record_id in {**old_family, **new_family}:
            old = _record(kind, old_family.get(record_id))
            new = _record(kind, new_family.get(record_id))
            if old != new:
                changes.append(Change(old, new))
    return tuple(changes)


def _record(kind: str, raw: Raw | None) -> Record | None:
    return None if raw is None else from_document(kind, document_of(raw))
