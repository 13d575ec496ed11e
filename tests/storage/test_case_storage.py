"""Tests of ladder_app.storage.case_storage: TinyDB as it is, over a case file."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tinydb import TinyDB, where
from tinydb.middlewares import CachingMiddleware
from tinydb.operations import delete, increment
from tinydb.storages import MemoryStorage
from tinydb.table import Document

from ladder_app.domain.other import Other
from ladder_app.storage.case_file import Drop, Put
from ladder_app.storage.case_storage import (
    CaseDatabase,
    CaseStorage,
    CaseTable,
    replaced_by,
)
from ladder_app.storage.content import Content
from ladder_app.storage.lines import Stamp, stamped
from tests import make


class LinesInMemory:
    """Folds what is saved, as a case file would, and can be made to fail."""

    def __init__(self) -> None:
        self.content = Content()
        self.saves: list[tuple[str, Any, Any]] = []
        self.error: OSError | None = None
        self.is_closed = False

    def save(self, label: str, at: str, put: Put, drop: Drop) -> None:
        if self.error is not None:
            raise self.error
        stamp = Stamp(self.content.n + 1, at, "device")
        raws = {k: {i: stamped(d, stamp) for i, d in f.items()} for k, f in put.items()}
        self.content.apply(stamp, raws, drop)
        self.content.n += 1
        self.saves.append((label, json.loads(json.dumps(put)), dict(drop)))

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def lines() -> LinesInMemory:
    return LinesInMemory()


@pytest.fixture
def database(lines: LinesInMemory) -> CaseDatabase:
    return CaseDatabase(lines, storage=CaseStorage)


def document(name: str, **fields: Any) -> Document:
    return Document({"id": name, **fields}, name)  # type: ignore[arg-type]


def test_an_insert_is_one_line(database: CaseDatabase, lines: LinesInMemory) -> None:
    database.table("step").insert(document("a", text="x"))
    assert lines.saves == [("", {"step": {"a": {"id": "a", "text": "x"}}}, {})]
    assert database.table("step").get(doc_id="a") == {"id": "a", "text": "x"}  # type: ignore[call-overload]
    assert database.tables() == {"step"}


def test_many_inserts_are_one_line(database: CaseDatabase, lines: LinesInMemory) -> None:
    database.table("step").insert_multiple([document("a"), document("b")])
    assert len(lines.saves) == 1


def test_an_id_that_is_taken_is_refused_and_nothing_is_saved(
    database: CaseDatabase, lines: LinesInMemory
) -> None:
    table = database.table("step")
    table.insert(document("a"))
    with pytest.raises(ValueError, match="already exists"):
        table.insert(document("a"))
    with pytest.raises(ValueError, match="already exists"):
        table.insert_multiple([document("b"), document("a")])
    assert len(lines.saves) == 1
    assert len(table) == 1


def test_only_what_is_touched_is_saved(database: CaseDatabase, lines: LinesInMemory) -> None:
    table = database.table("step")
    table.insert_multiple([document("a", n=1), document("b", n=1), document("c", n=2)])
    changed: list[Any] = [*table.update(increment("n"), where("n") == 1)]
    assert changed == ["a", "b"]
    assert lines.saves[-1][1] == {"step": {"a": {"id": "a", "n": 2}, "b": {"id": "b", "n": 2}}}
    table.update(delete("n"), doc_ids=["c"])  # type: ignore[list-item]
    assert lines.saves[-1][1:] == ({"step": {"c": {"id": "c"}}}, {})
    table.remove(where("n") == 2)
    assert lines.saves[-1][1:] == ({}, {"step": ["a", "b"]})


def test_replacing_leaves_nothing_of_the_old_document(database: CaseDatabase) -> None:
    table = database.table("step")
    table.insert(document("a", old=1))
    table.update(replaced_by({"id": "a", "new": 2}), doc_ids=["a"])  # type: ignore[list-item]
    assert table.all() == [{"id": "a", "new": 2}]


def test_nothing_that_is_handed_out_leads_back(database: CaseDatabase) -> None:
    table = database.table("step")
    table.insert(document("a", tags=["x"]))
    for found in (
        table.all()[0],
        table.get(doc_id="a"),  # type: ignore[call-overload]
        table.search(where("id") == "a")[0],
        next(iter(table)),
    ):
        found["tags"].append("mine")
    assert table.all() == [{"id": "a", "tags": ["x"]}]


def test_nothing_leads_back_from_a_query_cache_either(lines: LinesInMemory) -> None:
    table = CaseTable(CaseStorage(lines), "step", cache_size=5)
    table.insert(document("a", tags=["x"]))
    table.search(where("id") == "a")[0]["tags"].append("mine")
    assert table.search(where("id") == "a") == [{"id": "a", "tags": ["x"]}]
    assert len(table._query_cache) == 1


def test_the_query_cache_is_off(database: CaseDatabase) -> None:
    table = database.table("step")
    table.insert(document("a"))
    table.search(where("id") == "a")
    assert len(table._query_cache) == 0


def test_several_tables_are_one_edit(database: CaseDatabase, lines: LinesInMemory) -> None:
    storage = database.storage
    assert isinstance(storage, CaseStorage)
    database.table("step").insert(document("old"))
    with storage.editing("Split", "2026-03-19"):
        database.table("step").insert(document("a", tags=["x"]))
        database.table("step").get(doc_id="a")["tags"].append("mine")  # type: ignore[call-overload]
        database.table("step").remove(doc_ids=["old"])  # type: ignore[list-item]
        database.table("attempt").insert(document("b"))
        assert {d["id"] for d in database.table("step")} == {"a"}
        assert len(database.table("step")) == 1
        assert not database.table("step").contains(doc_id="old")  # type: ignore[arg-type]
        assert database.tables() == {"step", "attempt"}
        assert len(lines.saves) == 1
    assert lines.saves[1:] == [
        (
            "Split",
            {"step": {"a": {"id": "a", "tags": ["x"]}}, "attempt": {"b": {"id": "b"}}},
            {"step": ["old"]},
        )
    ]


def insert(database: CaseDatabase) -> None:
    database.table("step").insert(document("b"))


def insert_in_an_edit(database: CaseDatabase) -> None:
    assert isinstance(database.storage, CaseStorage)
    with database.storage.editing("Save", "2026"):
        insert(database)


@pytest.mark.parametrize("save", [insert, insert_in_an_edit])
def test_a_failed_save_changes_nothing(
    database: CaseDatabase, lines: LinesInMemory, save: Callable[[CaseDatabase], None]
) -> None:
    table = database.table("step")
    table.insert(document("a"))
    lines.error = OSError("no room")
    with pytest.raises(OSError, match="no room"):
        save(database)
    lines.error = None
    assert table.all() == [{"id": "a"}]
    table.insert(document("c"))
    assert lines.saves[-1][1] == {"step": {"c": {"id": "c"}}}


def test_an_edit_that_breaks_off_is_forgotten(database: CaseDatabase, lines: LinesInMemory) -> None:
    storage = database.storage
    assert isinstance(storage, CaseStorage)

    def broken() -> None:
        with storage.editing("Save", "2026"):
            database.table("step").insert(document("a"))
            raise KeyError("broken")

    with pytest.raises(KeyError):
        broken()
    assert lines.saves == []
    assert database.tables() == set()


def test_a_value_that_is_no_json_is_refused(database: CaseDatabase) -> None:
    with pytest.raises(TypeError):
        database.table("step").insert(document("a", value=object()))
    assert len(database.table("step")) == 0


def test_an_empty_table_stays(database: CaseDatabase, lines: LinesInMemory) -> None:
    database.table("kept", persist_empty=True)
    table = database.table("step")
    table.insert(document("a"))
    table.truncate()
    assert lines.saves[-1][1:] == ({"step": {}}, {"step": ["a"]})
    assert database.tables() == {"kept", "step"}
    assert set(lines.content.live) == {"kept", "step"}


def test_a_dropped_table_goes(database: CaseDatabase, lines: LinesInMemory) -> None:
    database.table("step").insert(document("a"))
    database.table("attempt").insert(document("b"))
    database.drop_table("step")
    assert database.tables() == {"attempt"}
    assert len(database.table("step")) == 0
    database.drop_tables()
    assert database.tables() == set()
    assert set(lines.content.live) == set()


def test_a_table_dropped_and_used_again_inside_one_edit(database: CaseDatabase) -> None:
    storage = database.storage
    assert isinstance(storage, CaseStorage)
    database.table("step").insert(document("a"))
    with storage.editing("Save", "2026"):
        database.drop_table("step")
        assert database.tables() == set()
        database.table("step").insert(document("b"))
    assert {d["id"] for d in database.table("step")} == {"b"}


def test_a_plain_document_gets_a_number_beside_our_ids(database: CaseDatabase) -> None:
    table = database.table("step")
    table.insert(document("11111111-2222-4333-8444-555555555555"))
    assert [
        table.insert({}),
        table.insert({}),
        table.insert(Document({}, 12)),
        table.insert({}),
    ] == [
        1,
        2,
        12,
        13,
    ]
    assert table.contains(doc_id=2)


@pytest.mark.parametrize("data", [{"step": 5}, {"step": {"a": 5}}])
def test_what_is_no_table_is_refused(lines: LinesInMemory, data: Any) -> None:
    with pytest.raises(TypeError):
        CaseStorage(lines).write(data)
    assert lines.saves == []


def test_writing_everything_saves_what_differs(lines: LinesInMemory) -> None:
    storage = CaseStorage(lines)
    storage.write({"step": {"a": {"n": 1}, "b": {"n": 1}}, "attempt": {"c": {}}})
    storage.write({"step": {"a": {"n": 1}, "d": {"n": 2}}, "attempt": {"c": {}}})
    assert lines.saves[-1][1:] == ({"step": {"d": {"n": 2}}}, {"step": ["b"]})
    assert CaseStorage(LinesInMemory()).read() is None


def test_closing_the_database_closes_the_file(database: CaseDatabase, lines: LinesInMemory) -> None:
    database.close()
    assert lines.is_closed


@pytest.mark.parametrize(
    "storage",
    [MemoryStorage, CachingMiddleware(MemoryStorage)],  # type: ignore[no-untyped-call]
)
def test_the_table_works_over_any_storage(storage: Any) -> None:
    class Database(TinyDB):
        table_class = CaseTable

    database = Database(storage=storage)
    database.insert(document("a", n=1))
    database.update({"n": 2})
    assert database.all() == [{"id": "a", "n": 2}]


def test_records_come_straight_from_their_bytes(database: CaseDatabase) -> None:
    table = database.table("step")
    assert isinstance(table, CaseTable)
    table.insert(Document({"id": "step-1", "ladder_id": "ladder", "order": 1, "text": "Step 1"}, 1))
    assert list(table.records()) == [make.step()]
    dreams = database.table("dream")
    assert isinstance(dreams, CaseTable)
    dreams.insert(document("d", deleted_at="2026"))
    assert list(dreams.records()) == [
        Other(
            id="d",
            record_kind="dream",
            document={"id": "d", "deleted_at": "2026"},
            deleted_at="2026",
        )
    ]


# The same as a plain TinyDB ----------------------------------------------------------------------

IDS = st.sampled_from("abcd")
FIELDS = st.dictionaries(st.sampled_from("xyz"), st.integers(0, 3) | st.lists(st.integers(0, 3)))


class Twins(RuleBasedStateMachine):
    """Whatever is done to TinyDB's own storage and to ours, both hold the same."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = LinesInMemory()
        self.ours = CaseDatabase(self.lines, storage=CaseStorage)
        self.plain = TinyDB(storage=MemoryStorage)
        self.plain.table_class = CaseTable

    def both(self, do: Callable[[Any], Any]) -> None:
        results = []
        for database in (self.ours, self.plain):
            try:
                results.append(("did", do(database)))
            except (ValueError, RuntimeError) as error:
                results.append(("refused", str(error)))
        assert results[0] == results[1]

    @rule(name=IDS, fields=FIELDS, table=st.sampled_from(["one", "two"]))
    def insert(self, name: str, fields: dict[str, Any], table: str) -> None:
        self.both(lambda db: db.table(table).insert(Document(fields, name)))  # type: ignore[arg-type]

    @rule(name=IDS, fields=FIELDS)
    def update(self, name: str, fields: dict[str, Any]) -> None:
        self.both(lambda db: db.table("one").update(fields, doc_ids=[name]))

    @rule(fields=FIELDS, value=st.integers(0, 3))
    def update_where(self, fields: dict[str, Any], value: int) -> None:
        self.both(lambda db: db.table("one").update(fields, where("x") == value))

    @rule(name=IDS, fields=FIELDS)
    def upsert(self, name: str, fields: dict[str, Any]) -> None:
        self.both(lambda db: db.table("one").upsert(Document(fields, name)))  # type: ignore[arg-type]

    @rule(name=IDS)
    def remove(self, name: str) -> None:
        self.both(lambda db: db.table("one").remove(doc_ids=[name]))

    @rule(value=st.integers(0, 3))
    def remove_where(self, value: int) -> None:
        self.both(lambda db: db.table("two").remove(where("x") == value))

    @rule(table=st.sampled_from(["one", "two"]))
    def truncate(self, table: str) -> None:
        self.both(lambda db: db.table(table).truncate())

    @rule(table=st.sampled_from(["one", "two"]))
    def drop(self, table: str) -> None:
        self.both(lambda db: db.drop_table(table))

    @invariant()
    def hold_the_same(self) -> None:
        assert self.ours.tables() == self.plain.tables()
        for name in ("one", "two"):
            ours = {document.doc_id: document for document in self.ours.table(name)}
            plain = {document.doc_id: document for document in self.plain.table(name)}
            assert ours == plain
            assert len(self.ours.table(name)) == len(plain)


TestTwins = Twins.TestCase
TestTwins.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
