"""Tests of ladder_app.storage.opening: for writing, for reading with a reason, or not at all."""

import errno
from datetime import timedelta
from pathlib import Path

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import Damaged, NotFound, ReadOnly, StoreError, TooNew
from ladder_app.storage import case_file
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.lines import header_line
from ladder_app.storage.stored_case import StoredCase
from tests import make
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID, HOME
from tests.storage.crash.promise import library as library_on

TOMORROW = make.MOMENT + timedelta(days=1)


def with_steps(store: StoredCase, count: int) -> StoredCase:
    for number in range(1, count + 1):
        at = make.MOMENT + timedelta(minutes=number)
        store.commit(Edit("Add", (Change(None, make.step(number)),)), at)
    return store


def refuses_to_save(store: StoredCase) -> bool:
    try:
        store.commit(Edit("Add", (Change(None, make.step(99)),)), TOMORROW)
    except ReadOnly as error:
        return str(error) == store.read_only
    return False


def test_what_was_saved_is_there_again(library: FolderLibrary, store: StoredCase) -> None:
    with_steps(store, 3).close()
    opened = library.open(CASE_ID, TOMORROW)
    assert {record.id for record in opened.load()} == {CASE_ID, "step-1", "step-2", "step-3"}
    assert (opened.read_only, opened.damage, opened.notices) == (None, (), ())


def test_a_case_that_is_not_there(library: FolderLibrary) -> None:
    with pytest.raises(NotFound):
        library.open(CASE_ID, make.MOMENT)


def test_a_clean_close_cuts_the_reserve_off(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with_steps(store, 2)
    assert disk.content(CASE_FILE).endswith(b"\n" * 60_000)
    store.close()
    assert disk.content(CASE_FILE).endswith(b'"}\n')
    store.close()


def test_a_second_opener_may_read(library: FolderLibrary, store: StoredCase) -> None:
    with_steps(store, 2)
    second = library.open(CASE_ID, make.MOMENT)
    assert second.read_only is not None
    assert "another window" in second.read_only
    assert refuses_to_save(second)
    assert second.documents() == store.documents()
    second.close()
    store.commit(Edit("Add", (Change(None, make.step(9)),)), make.MOMENT)
    store.close()
    assert library.open(CASE_ID, TOMORROW).read_only is None


class Locked(MemoryDisk):
    """A place that may be read and not written; `denied` are the operations refused."""

    denied: tuple[str, ...] = ()
    error = errno.EROFS

    def lock(self, path: Path) -> int | None:
        self._refuse("lock")
        return super().lock(path)

    def open(self, path: Path, write: bool) -> int:
        if write:
            self._refuse("open")
        return super().open(path, write)

    def _refuse(self, operation: str) -> None:
        if operation in self.denied:
            raise OSError(self.error, "It is refused")


@pytest.mark.parametrize("denied", ["lock", "open"])
def test_a_read_only_place_is_for_reading(store: StoredCase, disk: MemoryDisk, denied: str) -> None:
    with_steps(store, 2).close()
    locked = Locked(disk.files)
    locked.denied = (denied,)
    opened = library_on(locked).open(CASE_ID, TOMORROW)
    assert opened.read_only is not None
    assert "does not let the program write" in opened.read_only
    assert refuses_to_save(opened)
    assert len(list(opened.load())) == 3


@pytest.mark.parametrize("denied", ["lock", "open"])
def test_a_disk_that_fails_is_no_read_only_place(
    store: StoredCase, disk: MemoryDisk, denied: str
) -> None:
    with_steps(store, 2).close()
    locked = Locked(disk.files)
    locked.denied, locked.error = (denied,), errno.EIO
    with pytest.raises(StoreError, match="could not be read"):
        library_on(locked).open(CASE_ID, TOMORROW)
    locked.denied = ()
    assert library_on(locked).open(CASE_ID, TOMORROW).read_only is None


# A save that was cut short -----------------------------------------------------------------------


def test_a_torn_line_is_copied_aside_and_the_file_rewritten(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with_steps(store, 2).close()
    disk.put(CASE_FILE, disk.content(CASE_FILE) + b'{"n":4,"id":')
    opened = library.open(CASE_ID, TOMORROW)
    assert opened.read_only is None
    assert len(list(opened.load())) == 3
    assert b'{"n":4,"id":\n' not in disk.content(CASE_FILE)
    assert b'"part":[1,1]' in disk.content(CASE_FILE)
    aside = [path for path in disk.files.names if path.parent == HOME / "ladders" / "aside"]
    assert [disk.content(path) for path in aside] == [b'{"n":4,"id":']
    assert [entry.name[-13:] for entry in library.backups.entries(CASE_ID)][:1] == ["rewrite.jsonl"]


def test_an_incomplete_end_is_said_unless_the_note_shows_that_nothing_is_missing(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with_steps(store, 2).close()
    sound = disk.content(CASE_FILE)
    disk.put(CASE_FILE, sound + b'{"n":4,"id":')
    opened = library.open(CASE_ID, TOMORROW)
    assert opened.notices == ()
    opened.close()

    # On another computer, where nothing is known of it.
    disk.put(CASE_FILE, sound[:-50])
    library.accept_as_it_is(CASE_ID)
    before = library.backups.entries(CASE_ID)
    opened = library.open(CASE_ID, TOMORROW)
    assert opened.read_only is None
    assert ["incomplete" in notice for notice in opened.notices] == [True]
    assert library.backups.entries(CASE_ID) == before
    assert disk.content(CASE_FILE) == sound[:-50]
    opened.commit(Edit("Add", (Change(None, make.step(9)),)), TOMORROW)
    opened.close()
    assert library.open(CASE_ID, TOMORROW).notices == ()


def test_a_torn_line_is_copied_aside_once(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with_steps(store, 2).close()
    sound = disk.content(CASE_FILE)
    for _time in range(2):
        disk.put(CASE_FILE, sound + b"torn")
        library.accept_as_it_is(CASE_ID)
        library.open(CASE_ID, TOMORROW).close()
    assert len(disk.names(HOME / "ladders" / "aside")) == 1


def test_what_another_program_is_writing_is_no_damage(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with_steps(store, 2)
    fd = disk.open(CASE_FILE, write=True)
    disk.write(fd, b'{"n":', len(disk.content(CASE_FILE).rstrip(b"\n")) + 1)
    second = library.open(CASE_ID, make.MOMENT)
    assert second.damage == ()
    assert len(list(second.load())) == 3


def test_what_a_crash_left_of_a_rewrite_is_removed(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    store.close()
    disk.put(CASE_FILE.with_name(CASE_FILE.name + ".new"), b"half")
    library.open(CASE_ID, TOMORROW)
    assert CASE_FILE.name + ".new" not in disk.names(HOME / "ladders")


def test_history_is_taken_out_when_most_of_the_file_is_history(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_steps(store, 2)
    for number in range(40):
        changed = make.step(1, text=f"Step again {number}")
        store.commit(Edit("Edit", (Change(make.step(1), changed),)), make.MOMENT)
    expected = store.documents()
    store.close()
    long = len(disk.content(CASE_FILE))
    monkeypatch.setattr(case_file, "SMALLEST_TO_COMPACT", 0)
    opened = library.open(CASE_ID, TOMORROW)
    assert opened.documents() == expected
    assert len(disk.content(CASE_FILE)) * 4 < long


# Damage ------------------------------------------------------------------------------------------


def damaged(disk: MemoryDisk) -> bytes:
    lines = disk.content(CASE_FILE).split(b"\n")
    lines[3] = lines[3][:-20] + b"?" * 20
    disk.put(CASE_FILE, b"\n".join(lines))
    return disk.content(CASE_FILE)


def test_damage_is_named_and_left_alone(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with_steps(store, 4).close()
    before = damaged(disk)
    opened = library.open(CASE_ID, TOMORROW)
    assert opened.read_only is not None
    assert "damaged" in opened.read_only
    assert [(d.line, d.after, d.before) for d in opened.damage] == [
        (4, "2026-03-19T18:43:00.000Z", "2026-03-19T18:45:00.000Z")
    ]
    assert {r.id for r in opened.load()} == {CASE_ID, "step-1", "step-3", "step-4"}
    assert refuses_to_save(opened)
    opened.close()
    assert disk.content(CASE_FILE) == before
    assert len(library.backups.entries(CASE_ID)) == 1


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", Damaged),
        (b"\0" * 9000, Damaged),
        (b"a shopping list", StoreError),
        (header_line(CASE_ID, "2026")[:-9], Damaged),
    ],
)
def test_what_cannot_be_read_at_all_is_refused_and_left_alone(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, data: bytes, error: type
) -> None:
    store.close()
    disk.put(CASE_FILE, data)
    with pytest.raises(error):
        library.open(CASE_ID, TOMORROW)
    assert disk.content(CASE_FILE) == data
    disk.put(CASE_FILE, b"")
    with pytest.raises(Damaged):
        library.open(CASE_ID, TOMORROW)


def test_a_newer_file_is_refused_and_left_alone(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    before = disk.content(CASE_FILE)
    monkeypatch.setattr("ladder_app.storage.first_line.VERSION", 0)
    with pytest.raises(TooNew):
        library.open(CASE_ID, TOMORROW)
    assert disk.content(CASE_FILE) == before


def test_the_file_of_another_case_is_refused(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    store.close()
    disk.put(HOME / "ladders" / "other.jsonl", disk.content(CASE_FILE))
    with pytest.raises(StoreError, match="belongs to another case"):
        library.open("other", TOMORROW)


def test_a_huge_file_is_not_read(
    library: FolderLibrary, store: StoredCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setattr("ladder_app.storage.opening.LARGEST_FILE", 10)
    with pytest.raises(StoreError, match="far too large"):
        library.open(CASE_ID, TOMORROW)


class Scratched(MemoryDisk):
    """One block cannot be read."""

    scratch = -1

    def read(self, fd: int, size: int, offset: int) -> bytes:
        if offset <= self.scratch < offset + size and self._open[fd][1] == CASE_FILE:
            raise OSError(errno.EIO, "Input/output error")
        return super().read(fd, size, offset)


@pytest.mark.parametrize("scratch", [9000, 100_000], ids=["middle", "end"])
def test_a_block_that_cannot_be_read_is_damage(
    store: StoredCase, disk: MemoryDisk, scratch: int
) -> None:
    with_steps(store, 60)
    scratched = Scratched(disk.files)
    scratched.scratch = scratch
    opened = library_on(scratched).open(CASE_ID, TOMORROW)
    assert opened.read_only is not None
    assert {d.reason for d in opened.damage} == {"unreadable"}
    assert 40 < len(list(opened.load())) <= 61


def test_an_error_while_reading_the_rest_lets_go_of_the_case(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()

    def fails(fd: int) -> int:
        raise OSError(errno.ENOMEM, "Cannot allocate memory")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "size", fails)
        with pytest.raises(StoreError, match="Cannot allocate"):
            library.open(CASE_ID, TOMORROW)
    assert library.open(CASE_ID, TOMORROW).read_only is None


# A file that went back in time -------------------------------------------------------------------


def test_a_file_cut_at_the_end_of_a_line_is_noticed(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with_steps(store, 3).close()
    short = disk.content(CASE_FILE).rsplit(b"\n", 2)[0] + b"\n"
    disk.put(CASE_FILE, short)
    opened = library.open(CASE_ID, TOMORROW)
    assert opened.read_only is not None
    assert "older than" in opened.read_only
    assert [(d.line, d.after, d.reason) for d in opened.damage] == [
        (5, "2026-03-19T18:44:00.000Z", "cut short")
    ]
    assert refuses_to_save(opened)
    assert disk.content(CASE_FILE) == short


def test_a_file_that_took_another_way_is_noticed(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with_steps(store, 2).close()
    before = disk.content(CASE_FILE)
    mine = library.open(CASE_ID, TOMORROW)
    mine.commit(Edit("Add", (Change(None, make.step(7)),)), TOMORROW)
    mine.close()
    elsewhere = MemoryDisk()
    elsewhere.make_folder(HOME / "ladders")
    elsewhere.put(CASE_FILE, before)
    other = library_on(elsewhere).open(CASE_ID, TOMORROW)
    other.commit(Edit("Add", (Change(None, make.step(8)),)), TOMORROW)
    other.close()
    disk.put(CASE_FILE, elsewhere.content(CASE_FILE))
    opened = library.open(CASE_ID, TOMORROW)
    assert opened.read_only is not None
    assert "changed elsewhere" in opened.read_only
    assert [d.reason for d in opened.damage] == ["other way"]
    library.accept_as_it_is(CASE_ID)
    assert library.open(CASE_ID, TOMORROW).read_only is None


def test_an_older_file_can_be_accepted(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    old = disk.content(CASE_FILE)
    with_steps(store, 3).close()
    disk.put(CASE_FILE, old)
    assert library.open(CASE_ID, TOMORROW).read_only is not None
    library.accept_as_it_is(CASE_ID)
    assert library.open(CASE_ID, TOMORROW).read_only is None


def test_a_file_that_went_on_elsewhere_is_welcome(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    with_steps(store, 2).close()
    elsewhere = MemoryDisk(disk.files.copy())
    other = library_on(elsewhere).open(CASE_ID, TOMORROW)
    other.commit(Edit("Add", (Change(None, make.step(8)),)), TOMORROW)
    other.close()
    disk.put(CASE_FILE, elsewhere.content(CASE_FILE))
    opened = library.open(CASE_ID, TOMORROW)
    assert opened.read_only is None
    assert "step-8" in {record.id for record in opened.load()}
