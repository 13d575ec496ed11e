"""Tests of ladder_app.storage.strays: what others put into the folder is sealed or named."""

import os
import sys
from pathlib import Path

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.storage.disk import Disk
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.sealing.cheap import CHEAP
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID
from tests.storage.test_vault import CANARY, CASE_FILE, FOLDER, filled, quiet, seen_anywhere

VERSIONS = FOLDER / ".stversions"
TEXT = b"A letter about " + CANARY


def test_copies_of_cases_and_of_the_index_are_sealed_and_others_named(disk: MemoryDisk) -> None:
    library = filled(disk)
    disk.files.folders |= {FOLDER, VERSIONS}
    case, index = disk.content(CASE_FILE), disk.content(FOLDER / "index.json")
    copies = {
        FOLDER / "index.sync-conflict-20260101-100000-ABCDEFG.json": index,
        FOLDER / f"{CASE_ID}.jsonl.bak": case,
        VERSIONS / f"{CASE_ID}~20260101-100000.jsonl": case,
    }
    others = {
        FOLDER / "letter.txt": TEXT,
        VERSIONS / f"{CASE_ID}~20260102-100000.jsonl": TEXT,
    }
    for path, data in {**copies, **others, FOLDER / ".stfolder": b""}.items():
        disk.put(path, data)
    left = library.vault.set_passphrase("six plain words", None, quiet)
    broken = str(Path(".stversions") / f"{CASE_ID}~20260102-100000.jsonl")
    assert set(left) == {"letter.txt", broken}
    assert set(seen_anywhere(disk)) == set(others)
    assert not library.vault.is_unfinished
    # A letter is nobody's backup.
    assert library.vault.backups_among(left) == (broken,)
    library.vault.remove_backups(left)
    assert seen_anywhere(disk) == [FOLDER / "letter.txt"]
    assert library.vault.remove_passphrase(quiet) == ()
    assert {path: disk.content(path) for path in copies} == copies


def test_a_link_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    found = [Disk().is_folder(tmp_path / name) for name in ("real", "link", "none")]
    assert found == [True, False, False]


ONE = "11111111-2222-4333-8444-555555555555"
INDEX_OF_OTHERS = "index.sync-conflict-20260101-100000-ABCDEFG.json"


def library_in(folder: Path, *, sealed: bool) -> FolderLibrary:
    """A library with one case, on a real disk."""
    made = FolderLibrary(folder / "library", folder / "state", cost=CHEAP)
    first = Edit("Begin", (Change(None, Case(id=ONE, alias="River")),))
    made.create(first, ONE, make.MOMENT).close()
    if sealed:
        made.vault.set_passphrase("six plain words", None, quiet)
    return made


@pytest.fixture
def sealed_by_others(tmp_path: Path) -> bytes:
    """The index of somebody else's library, which no key of ours opens."""
    others = library_in(tmp_path / "others", sealed=True)
    return (others.folder / "index.json").read_bytes()


def test_what_others_have_sealed_is_sealed_already(tmp_path: Path, sealed_by_others: bytes) -> None:
    library = library_in(tmp_path, sealed=False)
    (library.folder / INDEX_OF_OTHERS).write_bytes(sealed_by_others)
    assert library.vault.set_passphrase("plain words", None, quiet) == ()
    assert (library.folder / INDEX_OF_OTHERS).read_bytes() == sealed_by_others


def test_what_others_have_sealed_is_named_when_nothing_is_to_be(
    tmp_path: Path, sealed_by_others: bytes
) -> None:
    library = library_in(tmp_path, sealed=True)
    (library.folder / INDEX_OF_OTHERS).write_bytes(sealed_by_others)
    assert library.vault.remove_passphrase(quiet) == (INDEX_OF_OTHERS,)
    assert (library.folder / INDEX_OF_OTHERS).read_bytes() == sealed_by_others


def test_a_copy_that_is_as_it_is_to_be_is_not_written_again(tmp_path: Path) -> None:
    library = library_in(tmp_path, sealed=False)
    copy = library.folder / f"{ONE}.jsonl.bak"
    copy.write_bytes((library.folder / f"{ONE}.jsonl").read_bytes())
    library.vault.set_passphrase("plain words", None, quiet)
    late = library.folder / f"{ONE}.jsonl.late"
    open_one = (library_in(tmp_path / "open", sealed=False).folder / f"{ONE}.jsonl").read_bytes()
    late.write_bytes(open_one)
    before = late.stat().st_ino
    assert library.vault.remove_passphrase(quiet) == ()
    assert (late.read_bytes(), late.stat().st_ino) == (open_one, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in a folder")
def test_what_is_neither_file_nor_folder_is_passed_over(tmp_path: Path) -> None:
    library = library_in(tmp_path, sealed=False)
    os.mkfifo(library.folder / "pipe")
    assert library.vault.set_passphrase("plain words", None, quiet) == ()
