"""Tests of ladder_app.storage.check: it reads every byte and changes none."""

import errno

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import NotFound
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.stored_case import StoredCase
from tests import make
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID


@pytest.fixture
def closed(store: StoredCase) -> str:
    for number in range(1, 4):
        store.commit(Edit("Add", (Change(None, make.attempt(number)),)), make.MOMENT)
    store.close()
    return CASE_ID


def test_a_sound_file(library: FolderLibrary, closed: str, disk: MemoryDisk) -> None:
    effects = len(disk.log)
    found = library.check(closed)
    assert found.is_sound
    assert found.counts == {"case": 1, "attempt": 3}
    assert (found.edits, found.newest_at) == (4, "2026-03-19T18:42:00.000Z")
    assert (found.damage, found.unreadable, found.torn) == ((), 0, 0)
    assert found.bytes == len(disk.content(CASE_FILE))
    assert len(disk.log) == effects


def test_every_byte_is_read(library: FolderLibrary, closed: str, disk: MemoryDisk) -> None:
    sound = disk.content(CASE_FILE)
    for place in range(0, len(sound), 7):
        disk.put(CASE_FILE, sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
        assert not library.check(closed).is_sound


def test_damage_is_described(library: FolderLibrary, closed: str, disk: MemoryDisk) -> None:
    disk.put(CASE_FILE, disk.content(CASE_FILE).replace(b"attempt-1", b"attempt-x", 1))
    found = library.check(closed)
    assert not found.is_sound
    assert [(d.line, d.reason) for d in found.damage] == [(3, "checksum")]
    assert found.counts == {"case": 1, "attempt": 2}


def test_a_save_cut_short_is_counted_and_harmless(
    library: FolderLibrary, closed: str, disk: MemoryDisk
) -> None:
    disk.put(CASE_FILE, disk.content(CASE_FILE) + b'{"n":')
    found = library.check(closed)
    assert found.is_sound
    assert found.torn == 5
    assert found.is_whole
    library.accept_as_it_is(closed)
    assert not library.check(closed).is_whole


def test_a_file_that_is_behind_is_not_sound(
    library: FolderLibrary, closed: str, disk: MemoryDisk
) -> None:
    disk.put(CASE_FILE, disk.content(CASE_FILE).rsplit(b"\n", 2)[0] + b"\n")
    found = library.check(closed)
    assert "older than" in str(found.problem)
    assert [d.reason for d in found.damage] == ["cut short"]


@pytest.mark.parametrize("data", [b"", b"a shopping list"])
def test_what_is_no_case_is_said(
    library: FolderLibrary, closed: str, disk: MemoryDisk, data: bytes
) -> None:
    disk.put(CASE_FILE, data)
    found = library.check(closed)
    assert not found.is_sound
    assert found.bytes == len(data)


def test_a_file_that_cannot_be_opened_is_said(
    library: FolderLibrary, closed: str, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_arguments: object, **_named: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(disk, "open", denied)
    assert "may not be read" in str(library.check(closed).problem)


def test_documents_this_version_cannot_read_are_counted(library: FolderLibrary) -> None:
    documents = {"step": {"s": {"id": "s", "order": "first"}}, "dream": {"d": {"id": "d"}}}
    library.create_from_documents(documents, "case-2", "Import", make.MOMENT).close()
    found = library.check("case-2")
    assert found.is_sound
    assert found.unreadable == 1


def test_a_case_that_is_not_there(library: FolderLibrary) -> None:
    with pytest.raises(NotFound):
        library.check("nobody")
