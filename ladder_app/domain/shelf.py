"""Records of one kind by what they belong to."""

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from ladder_app.domain.record import Record

Kept = TypeVar("Kept", bound=Record)


class Shelf(Generic[Kept]):
    """Each owner's records come in order and without the trash.

    They are put in order, and picked out, when they are first asked for, and again after a change
    to one of them: a page is drawn much more often than anything is written down.
    """

    def __init__(
        self, owner: Callable[[Kept], Hashable], order: Callable[[Kept], Any] | None = None
    ) -> None:
        self._owner = owner
        self._order = order
        self._kept: dict[Hashable, dict[str, Kept]] = {}
        self._in_order: dict[Hashable, tuple[Kept, ...]] = {}
        self._picked: dict[Hashable, dict[Callable[[Kept], bool], tuple[Kept, ...]]] = {}

    def add(self, record: Kept) -> None:
        """Take it in."""
        owner = self._owner(record)
        self._kept.setdefault(owner, {})[record.id] = record
        self._forget(owner)

    def remove(self, record: Kept) -> None:
        """Take it out, if it is there."""
        owner = self._owner(record)
        self._kept.get(owner, {}).pop(record.id, None)
        self._forget(owner)

    def of(self, owner: Hashable) -> tuple[Kept, ...]:
        """What belongs to this owner."""
        found = self._in_order.get(owner)
        if found is None:
            found = self._in_order[owner] = self._put_in_order(owner)
        return found

    def picked(self, owner: Hashable, which: Callable[[Kept], bool]) -> tuple[Kept, ...]:
        """Those of them that `which` picks: a function that looks at the record alone."""
        found = self._picked.setdefault(owner, {})
        if which not in found:
            found[which] = tuple(filter(which, self.of(owner)))
        return found[which]

    def _forget(self, owner: Hashable) -> None:
        if self._in_order.pop(owner, None) is not None:
            self._picked.pop(owner, None)

    def _put_in_order(self, owner: Hashable) -> tuple[Kept, ...]:
        kept = [r for r in self._kept.get(owner, {}).values() if r.deleted_at is None]
        return tuple(kept if self._order is None else sorted(kept, key=self._order))
