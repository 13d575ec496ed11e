"""Documents as TinyDB sees them: decoded when asked for, and noted when touched."""

import copy
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

from msgspec import Raw

from ladder_app.storage.lines import document_of

Fields = dict[str, Any]


class StoredDocuments(Mapping[str, Fields]):
    """What is stored, with what is about to be saved on top. Each document is a fresh copy."""

    def __init__(self, live: Mapping[str, Raw], pending: Mapping[str, Fields | None]) -> None:
        self._live = live
        self._pending = pending

    def __getitem__(self, name: str) -> Fields:
        if name not in self._pending:
            return document_of(self._live[name])
        fields = self._pending[name]
        if fields is None:
            raise KeyError(name)
        return copy.deepcopy(fields)

    def __contains__(self, name: object) -> bool:
        if name in self._pending:
            return self._pending[name] is not None  # type: ignore[index]
        return name in self._live

    def get(self, name: str, default: Any = None) -> Any:
        """As `Mapping.get`, without the exception on the way: most of what is saved is new."""
        if name not in self:
            return default
        return self[name]

    def __iter__(self) -> Iterator[str]:
        if not self._pending:
            return iter(self._live)
        kept = [name for name in self._live if self._pending.get(name, self) is not None]
        new = [n for n, fields in self._pending.items() if fields is not None]
        return iter([*kept, *(name for name in new if name not in self._live)])

    def __len__(self) -> int:
        return sum(1 for _name in self) if self._pending else len(self._live)


class TouchedTable(MutableMapping[Any, Fields]):
    """What TinyDB's updaters work on. Ids are of TinyDB's class outside and text inside."""

    def __init__(self, stored: StoredDocuments, id_class: type) -> None:
        self._stored = stored
        self._id_class = id_class
        self._taken: dict[str, Fields] = {}
        self._put: dict[str, Fields] = {}
        self._dropped: dict[str, None] = {}

    def changes(self) -> dict[str, Fields | None]:
        """The new documents by id, None for those dropped. What was only looked at is left out."""
        changed = {n: taken for n, taken in self._taken.items() if taken != self._stored[n]}
        return {**self._dropped, **changed, **self._put}

    def become(self, table: Mapping[Any, Any]) -> None:
        """Take over a whole table, touching only what differs."""
        table = {str(name): fields for name, fields in table.items()}
        for name in [name for name in self._stored if name not in table]:
            del self[name]
        for name, fields in table.items():
            if not isinstance(fields, Mapping):
                raise TypeError("A document must be a mapping")
            if name not in self or self._stored[name] != fields:
                self[name] = dict(fields)

    def __getitem__(self, key: Any) -> Fields:
        name = str(key)
        if name in self._put:
            return self._put[name]
        if name in self._dropped:
            raise KeyError(key)
        if name not in self._taken:
            self._taken[name] = self._stored[name]
        return self._taken[name]

    def __setitem__(self, key: Any, fields: Fields) -> None:
        name = str(key)
        self._taken.pop(name, None)
        self._dropped.pop(name, None)
        self._put[name] = fields

    def __delitem__(self, key: Any) -> None:
        name = str(key)
        if name not in self:
            raise KeyError(key)
        self._taken.pop(name, None)
        self._put.pop(name, None)
        if name in self._stored:
            self._dropped[name] = None

    def __contains__(self, key: object) -> bool:
        name = str(key)
        return name in self._put or (name not in self._dropped and name in self._stored)

    def __iter__(self) -> Iterator[Any]:
        for name in self._stored:
            if name not in self._dropped:
                yield self._id_class(name)
        for name in self._put:
            if name not in self._stored:
                yield self._id_class(name)

    def __len__(self) -> int:
        new = sum(1 for name in self._put if name not in self._stored)
        return len(self._stored) - len(self._dropped) + new

    def clear(self) -> None:
        """Drop everything, without looking at it."""
        self._taken.clear()
        self._put.clear()
        self._dropped = dict.fromkeys(self._stored)
