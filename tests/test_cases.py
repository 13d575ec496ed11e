"""Tests of ladder_app.cases: a case that cannot be read keeps nobody out."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ladder_app.cases import Cases
from ladder_app.domain.case import Case
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.library import FolderLibrary
from ladder_app.workspace.workspace import Workspace
from tests import make
from tests.fakes import documents_of

NOW = datetime(2026, 7, 1, tzinfo=UTC)


class Person:
    """Hears every sentence, and chooses the copy on offer if `wants_copy`."""

    def __init__(self, *, wants_copy: bool = False) -> None:
        self.wants_copy = wants_copy
        self.heard: list[str] = []

    def __call__(self, sentence: str, offers_copy: bool) -> bool:
        self.heard.append(sentence)
        return offers_copy and self.wants_copy


@pytest.fixture
def library(tmp_path: Path) -> FolderLibrary:
    return FolderLibrary(tmp_path / "library", tmp_path / "state")


def made(library: FolderLibrary, case_id: str, days_ago: int) -> None:
    """A case last changed so many days ago, with a backup of its first day."""
    begun = NOW - timedelta(days=days_ago + 1)
    cases = Cases(library, lambda: begun, Person())
    store = cases.create((Case(id=case_id), make.ladder(), make.step(1)))
    Workspace(store, lambda: begun).change("Log", put=[make.attempt(1)])
    later = begun + timedelta(days=1)
    Workspace(store, lambda: later).change("Log", put=[make.attempt(2)])
    store.close()


def spoil(library: FolderLibrary, case_id: str) -> None:
    (library.folder / f"{case_id}.jsonl").write_bytes(b"")


def test_the_case_of_last_time_is_opened(library: FolderLibrary) -> None:
    made(library, "old", 300)
    made(library, "new", 1)
    store = Cases(library, lambda: NOW, Person()).open_some("old")
    assert store.case_id == "old"


def test_without_one_the_newest_is_opened_and_not_the_first_by_name(
    library: FolderLibrary,
) -> None:
    made(library, "aaa", 300)
    made(library, "zzz", 1)
    assert Cases(library, lambda: NOW, Person()).open_some("").case_id == "zzz"


@pytest.mark.parametrize("gone", ["gone", "../gone"])
def test_a_case_of_last_time_that_is_gone_is_passed_over_in_silence(
    library: FolderLibrary, gone: str
) -> None:
    made(library, "aaa", 300)
    person = Person()
    assert Cases(library, lambda: NOW, person).open_some(gone).case_id == "aaa"
    assert person.heard == []


def test_an_empty_library_begins_a_case(library: FolderLibrary) -> None:
    store = Cases(library, lambda: NOW, Person()).open_some("")
    assert Records(store.load()).case.id == store.case_id


def test_an_unreadable_case_is_told_and_another_one_opened(library: FolderLibrary) -> None:
    made(library, "broken", 1)
    made(library, "sound", 30)
    spoil(library, "broken")
    person = Person()
    assert Cases(library, lambda: NOW, person).open_some("broken").case_id == "sound"
    assert len(person.heard) == 1


def test_its_newest_sound_copy_is_offered_and_comes_back(library: FolderLibrary) -> None:
    made(library, "broken", 1)
    spoil(library, "broken")
    person = Person(wants_copy=True)
    store = Cases(library, lambda: NOW, person).open_some("broken")
    assert store.case_id == "broken"
    assert store.read_only is None
    assert len(Records(store.load()).all_attempts()) == 1


def test_a_case_that_cannot_be_opened_changes_nothing(library: FolderLibrary) -> None:
    made(library, "broken", 1)
    spoil(library, "broken")
    person = Person()
    assert Cases(library, lambda: NOW, person).open("broken") is None
    assert len(person.heard) == 1


def alias(library: FolderLibrary, case_id: str) -> str | None:
    return next(entry.alias for entry in library.entries() if entry.id == case_id)


def test_a_new_case_is_begun_with_its_name_and_let_go_of(library: FolderLibrary) -> None:
    cases = Cases(library, lambda: NOW, Person())
    case_id = cases.begin("Anna")
    assert [(entry.id, entry.alias) for entry in cases.entries()] == [(case_id, "Anna")]
    assert library.open(case_id, NOW).read_only is None


def test_a_case_gets_another_name_and_is_archived_and_brought_back(
    library: FolderLibrary,
) -> None:
    made(library, "one", 1)
    cases = Cases(library, lambda: NOW, Person())
    cases.change("one", "Berta", is_archived=True)
    (entry,) = cases.entries()
    assert (entry.alias, entry.is_archived) == ("Berta", True)
    cases.change("one", "", is_archived=False)
    (entry,) = cases.entries()
    assert (entry.alias, entry.is_archived) == (None, False)
    assert library.open("one", NOW).read_only is None


def test_an_archived_case_is_not_opened_by_itself(library: FolderLibrary) -> None:
    made(library, "old", 300)
    made(library, "new", 1)
    cases = Cases(library, lambda: NOW, Person())
    cases.change("new", "New", is_archived=True)
    assert cases.open_some("").case_id == "old"


def test_a_case_that_is_open_elsewhere_keeps_its_name(library: FolderLibrary) -> None:
    made(library, "one", 1)
    held = library.open("one", NOW)
    with pytest.raises(StoreError):
        Cases(library, lambda: NOW, Person()).change("one", "Berta", is_archived=False)
    held.close()
    assert alias(library, "one") is None


def test_a_case_from_a_file_is_made_once(library: FolderLibrary) -> None:
    cases = Cases(library, lambda: NOW, Person())
    documents = documents_of((Case(id="far", alias="Far"), make.ladder()))
    cases.take_in(documents, "far")
    assert alias(library, "far") == "Far"
    with pytest.raises(StoreError):
        cases.take_in(documents, "far")
