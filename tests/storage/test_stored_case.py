"""Tests of ladder_app.storage.stored_case: edits, and files that are replaced while open."""

import errno
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec import Raw

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.other import Other
from ladder_app.domain.record import Record
from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.store_error import ChangedOutside, ReadOnly, StoreError
from ladder_app.storage import case_file
from ladder_app.storage.case_storage import CaseDatabase, CaseStorage
from ladder_app.storage.content import Content
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.lines import Stamp, edit_line
from ladder_app.storage.rewrite import fresh_name
from ladder_app.storage.stored_case import FrozenCase, StoredCase
from tests import make
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID, HOME
from tests.storage.crash.promise import library as library_on
from tests.storage.test_case_storage import document

LATER = make.MOMENT + timedelta(hours=1)


def save(store: StoredCase, before: Record | None, after: Record | None, at: Any = LATER) -> Any:
    return store.commit(Edit("Edit", (Change(before, after),)), at)


def records(store: StoredCase) -> dict[str, Record]:
    return {record.id: record for record in store.load()}


def reopened(disk: MemoryDisk) -> StoredCase:
    """What another program would find in the file now."""
    return library_on(MemoryDisk(disk.files.copy())).open(CASE_ID, LATER)


def test_an_edit_is_one_line(store: StoredCase, disk: MemoryDisk) -> None:
    edit = Edit("Split", (Change(None, make.step(1)), Change(None, make.step(2))))
    assert store.commit(edit, LATER) is None
    lines = disk.content(CASE_FILE).strip().split(b"\n")
    assert len(lines) == 3
    assert b'"label":"Split"' in lines[2]
    assert records(store)["step-2"] == make.step(2)


def test_when_each_record_was_last_saved_outlives_the_program(
    store: StoredCase, disk: MemoryDisk
) -> None:
    one = make.step(1)
    save(store, None, one, LATER)
    save(store, one, make.step(1, text="Another text"), LATER + timedelta(hours=1))
    for case in (store, reopened(disk)):
        assert case.edited()["step"] == {"step-1": "2026-03-19T20:42:00.000Z"}


def test_made_changed_and_dropped(store: StoredCase, disk: MemoryDisk) -> None:
    one, other = make.step(1), make.step(1, text="Another text")
    save(store, None, one)
    save(store, one, other)
    assert records(store)["step-1"] == other
    save(store, other, None)
    assert "step-1" not in records(store)
    save(store, None, one)
    assert records(reopened(disk))["step-1"] == one


def test_an_edit_reversed_takes_it_back(store: StoredCase) -> None:
    before = store.documents()
    edit = Edit("Add", (Change(None, make.step(1)), Change(None, make.attempt(1))))
    store.commit(edit, LATER)
    store.commit(edit.reversed(), LATER)
    assert store.documents() == before


def test_what_this_version_does_not_know_stays(library: FolderLibrary) -> None:
    documents: Documents = {
        "step": {"step-1": {"id": "step-1", "ladder_id": "ladder", "order": 1, "text": "x",
                            "from_the_future": {"deep": [1]}}},
        "dream": {"d": {"id": "d", "text": "…"}},
    }  # fmt: skip
    store = library.create_from_documents(documents, "case-2", "Import", make.MOMENT)
    before = records(store)["step-1"]
    save(store, before, make.step(1))
    dream = records(store)["d"]
    assert dream == Other(id="d", record_kind="dream", document={"id": "d", "text": "…"})
    assert store.documents()["step"]["step-1"]["from_the_future"] == {"deep": [1]}
    assert store.documents()["step"]["step-1"]["text"] == "Step 1"
    save(store, dream, None)
    save(store, None, dream)
    assert store.documents()["dream"] == documents["dream"]


def test_a_number_too_large_for_us_does_not_close_the_case(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    """Another program may write what is JSON and yet nothing we can hold."""
    stamp = Stamp(2, "2026-03-19T18:42:00.000Z", "other")
    raw = Raw(b'{"id":"step-1","ladder_id":"ladder","order":1e400,"text":"x"}')
    store.close()
    line = edit_line(stamp, "", {"step": {"step-1": raw}}, {})
    disk.put(CASE_FILE, disk.content(CASE_FILE) + line + b"\n")
    opened = library.open(CASE_ID, LATER)
    assert opened.damage == ()
    assert isinstance(records(opened)["step-1"], Other)
    assert opened.documents()["step"]["step-1"]["text"] == "x"
    save(opened, None, make.step(2))
    assert set(records(opened)) == {CASE_ID, "step-1", "step-2"}


def test_a_table_over_a_case_for_reading_takes_nothing() -> None:
    database = CaseDatabase(FrozenCase(Content(), "Only for reading."), storage=CaseStorage)
    with pytest.raises(ReadOnly, match="Only for reading"):
        database.table("step").insert(document("a"))
    assert database.table("step").all() == []


def test_documents_are_fresh(store: StoredCase) -> None:
    save(store, None, make.attempt(1, feelings=("fear",)))
    store.documents()["attempt"]["attempt-1"]["feelings"].append("mine")
    assert store.documents()["attempt"]["attempt-1"]["feelings"] == ["fear"]


def test_the_reserve_grows_when_it_is_used_up(store: StoredCase, disk: MemoryDisk) -> None:
    for number in range(1, 20):
        save(store, None, make.attempt(number, what_happened="x" * 9000))
    assert len(records(reopened(disk))) == 20
    syncs = [effect for effect in disk.log if effect.kind == "write" and len(effect.data) > 60_000]
    assert len(syncs) <= 4


def test_closing_twice_does_nothing(store: StoredCase, disk: MemoryDisk) -> None:
    store.close()
    effects = len(disk.log)
    store.close()
    assert len(disk.log) == effects


def test_nothing_is_saved_into_a_case_that_was_closed(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    store.close()
    other = library.open(CASE_ID, LATER)
    effects = len(disk.log)
    with pytest.raises(StoreError, match="closed"):
        save(store, None, make.step(1))
    assert len(disk.log) == effects
    save(other, None, make.step(2))
    assert set(records(reopened(disk))) == {CASE_ID, "step-2"}


def test_the_history_goes_when_the_case_is_closed(
    store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_file, "SMALLEST_TO_COMPACT", 0)
    for number in range(40):
        save(store, None, make.step(1, text=f"Text {number}"))
    expected = store.documents()
    store.close()
    assert len(disk.content(CASE_FILE).strip().split(b"\n")) == 2
    assert reopened(disk).documents() == expected


def test_words_that_were_dropped_leave_the_file_when_the_history_is_forgotten(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, None, make.step(1, text="Dropped words"))
    save(store, make.step(1, text="Dropped words"), None)
    save(store, None, make.step(2, order=1))
    assert b"Dropped words" in disk.content(CASE_FILE)
    store.forget_history(LATER)
    assert b"Dropped words" not in disk.content(CASE_FILE)
    assert library.backups.entries(CASE_ID)[0].why == "rewrite"
    save(store, None, make.step(3, order=2))
    store.close()
    assert set(records(reopened(disk))) == {CASE_ID, "step-2", "step-3"}
    assert library.open(CASE_ID, LATER).read_only is None


def test_history_that_could_not_be_forgotten_is_when_the_case_is_closed(
    store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    save(store, None, make.step(1, text="Dropped words"))
    save(store, make.step(1, text="Dropped words"), None)
    with monkeypatch.context() as patched:
        patched.setattr(disk, "create", full)
        with pytest.raises(StoreError, match="no room"):
            store.forget_history(LATER)
    save(store, None, make.step(2, order=1))
    store.close()
    assert b"Dropped words" not in disk.content(CASE_FILE)
    assert set(records(reopened(disk))) == {CASE_ID, "step-2"}


def test_history_is_forgotten_of_the_file_that_is_there(
    store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, None, make.step(1, text="Dropped words"))
    other, theirs = elsewhere(disk)
    save(theirs, make.step(1, text="Dropped words"), None)
    save(theirs, None, make.step(2, order=1))
    theirs.close()
    disk.put(CASE_FILE, other.content(CASE_FILE))
    store.forget_history(LATER)
    assert b"Dropped words" not in disk.content(CASE_FILE)
    assert set(records(reopened(disk))) == {CASE_ID, "step-2"}
    outside = save(store, None, make.attempt(1))
    assert {change.key[1] for change in outside.changes} == {"step-1", "step-2"}


def test_the_first_edit_of_a_day_makes_a_backup(library: FolderLibrary, store: StoredCase) -> None:
    for day in range(3):
        for minute in range(3):
            at = make.MOMENT + timedelta(days=day, minutes=minute)
            save(store, None, make.attempt(day * 3 + minute + 1), at)
    assert [entry.made_at for entry in library.backups.entries(CASE_ID)] == [
        "2026-03-21T18:42:00.000Z",
        "2026-03-20T18:42:00.000Z",
        "2026-03-19T18:42:00.000Z",
    ]


def test_a_backup_that_could_not_be_made_is_tried_again_the_same_day(
    library: FolderLibrary,
    store: StoredCase,
    disk: MemoryDisk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tries = []

    def full(folder: Path) -> None:
        tries.append(folder)
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(disk, "make_folder", full)
        for minute in range(3):
            save(store, None, make.attempt(minute + 1), LATER + timedelta(minutes=minute))
    assert len(tries) == 1
    assert library.backups.trouble
    save(store, None, make.attempt(4), LATER + timedelta(minutes=29))
    assert library.backups.entries(CASE_ID) == ()
    save(store, None, make.attempt(5), LATER + timedelta(minutes=30))
    assert not library.backups.trouble
    assert [entry.why for entry in library.backups.entries(CASE_ID)] == ["day"]


def test_a_backup_is_no_longer_the_file_itself_when_that_is_not_replaced(
    library: FolderLibrary,
    store: StoredCase,
    disk: MemoryDisk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def held(_old: Path, _new: Path) -> None:
        raise OSError(errno.EACCES, "Held by another program")

    save(store, None, make.step(1))
    with monkeypatch.context() as patched:
        replace = disk.replace
        patched.setattr(
            disk,
            "replace",
            lambda old, new: (held if new == CASE_FILE else replace)(old, new),
        )
        with pytest.raises(StoreError):
            store.forget_history(LATER)
    save(store, None, make.step(2, order=1))
    kept = library.backups.entries(CASE_ID)[0]
    assert kept.why == "rewrite"
    held_then = library.backups.read(CASE_ID, kept.name).content.live
    assert set(held_then["step"]) == {"step-1"}
    assert set(records(reopened(disk))) == {CASE_ID, "step-1", "step-2"}


# Another program replaces the file ---------------------------------------------------------------


def elsewhere(disk: MemoryDisk) -> tuple[MemoryDisk, StoredCase]:
    """The same library on another computer, with its own name."""
    other = MemoryDisk(disk.files.copy())
    for path in list(other.files.names):
        if path.is_relative_to(HOME / "state"):
            del other.files.names[path]
    return other, library_on(other).open(CASE_ID, LATER)


def test_what_came_from_outside_is_an_edit_of_its_own(store: StoredCase, disk: MemoryDisk) -> None:
    save(store, None, make.step(1))
    save(store, None, make.step(2))
    other, theirs = elsewhere(disk)
    save(theirs, make.step(1), make.step(1, text="Theirs"))
    save(theirs, make.step(2), None)
    save(theirs, None, make.step(3))
    theirs.close()
    disk.put(CASE_FILE, other.content(CASE_FILE))
    outside = save(store, None, make.attempt(4))
    assert set(outside.changes) == {
        Change(make.step(1), make.step(1, text="Theirs")),
        Change(make.step(2), None),
        Change(None, make.step(3, order=2)),
    }
    assert save(store, None, make.step(5)) is None
    assert set(records(reopened(disk))) == {CASE_ID, "step-1", "step-3", "attempt-4", "step-5"}


def test_a_copy_with_the_same_content_is_nothing_new(store: StoredCase, disk: MemoryDisk) -> None:
    save(store, None, make.step(1))
    disk.put(CASE_FILE, disk.content(CASE_FILE))
    assert save(store, None, make.step(2)) is None
    assert set(records(reopened(disk))) == {CASE_ID, "step-1", "step-2"}


def test_nothing_we_saved_goes_missing_when_two_wrote_apart(
    store: StoredCase, disk: MemoryDisk
) -> None:
    for number in (1, 2, 3):
        save(store, None, make.step(number), make.MOMENT)
    other, theirs = elsewhere(disk)
    save(store, make.step(1), make.step(1, text="Ours, later"), LATER + timedelta(hours=2))
    save(store, make.step(2), make.step(2, text="Ours, earlier"), LATER)
    save(store, make.step(3), None, LATER + timedelta(hours=2))
    save(store, None, make.step(4), LATER)
    save(theirs, make.step(1), make.step(1, text="Theirs, earlier"), LATER + timedelta(hours=1))
    save(theirs, make.step(2), make.step(2, text="Theirs, later"), LATER + timedelta(hours=1))
    save(theirs, make.step(3), make.step(3, text="Theirs"), LATER + timedelta(hours=1))
    save(theirs, None, make.step(5), LATER + timedelta(hours=1))
    theirs.close()
    disk.put(CASE_FILE, other.content(CASE_FILE))
    outside = save(store, None, make.attempt(6), LATER + timedelta(hours=3))
    found = records(reopened(disk))
    assert found.pop("attempt-6") == make.attempt(6)
    texts = {name: getattr(r, "text", "") for name, r in found.items() if r.deleted_at is None}
    assert {name: text for name, text in texts.items() if name != CASE_ID} == {
        "step-1": "Ours, later",
        "step-2": "Theirs, later",
        "step-4": "Step 4",
        "step-5": "Step 5",
    }
    trash = sorted(getattr(r, "text", "") for r in found.values() if r.deleted_at is not None)
    assert trash == ["Ours, earlier", "Theirs", "Theirs, earlier"]
    told = {change.key[1] for change in outside.changes if change.key[1].startswith("step")}
    # Step 3 is gone, so 4 moves up.
    assert told == {"step-2", "step-4", "step-5"}
    assert records(store) == {**found, "attempt-6": make.attempt(6)}


def test_an_edit_that_meets_what_came_from_outside_is_not_saved(
    store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, None, make.step(1))
    other, theirs = elsewhere(disk)
    save(theirs, make.step(1), make.step(1, text="Theirs"))
    theirs.close()
    disk.put(CASE_FILE, other.content(CASE_FILE))
    with pytest.raises(ChangedOutside) as caught:
        save(store, make.step(1), make.step(1, text="Ours"))
    assert caught.value.outside.changes == (Change(make.step(1), make.step(1, text="Theirs")),)
    assert records(store)["step-1"] == make.step(1, text="Theirs")
    assert records(reopened(disk)) == records(store)
    assert save(store, make.step(1, text="Theirs"), make.step(1, text="Ours")) is None
    assert records(reopened(disk))["step-1"] == make.step(1, text="Ours")


def test_two_versions_brought_together_are_no_fault_after_a_crash(
    store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, None, make.step(1))
    other, theirs = elsewhere(disk)
    save(store, make.step(1), make.step(1, text="Ours"), LATER)
    save(theirs, make.step(1), make.step(1, text="Theirs"), LATER + timedelta(hours=1))
    theirs.close()
    disk.put(CASE_FILE, other.content(CASE_FILE))
    with pytest.raises(ChangedOutside):
        save(store, make.step(1, text="Ours"), make.step(1, text="Ours again"))
    assert reopened(disk).read_only is None


def test_steps_that_two_computers_added_count_on(store: StoredCase, disk: MemoryDisk) -> None:
    save(store, None, make.step(1), make.MOMENT)
    other, theirs = elsewhere(disk)
    save(store, None, make.step(3, order=2), LATER)
    save(theirs, None, make.step(2), LATER + timedelta(hours=1))
    theirs.close()
    disk.put(CASE_FILE, other.content(CASE_FILE))
    save(store, None, make.attempt(1), LATER + timedelta(hours=2))
    steps = records(reopened(disk)).values()
    assert {one.id: one.order for one in steps if isinstance(one, Step)} == {
        "step-1": 1,
        "step-3": 2,
        "step-2": 3,
    }


def test_steps_that_another_program_numbered_badly_are_numbered_anew(
    store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, None, make.step(1), make.MOMENT)
    other, theirs = elsewhere(disk)
    save(theirs, None, make.step(2, order=1), LATER)
    theirs.close()
    disk.put(CASE_FILE, other.content(CASE_FILE))
    outside = save(store, None, make.attempt(1))
    assert outside.changes == (Change(None, make.step(2)),)
    assert records(reopened(disk))["step-2"] == make.step(2)


def test_an_older_copy_does_not_undo_what_was_saved(store: StoredCase, disk: MemoryDisk) -> None:
    old = disk.content(CASE_FILE)
    save(store, None, make.step(1))
    save(store, None, make.step(2))
    disk.put(CASE_FILE, old)
    assert save(store, None, make.step(3)) is None
    assert set(records(reopened(disk))) == {CASE_ID, "step-1", "step-2", "step-3"}


def test_an_older_copy_is_noticed_when_the_case_is_closed(
    store: StoredCase, disk: MemoryDisk
) -> None:
    old = disk.content(CASE_FILE)
    save(store, None, make.step(1))
    disk.put(CASE_FILE, old)
    store.close()
    assert set(records(reopened(disk))) == {CASE_ID, "step-1"}


class Meddling(MemoryDisk):
    """Another program replaces the file in the very moment of a sync, `times` times."""

    times = 0
    at_a_rewrite = False

    def sync(self, fd: int) -> None:
        super().sync(fd)
        if self.at_a_rewrite and self._open[fd][1] == fresh_name(CASE_FILE):
            self.put(CASE_FILE, self.before)
        if self.times and self._open[fd][1] == CASE_FILE:
            self.times -= 1
            self.put(CASE_FILE, self.before)

    before = b""


@pytest.fixture
def disk() -> MemoryDisk:
    return Meddling()


@pytest.mark.parametrize("times", [1, 2])
def test_a_file_replaced_in_the_middle_of_a_save(
    store: StoredCase, disk: MemoryDisk, times: int
) -> None:
    assert isinstance(disk, Meddling)
    save(store, None, make.step(1))
    disk.before = disk.content(CASE_FILE)
    save(store, None, make.step(2))
    disk.times = times
    save(store, None, make.step(3))
    assert set(records(reopened(disk))) == {CASE_ID, "step-1", "step-2", "step-3"}


def test_a_file_that_is_replaced_again_and_again_is_an_error(
    store: StoredCase, disk: MemoryDisk
) -> None:
    assert isinstance(disk, Meddling)
    save(store, None, make.step(1))
    disk.before = disk.content(CASE_FILE)
    disk.times = 100
    with pytest.raises(StoreError, match="keeps replacing"):
        save(store, None, make.step(2))
    disk.times = 0
    save(store, None, make.step(3))
    assert set(records(reopened(disk))) == {CASE_ID, "step-1", "step-3"}


def test_history_of_a_file_that_is_replaced_again_and_again_is_not_forgotten(
    store: StoredCase, disk: MemoryDisk
) -> None:
    assert isinstance(disk, Meddling)
    save(store, None, make.step(1, text="Dropped words"))
    disk.before = disk.content(CASE_FILE)
    disk.at_a_rewrite = True
    with pytest.raises(StoreError, match="keeps replacing"):
        store.forget_history(LATER)
    disk.at_a_rewrite = False
    store.forget_history(LATER)
    assert set(records(reopened(disk))) == {CASE_ID, "step-1"}


@pytest.mark.parametrize("operation", ["open", "read"])
def test_a_file_that_was_replaced_and_cannot_be_read_is_left_alone(
    store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch, operation: str
) -> None:
    def refused(*_all: object, **_named: object) -> Any:
        raise OSError(errno.EIO, "Input/output error")

    save(store, None, make.step(1))
    kept = disk.files.names[CASE_FILE]
    theirs = disk.content(CASE_FILE)
    disk.put(CASE_FILE, theirs)
    with monkeypatch.context() as patched:
        patched.setattr(disk, operation, refused)
        with pytest.raises(StoreError):
            save(store, None, make.step(2))
    assert disk.content(CASE_FILE) == theirs
    disk.files.names[CASE_FILE] = kept
    save(store, None, make.step(2))
    assert set(records(reopened(disk))) == {CASE_ID, "step-1", "step-2"}


@pytest.mark.parametrize("data", [b"", b"something else", b'{"format":"ladder-case","ver'])
def test_a_file_that_cannot_be_used_is_left_alone(
    store: StoredCase, disk: MemoryDisk, data: bytes
) -> None:
    save(store, None, make.step(1))
    kept = disk.files.names[CASE_FILE]
    disk.put(CASE_FILE, data)
    before = store.documents()
    with pytest.raises(StoreError):
        save(store, None, make.step(2))
    assert store.documents() == before
    assert disk.content(CASE_FILE) == data
    disk.files.names[CASE_FILE] = kept
    save(store, None, make.step(2))
    assert set(records(reopened(disk))) == {CASE_ID, "step-1", "step-2"}


def test_the_file_of_another_case_in_this_place_is_left_alone(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    library.create(Edit("New", ()), "other", make.MOMENT).close()
    disk.put(CASE_FILE, disk.content(HOME / "ladders" / "other.jsonl"))
    with pytest.raises(StoreError, match="cannot be used"):
        save(store, None, make.step(1))


def test_a_file_that_is_gone_is_not_made_again(store: StoredCase, disk: MemoryDisk) -> None:
    save(store, None, make.step(1))
    kept = disk.files.names.pop(CASE_FILE)
    with pytest.raises(StoreError, match="no longer in its place"):
        save(store, None, make.step(2))
    assert not disk.is_file(CASE_FILE)
    disk.files.names[CASE_FILE] = kept
    save(store, None, make.step(2))
    assert set(records(reopened(disk))) == {CASE_ID, "step-1", "step-2"}
    disk.files.names.pop(CASE_FILE)
    store.close()


class Vanishing(MemoryDisk):
    """The file is moved away in the very moment of a sync."""

    vanishes = False

    def sync(self, fd: int) -> None:
        super().sync(fd)
        if self.vanishes and self._open[fd][1] == CASE_FILE:
            self.files.names.pop(CASE_FILE, None)


def test_a_file_moved_away_in_the_middle_of_a_save_keeps_nothing_unsaid() -> None:
    disk = Vanishing()
    first = Edit("New", (Change(None, make.case(id=CASE_ID)),))
    store = library_on(disk).create(first, CASE_ID, make.MOMENT)
    save(store, None, make.step(1))
    kept = disk.files.names[CASE_FILE]
    disk.vanishes = True
    with pytest.raises(StoreError, match="no longer in its place"):
        save(store, None, make.step(2, text="Long " * 30))
    disk.vanishes = False
    disk.files.names[CASE_FILE] = kept
    save(store, None, make.step(3))
    found = reopened(disk)
    assert set(records(found)) == {CASE_ID, "step-1", "step-3"}
    assert found.damage == ()


def test_real_files_are_replaced_too(tmp_path: Path) -> None:
    library = FolderLibrary(tmp_path / "ladders", tmp_path / "state")
    store = library.create(
        Edit("New", (Change(None, make.case(id=CASE_ID)),)), CASE_ID, make.MOMENT
    )
    path = tmp_path / "ladders" / f"{CASE_ID}.jsonl"
    save(store, None, make.step(1))
    (tmp_path / "copy").write_bytes(path.read_bytes())
    save(store, None, make.step(2))
    (tmp_path / "copy").replace(path)
    save(store, None, make.step(3))
    store.close()
    assert set(records(library.open(CASE_ID, LATER))) == {CASE_ID, "step-1", "step-2", "step-3"}
