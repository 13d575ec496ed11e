"""Tests of ladder_app.storage.conflict_copies: other versions are read, and removed when wanted."""

from pathlib import Path

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import Damaged, NotFound, StoreError
from ladder_app.storage.conflict_copies import FolderConflictCopies
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.sealing.cheap import CHEAP

CASE_ID = "11111111-2222-4333-8444-555555555555"
NAME = f"{CASE_ID} (conflicted copy).jsonl"


@pytest.fixture
def library(tmp_path: Path) -> FolderLibrary:
    made = FolderLibrary(tmp_path / "library", tmp_path / "state", cost=CHEAP)
    first = Edit("Begin", (Change(None, Case(id=CASE_ID, alias="River")),))
    made.create(first, CASE_ID, make.MOMENT).close()
    (made.folder / NAME).write_bytes(case_file(made).read_bytes())
    return made


def case_file(library: FolderLibrary) -> Path:
    return library.folder / f"{CASE_ID}.jsonl"


def copies_of(library: FolderLibrary) -> FolderConflictCopies:
    return FolderConflictCopies(library.folder, library.vault, library.conflict_copies)


@pytest.mark.parametrize("sealed", [False, True])
def test_it_is_read_with_the_moments_of_its_records(library: FolderLibrary, sealed: bool) -> None:
    if sealed:
        library.vault.set_passphrase("plain words", None, lambda _done, _of: None)
    documents, moments = copies_of(library).read(CASE_ID, NAME)
    assert documents["case"][CASE_ID]["alias"] == "River"
    assert set(moments["case"]) == {CASE_ID}


def test_a_damaged_one_is_refused(library: FolderLibrary) -> None:
    (library.folder / NAME).write_bytes(b"")
    with pytest.raises(Damaged):
        copies_of(library).read(CASE_ID, NAME)


def test_one_of_another_case_is_refused(library: FolderLibrary) -> None:
    other = "22222222-2222-4333-8444-555555555555"
    first = Edit("Begin", (Change(None, Case(id=other, alias="Sea")),))
    library.create(first, other, make.MOMENT).close()
    (library.folder / NAME).write_bytes((library.folder / f"{other}.jsonl").read_bytes())
    with pytest.raises(Damaged, match="belongs to another case"):
        copies_of(library).read(CASE_ID, NAME)


def test_one_that_cannot_be_read_or_removed_is_said(library: FolderLibrary) -> None:
    (library.folder / NAME).unlink()
    (library.folder / NAME).mkdir()
    with pytest.raises(StoreError):
        copies_of(library).read(CASE_ID, NAME)
    with pytest.raises(StoreError):
        copies_of(library).remove(CASE_ID, NAME)
    assert (library.folder / NAME).is_dir()


def test_where_the_folder_is_none_any_more_that_is_said(library: FolderLibrary) -> None:
    library.folder.rename(library.folder.with_name("elsewhere"))
    library.folder.write_bytes(b"")
    with pytest.raises(StoreError):
        library.conflict_copies(CASE_ID)


def test_removed_it_is_gone_and_the_case_is_there(library: FolderLibrary) -> None:
    copies_of(library).remove(CASE_ID, NAME)
    assert copies_of(library).names(CASE_ID) == ()
    assert case_file(library).exists()


def test_nothing_else_can_be_removed_through_it(library: FolderLibrary) -> None:
    for name in (case_file(library).name, "../state", "index.json"):
        with pytest.raises(NotFound):
            copies_of(library).remove(CASE_ID, name)
    assert case_file(library).exists()
