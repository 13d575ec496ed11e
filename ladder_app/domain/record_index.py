"""All records of one person by kind and id, and the shelves that put them in order.

Nothing is copied per edit: the cost of an edit does not grow with the case, and only what belongs
to the same step or ladder is put in order anew.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from ladder_app.domain.edit import Change
from ladder_app.domain.moments import order_by
from ladder_app.domain.record import Known, Record, kind_of
from ladder_app.domain.shelf import Shelf

Kept = TypeVar("Kept", bound=Known)


class RecordIndex:
    """Only the workspace replaces records in it, after they are safely saved."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._by_kind: dict[str, dict[str, Record]] = {}
        self._shelves: dict[type, list[Shelf[Any]]] = {}
        for record in records:
            self._add(record)

    def find(self, kind: str, record_id: str) -> Record | None:
        """The record, in the trash or not."""
        return self._by_kind.get(kind, {}).get(record_id)

    def family(self, kind: str) -> Mapping[str, Record]:
        """All of one kind by their ids, in the trash or not, now and after every edit."""
        return self._by_kind.setdefault(kind, {})

    def every(self, kind: type[Kept]) -> Iterator[Kept]:
        """All of one kind, in the trash or not, in no order."""
        # What of a known kind cannot be read is among them, as `Other`.
        return (one for one in self.family(kind.KIND).values() if isinstance(one, kind))

    def all_records(self) -> Iterator[Record]:
        """Everything, trashed and unknown records too."""
        # Whoever goes through it may ask for a kind meanwhile that nobody had asked for.
        for family in tuple(self._by_kind.values()):
            yield from family.values()

    def trash(self) -> tuple[Record, ...]:
        """What was deleted, last first."""
        gone = [record for record in self.all_records() if record.deleted_at is not None]
        return tuple(sorted(gone, key=order_by("deleted_at"), reverse=True))

    def shelf(
        self,
        kind: type[Kept],
        owner: Callable[[Kept], Hashable],
        order: Callable[[Kept], Any] | None = None,
    ) -> Shelf[Kept]:
        """A new shelf with all of one kind, kept right from now on: to be asked for once."""
        made = Shelf[Kept](owner, order)
        for record in self.every(kind):
            made.add(record)
        self._shelves.setdefault(kind, []).append(made)
        return made

    def replace(self, changes: Iterable[Change]) -> None:
        """Take over a saved edit. For the workspace alone."""
        for change in changes:
            if change.before is not None:
                self._remove(change.before)
            if change.after is not None:
                self._add(change.after)

    def _add(self, record: Record) -> None:
        self._by_kind.setdefault(kind_of(record), {})[record.id] = record
        for shelf in self._shelves.get(type(record), ()):
            shelf.add(record)

    def _remove(self, record: Record) -> None:
        self._by_kind.get(kind_of(record), {}).pop(record.id, None)
        for shelf in self._shelves.get(type(record), ()):
            shelf.remove(record)
