"""Tests of ladder_app.storage.library_id."""

import errno
from pathlib import Path

import pytest

from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.library_id import library_id, make_library_id
from ladder_app.storage.stored_case import StoredCase
from tests import make
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID

FOLDER = Path("/somebody/ladders")


def test_a_library_that_is_written_to_has_an_id_and_keeps_it(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    first = library_id(disk, FOLDER)
    assert len(first) == 32
    assert library.id == first
    store.close()
    library.open(CASE_ID, make.MOMENT).close()
    assert library_id(disk, FOLDER) == first


def test_a_library_from_before_gets_one_when_it_is_opened(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    store.close()
    disk.unlink(FOLDER / "library-id")
    library.open(CASE_ID, make.MOMENT).close()
    assert library_id(disk, FOLDER)


def test_checking_a_library_writes_nothing_into_it(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    store.close()
    disk.unlink(FOLDER / "library-id")
    library.check(CASE_ID)
    assert library_id(disk, FOLDER) == ""


@pytest.mark.parametrize("content", [b"", b"\xff\xff", b"../other", b"a" * 31, b"a" * 2000])
def test_what_is_no_id_counts_for_nothing_and_is_replaced(disk: MemoryDisk, content: bytes) -> None:
    disk.make_folder(FOLDER)
    disk.put(FOLDER / "library-id", content)
    assert library_id(disk, FOLDER) == ""
    make_library_id(disk, FOLDER)
    assert len(library_id(disk, FOLDER)) == 32


def test_a_folder_that_takes_no_file_has_no_id(
    disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.make_folder(FOLDER)

    def refuse(path: Path) -> int:
        raise OSError(errno.EROFS, "Read-only", str(path))

    monkeypatch.setattr(disk, "create", refuse)
    make_library_id(disk, FOLDER)
    assert library_id(disk, FOLDER) == ""


def test_an_id_that_cannot_be_read_just_now_is_not_replaced(
    disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.make_folder(FOLDER)
    make_library_id(disk, FOLDER)
    first = library_id(disk, FOLDER)

    def broken(fd: int, size: int, offset: int) -> bytes:
        raise OSError(errno.EIO, "Broken")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "read", broken)
        make_library_id(disk, FOLDER)
    assert library_id(disk, FOLDER) == first
