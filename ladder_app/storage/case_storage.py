"""TinyDB's `Storage` and `Table` over a case file: one table per kind, ids are our uuids.

TinyDB's own behaviour is kept, with two differences that a person's records ask for. Whatever is
handed out is a fresh copy, so nothing outside can change what is stored (the query cache is off
for that reason). And an update costs the same however large the table is: the updater works on a
mapping that notes what it touches, and only that is saved.
"""

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Protocol

from msgspec import Raw
from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from ladder_app.documents import all_from_json
from ladder_app.domain.other import Other
from ladder_app.domain.record import Record
from ladder_app.storage.case_file import Drop, Put
from ladder_app.storage.content import Content
from ladder_app.storage.lines import document_of
from ladder_app.storage.touched import Fields, StoredDocuments, TouchedTable


class Lines(Protocol):
    """What the storage needs of a case file."""

    @property
    def content(self) -> Content: ...

    def save(self, label: str, at: str, put: Put, drop: Drop) -> None: ...

    def close(self) -> None: ...


class CaseStorage(Storage):
    """Every update becomes one line; those inside an `editing` block become one line together."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._pending: dict[str, dict[str, Fields | None]] = {}
        self._vanished: set[str] = set()
        self._editing = False

    def read(self) -> dict[str, Any] | None:
        """A new dict of read-only mappings that decode a document each time it is asked for."""
        live = self._lines.content.live
        kinds = [kind for kind in live if kind not in self._vanished]
        kinds += [kind for kind in self._pending if kind not in live]
        return {kind: self.documents(kind) for kind in kinds} if kinds else None

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Save whatever differs from what is stored; all of it becomes one line."""
        stored = self.read() or {}
        for kind, table in data.items():
            if isinstance(table, StoredDocuments):
                continue
            if not isinstance(table, Mapping):
                raise TypeError("A table must be a mapping of documents by their ids")
            touched = TouchedTable(stored.get(kind, StoredDocuments({}, {})), str)
            touched.become(table)
            self._note(kind, touched)
        for kind in stored.keys() - data.keys():
            self._pending[kind] = dict.fromkeys(stored[kind])
            self._vanished.add(kind)
        self._save_unless_editing()

    def documents(self, kind: str) -> StoredDocuments:
        """The documents of one kind by id."""
        live = {} if kind in self._vanished else self._lines.content.live.get(kind, {})
        return StoredDocuments(live, self._pending.get(kind, {}))

    def change(self, kind: str, touched: TouchedTable) -> None:
        """Save what an update of one table has touched."""
        self._note(kind, touched)
        self._save_unless_editing()

    def records(self, kind: str) -> Iterator[Record]:
        """The saved documents of one kind as records, straight from their bytes."""
        raws = self._lines.content.live.get(kind, {}).values()
        for record, raw in zip(all_from_json(kind, raws), raws, strict=True):
            yield _without_stamp(record, raw) if isinstance(record, Other) else record

    @contextmanager
    def editing(self, label: str, at: str) -> Iterator[None]:
        """All updates inside are one edit, saved together at the end or not at all."""
        self._editing = True
        try:
            yield
            self._save(label, at)
        finally:
            self._editing = False
            self._forget()

    def close(self) -> None:
        """Let go of the file."""
        self._lines.close()

    def _note(self, kind: str, touched: TouchedTable) -> None:
        pending = self._pending.setdefault(kind, {})
        pending.update(touched.changes())
        self._vanished.discard(kind)

    def _save_unless_editing(self) -> None:
        if self._editing:
            return
        try:
            self._save("", self._lines.content.at)
        finally:
            self._forget()

    def _save(self, label: str, at: str) -> None:
        put: dict[str, dict[str, Fields]] = {}
        drop: dict[str, list[str]] = {}
        live = self._lines.content.live
        for kind, pending in self._pending.items():
            new = {name: fields for name, fields in pending.items() if fields is not None}
            gone = [name for name, fields in pending.items() if fields is None]
            if gone or kind in self._vanished:
                drop[kind] = gone
            # A table that is emptied, or made empty, is still there: only `put` can say so.
            if new or (kind not in self._vanished and len(gone) == len(live.get(kind, ()))):
                put[kind] = new
        self._lines.save(label, at, put, drop)

    def _forget(self) -> None:
        self._pending = {}
        self._vanished = set()


class CaseTable(Table):
    """One kind of record. A document id is the uuid of the record, as text."""

    document_id_class = str  # type: ignore[assignment]
    default_query_cache_capacity = 0
    _next_id: int | None  # type: ignore[assignment]

    def __init__(
        self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False
    ) -> None:
        super().__init__(storage, name, cache_size, persist_empty)

    def records(self) -> Iterator[Record]:
        """Every record of the table, without the detour over dicts."""
        assert isinstance(self._storage, CaseStorage)
        return self._storage.records(self.name)

    def search(self, cond: QueryLike) -> list[Document]:
        """Copies, also where somebody has asked for a query cache."""
        found = super().search(cond)
        return copy.deepcopy(found) if self._query_cache.capacity else found

    def _get_next_id(self) -> int:
        """TinyDB counts; our own ids are uuids and no numbers."""
        if self._next_id is None:
            numbers = (int(name) for name in self._read_table() if str(name).isdecimal())
            self._next_id = max(numbers, default=0) + 1
        next_id: int = self._next_id
        self._next_id = next_id + 1
        return next_id

    def _read_table(self) -> Any:
        if isinstance(self._storage, CaseStorage):
            return self._storage.documents(self.name)
        return super()._read_table()

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        if not isinstance(self._storage, CaseStorage):
            super()._update_table(updater)
            return
        touched = TouchedTable(self._storage.documents(self.name), self.document_id_class)
        updater(touched)
        self._storage.change(self.name, touched)
        self.clear_cache()


class CaseDatabase(TinyDB):
    """TinyDB over one case file."""

    table_class = CaseTable


def replaced_by(fields: Fields) -> Callable[[Any], None]:
    """For `Table.update`: the document becomes `fields`, nothing of it stays."""

    def replace(document: Fields) -> None:
        document.clear()
        document.update(fields)

    return replace


def _without_stamp(record: Other, raw: Raw) -> Other:
    return replace(record, document=document_of(raw))


def all_records(database: CaseDatabase, kinds: Iterable[str]) -> Iterator[Record]:
    """The records of several tables, one after the other."""
    for kind in kinds:
        table = database.table(kind)
        assert isinstance(table, CaseTable)
        yield from table.records()
