"""Tests of ladder_app.storage.drafts."""

import errno
import stat
from pathlib import Path
from typing import Any

import pytest

from ladder_app.domain.store.drafts import Drafts
from ladder_app.domain.store.store_error import NoRoom, StoreError
from ladder_app.storage.disk import Disk
from ladder_app.storage.drafts import LARGEST_DRAFT, FolderDrafts
from ladder_app.storage.library_files import LibraryFiles
from ladder_app.storage.vault import FolderVault
from tests.storage.crash.memory_disk import MemoryDisk

FOLDER = Path("/somebody/state/drafts")
LIBRARY = Path("/somebody/ladders")
ID = "0123456789abcdef" * 2
FILE = FOLDER / ID / "case.attempt.json"


def drafts_on(disk: Disk, folder: Path, library: Path) -> FolderDrafts:
    vault = FolderVault(disk, LibraryFiles(disk, library, folder.parent))
    return FolderDrafts(disk, folder, library, vault)


@pytest.fixture
def drafts(disk: MemoryDisk) -> FolderDrafts:
    disk.put(LIBRARY / "library-id", ID.encode())
    return drafts_on(disk, FOLDER, LIBRARY)


def test_what_is_half_typed_is_kept(drafts: FolderDrafts, disk: MemoryDisk) -> None:
    as_asked: Drafts = drafts
    as_asked.keep("case", "attempt", {"what_happened": "Ich bin ge", "suds": None})
    as_asked.keep("case", "attempt", {"what_happened": "Ich bin geblieben"})
    again = drafts_on(MemoryDisk(disk.files), FOLDER, LIBRARY)
    assert again.find("case", "attempt") == {"what_happened": "Ich bin geblieben"}
    assert disk.names(FILE.parent) == ["case.attempt.json"]


def test_each_case_and_form_has_its_own(drafts: FolderDrafts) -> None:
    for case_id in ("one", "two"):
        for form in ("attempt", "step/1: ä"):
            drafts.keep(case_id, form, {"case": case_id, "form": form})
    assert drafts.find("one", "step/1: ä") == {"case": "one", "form": "step/1: ä"}
    drafts.drop("one", "step/1: ä")
    drafts.drop("one", "step/1: ä")
    assert drafts.find("one", "step/1: ä") is None
    assert drafts.find("two", "step/1: ä") is not None


def test_drafts_are_for_us_alone(tmp_path: Path) -> None:
    drafts_on(Disk(), tmp_path / "drafts", tmp_path).keep("case", "attempt", {})
    (path,) = (tmp_path / "drafts").glob("*/*")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in (path.parent, path.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff\xff", b"[" * 9000, b"x" * (1 << 21)])
def test_a_damaged_draft_is_put_aside(drafts: FolderDrafts, disk: MemoryDisk, data: bytes) -> None:
    drafts.keep("case", "attempt", {})
    disk.put(FILE, data)
    assert drafts.find("case", "attempt") is None
    assert disk.names(FILE.parent) == ["case.attempt.damaged"]
    drafts.keep("case", "attempt", {"a": 1})
    assert drafts.find("case", "attempt") == {"a": 1}


def test_a_draft_that_is_too_long_is_refused_and_the_former_kept(drafts: FolderDrafts) -> None:
    drafts.keep("case", "attempt", {"a": "short"})
    with pytest.raises(StoreError, match="too long"):
        drafts.keep("case", "attempt", {"a": "x" * LARGEST_DRAFT})
    assert drafts.find("case", "attempt") == {"a": "short"}


def failing(error: int) -> Any:
    def fail(*_arguments: object) -> None:
        raise OSError(error, "broken")

    return fail


def test_without_room_the_former_draft_stays(
    drafts: FolderDrafts, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.keep("case", "attempt", {"a": "former"})
    with monkeypatch.context() as patch:
        patch.setattr(disk, "write", failing(errno.ENOSPC))
        with pytest.raises(NoRoom):
            drafts.keep("case", "attempt", {"a": "new"})
    assert drafts.find("case", "attempt") == {"a": "former"}


def test_a_draft_that_cannot_be_removed_is_an_error_in_words(
    drafts: FolderDrafts, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.keep("case", "attempt", {})
    monkeypatch.setattr(disk, "unlink", failing(errno.EROFS))
    with pytest.raises(StoreError, match="no longer lets"):
        drafts.drop("case", "attempt")


def test_a_draft_that_cannot_even_be_put_aside_is_no_crash(
    drafts: FolderDrafts, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.keep("case", "attempt", {})
    disk.put(FILE, b"{")
    monkeypatch.setattr(disk, "replace", failing(errno.EROFS))
    assert drafts.find("case", "attempt") is None


def test_the_same_case_in_another_library_has_drafts_of_its_own(
    drafts: FolderDrafts, disk: MemoryDisk
) -> None:
    drafts.keep("case", "note", {"private_note": "for me alone"})
    handed = Path("/somebody/handed")
    disk.put(handed / "library-id", b"f" * 32)
    without_id = drafts_on(disk, FOLDER, Path("/mnt/stick"))
    for other in (drafts_on(disk, FOLDER, handed), without_id):
        assert other.find("case", "note") is None
        other.keep("case", "note", {"a": 1})
        other.drop("case", "note")
    assert drafts.find("case", "note") == {"private_note": "for me alone"}


def test_a_library_that_was_moved_finds_its_drafts(drafts: FolderDrafts, disk: MemoryDisk) -> None:
    drafts.keep("case", "note", {"a": 1})
    moved = Path("/mnt/stick/ladders")
    disk.put(moved / "library-id", ID.encode())
    assert drafts_on(disk, FOLDER, moved).find("case", "note") == {"a": 1}


@pytest.mark.parametrize("id_file", [None, b"", b"../../x", b"0123", b"\xff" * 32])
def test_where_the_library_is_stands_in_no_name(disk: MemoryDisk, id_file: bytes | None) -> None:
    if id_file is not None:
        disk.put(LIBRARY / "library-id", id_file)
    drafts_on(disk, FOLDER, LIBRARY).keep("case", "note", {})
    (path,) = (path for path in disk.files.names if path.is_relative_to(FOLDER))
    assert path.parent.parent == FOLDER
    assert len(path.parent.name) == 32
    assert "ladders" not in str(path)


def test_a_draft_of_all_libraries_goes_to_the_first_that_looks_for_it(
    drafts: FolderDrafts, disk: MemoryDisk
) -> None:
    disk.put(FOLDER / "case.note.json", b'{"a": 1}')
    assert drafts.find("case", "note") == {"a": 1}
    other = drafts_on(disk, FOLDER, Path("/somebody/handed"))
    assert other.find("case", "note") is None
    assert disk.names(FOLDER) == [ID]


def test_a_former_draft_of_all_libraries_does_not_outlive_the_one_after_it(
    drafts: FolderDrafts, disk: MemoryDisk
) -> None:
    drafts.keep("case", "note", {"a": "new"})
    disk.put(FOLDER / "case.note.json", b'{"a": "former"}')
    assert drafts.find("case", "note") == {"a": "new"}
    disk.put(FOLDER / "case.note.json", b'{"a": "former"}')
    drafts.drop("case", "note")
    assert drafts.find("case", "note") is None
    assert disk.names(FOLDER) == [ID]
