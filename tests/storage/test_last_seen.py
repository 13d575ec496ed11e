"""Tests of ladder_app.storage.last_seen."""

from pathlib import Path

import pytest

from ladder_app.storage.last_seen import LastSeen, Seen
from tests.storage.crash.memory_disk import MemoryDisk

STATE = Path("/somebody/state")
CASE = Path("/somebody/ladders/case.jsonl")
ONE = Seen(9, "a" * 64)
TWO = Seen(10, "b" * 64)


@pytest.fixture
def seen(disk: MemoryDisk) -> LastSeen:
    return LastSeen(disk, STATE, CASE)


def note(disk: MemoryDisk) -> Path:
    (path,) = [path for path in disk.files.names if path.parent.name == "seen"]
    return path


def test_what_was_seen_last_is_known(seen: LastSeen, disk: MemoryDisk) -> None:
    assert seen.read() is None
    seen.note(ONE)
    seen.note(TWO)
    assert LastSeen(MemoryDisk(disk.files), STATE, CASE).read() == TWO
    seen.close()
    seen.note(ONE)
    assert seen.read() == ONE


def test_it_says_nothing_but_a_number_and_a_checksum(seen: LastSeen, disk: MemoryDisk) -> None:
    seen.note(ONE)
    assert "case" not in note(disk).name
    assert disk.content(note(disk)).startswith(b"9 aaa")
    assert len(disk.content(note(disk))) == 96


def test_a_note_is_never_synced(seen: LastSeen, disk: MemoryDisk) -> None:
    seen.note(ONE)
    seen.note(TWO)
    assert "sync" not in {effect.kind for effect in disk.log}


def test_half_of_one_note_over_another_is_none(seen: LastSeen, disk: MemoryDisk) -> None:
    seen.note(Seen(10, "a" * 64))
    old = disk.content(note(disk))
    seen.note(TWO)
    new = disk.content(note(disk))
    for cut in range(1, 95):
        disk.put(note(disk), new[:cut] + old[cut:])
        assert seen.read() in {None, TWO, Seen(10, "a" * 64)}


@pytest.mark.parametrize("data", [b"", b"\0" * 96, b"9 aa", b"x" * 200])
def test_what_is_no_note_is_none(seen: LastSeen, disk: MemoryDisk, data: bytes) -> None:
    seen.note(ONE)
    disk.put(note(disk), data)
    assert seen.read() is None


def test_forgetting(seen: LastSeen) -> None:
    seen.forget()
    seen.note(ONE)
    seen.forget()
    assert seen.read() is None


def give_id(disk: MemoryDisk, letter: bytes) -> None:
    disk.put(CASE.parent / "library-id", letter * 32)


def test_another_library_in_the_same_place_was_not_seen(disk: MemoryDisk) -> None:
    give_id(disk, b"a")
    LastSeen(disk, STATE, CASE).note(TWO)
    give_id(disk, b"b")
    other = LastSeen(disk, STATE, CASE)
    assert other.read() is None
    other.note(ONE)
    give_id(disk, b"a")
    assert LastSeen(disk, STATE, CASE).read() == TWO


def test_the_same_case_in_a_copy_of_the_library_was_not_seen(disk: MemoryDisk) -> None:
    give_id(disk, b"a")
    LastSeen(disk, STATE, CASE).note(TWO)
    copy = Path("/mnt/stick")
    disk.put(copy / "library-id", b"a" * 32)
    assert LastSeen(disk, STATE, copy / CASE.name).read() is None


def test_a_note_from_before_the_library_had_an_id_still_holds(
    seen: LastSeen, disk: MemoryDisk
) -> None:
    seen.note(ONE)
    give_id(disk, b"a")
    found = LastSeen(disk, STATE, CASE)
    assert found.read() == ONE
    found.note(TWO)
    assert LastSeen(disk, STATE, CASE).read() == TWO
    give_id(disk, b"b")
    assert LastSeen(disk, STATE, CASE).read() is None


def test_forgetting_leaves_no_note_from_before_the_id(seen: LastSeen, disk: MemoryDisk) -> None:
    seen.note(ONE)
    give_id(disk, b"a")
    found = LastSeen(disk, STATE, CASE)
    found.forget()
    assert found.read() is None
