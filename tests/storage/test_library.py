"""Tests of ladder_app.storage.library."""

import errno
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.case_store import CaseStore
from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.library import CaseEntry, Library
from ladder_app.domain.store.store_error import Ambiguous, InUse, NotFound, StoreError
from ladder_app.storage.index import AliasIndex
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.stored_case import StoredCase
from tests import make
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID, HOME
from tests.storage.crash.promise import library as library_on

OTHER_ID = "11999999-2222-4333-8444-555555555555"
LATER = make.MOMENT + timedelta(hours=1)


def new_case(library: FolderLibrary, case_id: str, alias: str | None) -> StoredCase:
    first = Edit("New case", (Change(None, Case(id=case_id, alias=alias)),))
    return library.create(first, case_id, make.MOMENT)


def test_it_is_the_library_the_program_asks_for(library: FolderLibrary, store: StoredCase) -> None:
    as_library: Library = library
    as_store: CaseStore = store
    assert as_library.find("river") == as_store.case_id


def test_a_case_is_a_file_named_by_its_id_alone(tmp_path: Path) -> None:
    library = FolderLibrary(tmp_path / "ladders", tmp_path / "state")
    new_case(library, CASE_ID, "River").close()
    names = sorted(path.name for path in library.folder.iterdir())
    assert names == [f"{CASE_ID}.jsonl", f"{CASE_ID}.lock", "index.json", "library-id"]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    folders = [path for path in tmp_path.rglob("*") if path.is_dir()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}


def test_a_library_that_is_not_there_is_empty(library: FolderLibrary) -> None:
    assert library.entries() == ()


def test_entries_say_alias_and_last_change(library: FolderLibrary, store: StoredCase) -> None:
    store.commit(Edit("Add", (Change(None, make.step()),)), LATER)
    new_case(library, OTHER_ID, None)
    assert library.entries() == (
        CaseEntry(CASE_ID, "River", "2026-03-19T19:42:00.000Z"),
        CaseEntry(OTHER_ID, None, "2026-03-19T18:42:00.000Z"),
    )


def test_entries_say_what_is_archived(library: FolderLibrary, disk: MemoryDisk) -> None:
    case = Case(id=OTHER_ID, alias="Sea")
    put_away = Case(id=OTHER_ID, alias="Sea", archived_at="2026-03-19T20:00:00+00:00")
    new_case(library, OTHER_ID, "Sea").commit(Edit("Archive", (Change(case, put_away),)), LATER)
    for _with_and_without_index in range(2):
        (entry,) = (one for one in library.entries() if one.id == OTHER_ID)
        assert entry.is_archived
        disk.put(HOME / "ladders" / "index.json", b"")


def test_a_new_alias_is_listed_also_after_a_crash(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    old, new = Case(id=CASE_ID, alias="River"), Case(id=CASE_ID, alias="Brook")
    store.commit(Edit("Rename", (Change(old, new),)), LATER)
    assert [entry.alias for entry in library.entries()] == ["Brook"]
    disk.unlink(HOME / "ladders" / "index.json")
    assert [entry.alias for entry in library_on(disk).entries()] == ["Brook"]


def test_an_index_that_cannot_be_read_is_made_anew(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    disk.put(HOME / "ladders" / "index.json", b"{]")
    assert [entry.alias for entry in library.entries()] == ["River"]
    store.close()
    assert b"River" in disk.content(HOME / "ladders" / "index.json")


def test_a_file_that_cannot_be_read_is_listed_all_the_same(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    store.close()
    disk.put(CASE_FILE, b"")
    assert library.entries() == (CaseEntry(CASE_ID, "River", None),)
    disk.put(HOME / "ladders" / "index.json", b"")
    disk.put(CASE_FILE, disk.content(CASE_FILE) + b'{"format":"ladder-case"')
    assert library.entries() == (CaseEntry(CASE_ID, None, None),)


def test_a_case_that_is_there_is_not_made_again(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with pytest.raises(InUse):
        new_case(library, CASE_ID, "Another")
    store.close()
    before = disk.content(CASE_FILE)
    with pytest.raises(StoreError, match="already"):
        new_case(library, CASE_ID, "Another")
    assert disk.content(CASE_FILE) == before


@pytest.mark.parametrize("case_id", ["", "..", "a/b", "a.b", "-x", "x" * 65, "ä"])
def test_an_id_that_is_no_name_for_a_file_is_refused(library: FolderLibrary, case_id: str) -> None:
    with pytest.raises(NotFound, match="cannot be the id"):
        library.open(case_id, make.MOMENT)


def test_a_case_from_whole_documents(library: FolderLibrary) -> None:
    documents: Documents = {
        "case": {CASE_ID: {"id": CASE_ID, "from_the_future": [1]}},
        "dream": {str(i): {"id": str(i), "text": "…"} for i in range(250)},
    }
    store = library.create_from_documents(documents, CASE_ID, "Import", make.MOMENT)
    assert store.documents() == documents
    store.close()
    assert library.open(CASE_ID, make.MOMENT).documents() == documents


def test_an_id_used_before_starts_afresh(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    for number in range(5):
        store.commit(Edit("Add", (Change(None, make.step(number + 1)),)), LATER)
    store.close()
    disk.unlink(CASE_FILE)
    assert new_case(library, CASE_ID, "Anew").read_only is None


@pytest.mark.parametrize(
    ("name", "found"),
    [("River", CASE_ID), (" rIVER ", CASE_ID), (CASE_ID, CASE_ID), (CASE_ID[:14], CASE_ID),
     ("111", CASE_ID), ("1199", OTHER_ID), ("straße", OTHER_ID), ("STRASSE", OTHER_ID)],
)  # fmt: skip
def test_a_case_is_found_by_alias_or_id(library: FolderLibrary, name: str, found: str) -> None:
    new_case(library, CASE_ID, "River")
    new_case(library, OTHER_ID, "Straße")
    assert library.find(name) == found


def test_what_is_ambiguous_or_unknown_is_refused(library: FolderLibrary) -> None:
    new_case(library, CASE_ID, "River")
    new_case(library, OTHER_ID, "river")
    for name in ("River", "11"):
        with pytest.raises(Ambiguous):
            library.find(name)
    for name in ("", "  ", "Lake", "22"):
        with pytest.raises(NotFound):
            library.find(name)


def test_an_alias_goes_before_the_beginning_of_an_id(library: FolderLibrary) -> None:
    new_case(library, CASE_ID, "1199")
    new_case(library, OTHER_ID, None)
    assert library.find("1199") == CASE_ID


# What sync programs leave behind -----------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        f"{CASE_ID} (conflicted copy 2026-03-19).jsonl",
        f"{CASE_ID}.sync-conflict-20260319-184200-ABCDEF.jsonl",
        f"{CASE_ID}-laptop.jsonl",
        f"{CASE_ID}.jsonl.orig",
    ],
)
def test_conflict_copies_are_found_and_left_alone(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, name: str
) -> None:
    store.close()
    copy = disk.content(CASE_FILE)
    disk.put(HOME / "ladders" / name, copy)
    opened = library.open(CASE_ID, make.MOMENT)
    assert library.conflict_copies(CASE_ID) == (name,)
    assert opened.notices == (), "they may be dealt with while it is open"
    assert opened.read_only is None
    assert [entry.id for entry in library.entries()] == [CASE_ID]
    assert disk.content(HOME / "ladders" / name) == copy


def test_a_case_whose_id_begins_with_another_id_is_no_copy(
    library: FolderLibrary, disk: MemoryDisk
) -> None:
    new_case(library, "case-1", None)
    new_case(library, "case-10", None)
    assert [entry.id for entry in library.entries()] == ["case-1", "case-10"]
    disk.put(HOME / "ladders" / "case-10 (conflict).jsonl", b"{}")
    assert library.conflict_copies("case-1") == ()
    assert library.conflict_copies("case-10") == ("case-10 (conflict).jsonl",)
    assert library.open("case-10", make.MOMENT).notices == ()


def test_a_copy_that_cannot_be_read_is_no_case(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    disk.put(HOME / "ladders" / f"{CASE_ID}-x.jsonl", b"half a fi")
    assert [entry.id for entry in library.entries()] == [CASE_ID]


class Unreadable(MemoryDisk):
    """Files whose names end so cannot be read, or nothing can be made."""

    ending = "nothing"
    is_full = False

    def read(self, fd: int, size: int, offset: int) -> bytes:
        if self._open[fd][1].name.endswith(self.ending):
            raise OSError(errno.EIO, "Input/output error")
        return super().read(fd, size, offset)

    def make_folder(self, folder: Path) -> None:
        if self.is_full:
            raise OSError(errno.ENOSPC, "No space left on device")
        super().make_folder(folder)


def test_a_file_the_disk_does_not_give_back_says_of_no_case_that_it_is_one() -> None:
    disk = Unreadable()
    library = library_on(disk)
    for case_id in ("case-1", "case-10"):
        new_case(library, case_id, "River").close()
    disk.ending = "case-10.jsonl"
    assert [entry.id for entry in library.entries()] == ["case-1"]


def test_a_case_the_disk_does_not_give_back_is_listed_as_it_was_known() -> None:
    disk = Unreadable()
    library = library_on(disk)
    new_case(library, CASE_ID, "River").close()
    disk.ending = ".jsonl"
    assert library.entries() == (CaseEntry(CASE_ID, "River", None),)


def test_without_room_for_the_folder_no_case_is_made() -> None:
    disk = Unreadable()
    disk.is_full = True
    with pytest.raises(StoreError, match="no room"):
        new_case(library_on(disk), CASE_ID, "River")
    disk.is_full = False
    assert library_on(disk).entries() == ()


def test_a_first_edit_that_takes_something_away_makes_nothing_of_it(
    library: FolderLibrary,
) -> None:
    first = Edit("New", (Change(None, Case(id=CASE_ID)), Change(make.step(), None)))
    store = library.create(first, CASE_ID, make.MOMENT)
    assert [record.id for record in store.load()] == [CASE_ID]


def test_a_case_that_is_gone_leaves_the_index_once(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    store.close()
    index = AliasIndex(disk, HOME / "ladders" / "index.json", library.vault)
    index.forget(CASE_ID)
    assert index.read() == {}
    before = len(disk.log)
    index.forget(CASE_ID)
    assert len(disk.log) == before


def test_our_own_files_are_no_conflict_copies(library: FolderLibrary, store: StoredCase) -> None:
    store.close()
    assert library.conflict_copies(CASE_ID) == ()


# The device --------------------------------------------------------------------------------------


def test_this_computer_keeps_its_name(library: FolderLibrary, disk: MemoryDisk) -> None:
    new_case(library, CASE_ID, None)
    name = disk.content(HOME / "state" / "device")
    new_case(library_on(disk), OTHER_ID, None)
    assert disk.content(HOME / "state" / "device") == name
    assert b'"by":"' + name + b'"' in disk.content(HOME / "ladders" / f"{OTHER_ID}.jsonl")


def test_a_name_that_is_none_is_made_anew(library: FolderLibrary, disk: MemoryDisk) -> None:
    disk.make_folder(HOME / "state")
    disk.put(HOME / "state" / "device", b"\xff\xff")
    new_case(library, CASE_ID, None)
    assert len(disk.content(HOME / "state" / "device")) == 12
