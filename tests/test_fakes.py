"""Tests of tests.fakes: the stores in memory keep the same promises as the real ones."""

from datetime import timedelta

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.backups import Backups
from ladder_app.domain.store.case_store import CaseStore
from ladder_app.domain.store.drafts import Drafts
from ladder_app.domain.store.library import Library
from ladder_app.domain.store.store_error import (
    Ambiguous,
    ChangedOutside,
    NoRoom,
    NotFound,
    ReadOnly,
    StoreError,
)
from tests import make
from tests.fakes import MemoryLibrary, MemoryStore, documents_of

EDIT = Edit("Add", (Change(None, make.step(1)),))


def test_they_are_what_the_program_asks_for() -> None:
    fake = MemoryLibrary()
    library: Library = fake
    store: CaseStore = MemoryStore()
    drafts: Drafts = fake.drafts
    backups: Backups = fake.backups
    assert (library.entries(), store.damage) == ((), ())
    assert (drafts.find("a", "b"), backups.newest_at("a")) == (None, None)


def test_an_edit_is_kept_and_a_failed_one_is_not() -> None:
    store = MemoryStore([make.case()])
    store.fail(NoRoom("full"))
    with pytest.raises(NoRoom):
        store.commit(EDIT, make.MOMENT)
    assert [record.id for record in store.load()] == ["case"]
    store.commit(EDIT, make.MOMENT)
    assert [record.id for record in store.load()] == ["case", "step-1"]
    store.commit(EDIT.reversed(), make.MOMENT + timedelta(hours=1))
    assert store.commits == [EDIT, EDIT.reversed()]
    assert store.documents()["case"] == documents_of([make.case()])["case"]


def test_what_is_read_only_is_not_written() -> None:
    with pytest.raises(ReadOnly, match="because"):
        MemoryStore(read_only="because").commit(EDIT, make.MOMENT)


def test_an_edit_from_outside_comes_first() -> None:
    store = MemoryStore()
    outside = Edit("Elsewhere", (Change(None, make.attempt(2)),))
    store.write_outside(outside)
    store.fail(NoRoom("full"), times=3)
    store.recover()
    assert store.commit(EDIT, make.MOMENT) is outside
    assert store.commit(EDIT, make.MOMENT) is None


def test_an_edit_that_meets_the_one_from_outside_is_refused_once() -> None:
    store = MemoryStore()
    outside = Edit("Elsewhere", (Change(None, make.step(2)),))
    store.write_outside(outside)
    with pytest.raises(ChangedOutside) as caught:
        store.commit(EDIT, make.MOMENT)
    assert caught.value.outside is outside
    assert store.commits == []
    assert store.commit(EDIT, make.MOMENT) is None


def test_the_library_makes_finds_and_holds_cases() -> None:
    library = MemoryLibrary()
    first = Edit("New", (Change(None, make.case(alias="River")),))
    library.create(first, "abc-1", make.MOMENT)
    library.create_from_documents({"dream": {"d": {"id": "d"}}}, "abc-2", "Import", make.MOMENT)
    assert library.find("river") == "abc-1"
    assert library.find("abc-2") == "abc-2"
    for name, error in (("abc", Ambiguous), ("", NotFound), ("x", NotFound)):
        with pytest.raises(error):
            library.find(name)
    with pytest.raises(StoreError):
        library.create(first, "abc-1", make.MOMENT)
    with pytest.raises(NotFound):
        library.open("abc-3", make.MOMENT)
    library.held.add("abc-2")
    assert library.open("abc-2", make.MOMENT).read_only is not None
