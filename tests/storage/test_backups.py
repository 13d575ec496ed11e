"""Tests of ladder_app.storage.backups and ladder_app.storage.restoring."""

import errno
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.backups import BackupEntry, Backups
from ladder_app.domain.store.store_error import Damaged, InUse, NotFound, StoreError
from ladder_app.storage.backups import FolderBackups
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.stored_case import StoredCase
from tests import make
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import CASE_ID, HOME
from tests.storage.crash.promise import library as library_on

TOMORROW = make.MOMENT + timedelta(days=1)
FOLDER = HOME / "ladders" / "backups" / CASE_ID


def day(number: int) -> datetime:
    return make.MOMENT + timedelta(days=number)


def save(store: StoredCase, number: int, at: datetime) -> None:
    store.commit(Edit("Add", (Change(None, make.attempt(number)),)), at)


def made(backups: FolderBackups) -> list[str]:
    return [entry.made_at[:10] for entry in backups.entries(CASE_ID)]


def test_they_are_what_the_program_asks_for(library: FolderLibrary, store: StoredCase) -> None:
    save(store, 1, make.MOMENT)
    backups: Backups = library.backups
    (entry,) = backups.entries(CASE_ID)
    assert entry == BackupEntry(
        "20260319T184200000Z-day.jsonl", CASE_ID, "2026-03-19T18:42:00.000Z", entry.bytes
    )
    assert entry.bytes > 100
    assert backups.newest_at(CASE_ID) == "2026-03-19T18:42:00.000Z"
    assert library.backups.trouble is None


def test_a_case_without_backups(library: FolderLibrary) -> None:
    assert library.backups.entries(CASE_ID) == ()
    assert library.backups.newest_at(CASE_ID) is None
    assert library.backups.newest_sound(CASE_ID) is None


def test_one_a_day_and_before_the_edit(library: FolderLibrary, store: StoredCase) -> None:
    for number in range(1, 4):
        save(store, number, day(number))
        save(store, number + 10, day(number))
    assert made(library.backups) == ["2026-03-22", "2026-03-21", "2026-03-20"]
    newest = library.backups.entries(CASE_ID)[0].name
    assert "attempt-3" not in library.backups.read(CASE_ID, newest).content.live["attempt"]
    assert "attempt-12" in library.backups.read(CASE_ID, newest).content.live["attempt"]


def test_none_again_after_the_case_was_opened_again(
    library: FolderLibrary, store: StoredCase
) -> None:
    save(store, 1, make.MOMENT)
    store.close()
    again = library.open(CASE_ID, make.MOMENT)
    save(again, 2, make.MOMENT)
    assert len(made(library.backups)) == 1


def test_they_become_fewer_with_age(library: FolderLibrary, store: StoredCase) -> None:
    for number in range(40):
        save(store, number % 28 + 1, day(number))
    dates = made(library.backups)
    assert dates[:14] == [day(39 - n).date().isoformat() for n in range(14)]
    assert 14 < len(dates) < 25


class Failing(MemoryDisk):
    """Everything in the folder of backups fails with `error`."""

    error: int | None = None
    rots = False

    def create(self, path: Path) -> int:
        self._fail(path)
        return super().create(path)

    def link(self, old: Path, new: Path) -> None:
        self._fail(new)
        super().link(old, new)

    def write(self, fd: int, data: bytes | memoryview, offset: int) -> int:
        if self.rots and FOLDER in self._open[fd][1].parents:
            data = bytes(len(data))
        return super().write(fd, data, offset)

    def names(self, folder: Path) -> list[str]:
        self._fail(folder / "any")
        return super().names(folder)

    def _fail(self, path: Path) -> None:
        if self.error is not None and FOLDER in path.parents:
            raise OSError(self.error, "No space left on device", str(path))


def heal(disk: Failing) -> None:
    disk.error = None
    disk.rots = False


@pytest.fixture
def disk() -> MemoryDisk:
    return Failing()


def test_a_failing_backup_is_said_and_stands_in_nobodys_way(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    assert isinstance(disk, Failing)
    disk.error = errno.ENOSPC
    save(store, 1, make.MOMENT)
    assert "at the moment: there is no room left" in str(library.backups.trouble)
    heal(disk)
    save(store, 2, day(1))
    assert str(library.backups.trouble) == "None"
    disk.rots = True
    save(store, 3, day(2))
    assert "the disk cannot read or write there" in str(library.backups.trouble)
    assert len(store.documents()["attempt"]) == 3


@pytest.mark.parametrize("error", [errno.EACCES, errno.EIO, errno.ENOTDIR])
def test_a_folder_that_cannot_be_read_is_a_trouble_and_no_exception(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, error: int
) -> None:
    assert isinstance(disk, Failing)
    save(store, 1, make.MOMENT)
    disk.error = error
    for asked in (library.backups.newest_at, library.backups.newest_sound):
        library.backups.trouble = None
        assert asked(CASE_ID) is None
        assert "cannot be looked at" in str(library.backups.trouble)
    assert library.backups.entries(CASE_ID) == ()
    heal(disk)
    assert library.backups.newest_at(CASE_ID) == "2026-03-19T18:42:00.000Z"


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    library = FolderLibrary(tmp_path / "ladders", tmp_path / "state")
    first = Edit("New case", (Change(None, make.case(id=CASE_ID)),))
    store = library.create(first, CASE_ID, make.MOMENT)
    (tmp_path / "ladders" / "backups").write_text("x")
    assert library.backups.entries(CASE_ID) == ()
    assert library.backups.newest_at(CASE_ID) is None
    save(store, 1, make.MOMENT)
    assert library.backups.trouble is not None
    store.close()


def test_a_name_that_only_looks_like_a_backup_is_passed_over(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    disk.put(FOLDER / "99999999T999999999Z-day.jsonl", b"x")
    assert made(library.backups) == ["2026-03-19"]


def test_a_copy_before_something_large(library: FolderLibrary, store: StoredCase) -> None:
    save(store, 1, make.MOMENT)
    backups: Backups = library.backups
    backups.keep(CASE_ID, make.MOMENT + timedelta(hours=1))
    newest = library.backups.entries(CASE_ID)[0]
    assert newest.name == "20260319T194200000Z-import.jsonl"
    assert "attempt-1" in library.backups.read(CASE_ID, newest.name).content.live["attempt"]
    assert library.backups.trouble is None


def test_a_copy_that_cannot_be_made_is_a_trouble_and_no_exception(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    assert isinstance(disk, Failing)
    disk.error = errno.ENOSPC
    library.backups.keep(CASE_ID, make.MOMENT)
    assert "no room left" in str(library.backups.trouble)
    heal(disk)
    library.backups.keep("no-such-case", make.MOMENT)
    assert library.backups.trouble is not None


def test_a_copy_that_does_not_read_back_removes_nothing(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    assert isinstance(disk, Failing)
    for number in range(28):
        save(store, number + 1, day(number))
    before = made(library.backups)
    disk.rots = True
    save(store, 1, day(900))
    assert made(library.backups) == before
    heal(disk)
    save(store, 2, day(901))
    assert set(before) - set(made(library.backups))


def test_nothing_is_removed_while_the_file_is_damaged(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    for number in range(8):
        save(store, number + 1, day(number))
    before = made(library.backups)
    disk.put(CASE_FILE, disk.content(CASE_FILE).replace(b"attempt-3", b"attempt-x", 1))
    assert library.backups.copy(CASE_ID, CASE_FILE, "day", day(900))
    assert made(library.backups)[1:] == before
    assert library.backups.entries(CASE_ID)[0].name.endswith("-damaged.jsonl")
    assert library.backups.newest_at(CASE_ID) == "2026-03-26T18:42:00.000Z"


def test_an_empty_file_is_not_kept_over_good_ones(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    disk.put(CASE_FILE, b"")
    assert not library.backups.copy(CASE_ID, CASE_FILE, "day", day(1))
    assert len(made(library.backups)) == 1
    assert "empty" in str(library.backups.trouble)


def test_a_file_about_to_be_replaced_gets_a_second_name(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    assert library.backups.link(CASE_ID, CASE_FILE, "rewrite", make.MOMENT)
    linked = FOLDER / "20260319T184200000Z-rewrite-2.jsonl"
    assert disk.files.names[linked] == disk.files.names[CASE_FILE]


def test_without_hard_links_it_is_copied(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(store, 1, make.MOMENT)

    def no_links(old: Path, new: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(disk, "link", no_links)
    assert library.backups.link(CASE_ID, CASE_FILE, "rewrite", make.MOMENT)
    copied = FOLDER / "20260319T184200000Z-rewrite-2.jsonl"
    assert disk.content(copied) == disk.content(CASE_FILE).rstrip(b"\n") + b"\n"


def test_a_file_that_is_gone_cannot_be_kept(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(old: Path, new: Path) -> None:
        raise FileNotFoundError(errno.ENOENT, "No such file")

    monkeypatch.setattr(disk, "link", gone)
    assert not library.backups.link(CASE_ID, CASE_FILE, "rewrite", make.MOMENT)


def test_those_of_one_moment_have_names_of_their_own_and_the_last_comes_first(
    library: FolderLibrary, store: StoredCase
) -> None:
    for why in ("rewrite", "import", "day", "import"):
        assert library.backups.copy(CASE_ID, CASE_FILE, why, make.MOMENT)
    assert [entry.name for entry in library.backups.entries(CASE_ID)] == [
        "20260319T184200000Z-import-4.jsonl",
        "20260319T184200000Z-day-3.jsonl",
        "20260319T184200000Z-import-2.jsonl",
        "20260319T184200000Z-rewrite.jsonl",
    ]
    whys = [entry.why for entry in library.backups.entries(CASE_ID)]
    assert whys == ["import", "day", "import", "rewrite"]


def test_the_tenth_of_one_moment_is_newer_than_the_ninth(
    library: FolderLibrary, store: StoredCase
) -> None:
    for _time in range(11):
        library.backups.copy(CASE_ID, CASE_FILE, "import", make.MOMENT)
    newest = [entry.name for entry in library.backups.entries(CASE_ID)][:3]
    assert [name.removesuffix(".jsonl")[-2:] for name in newest] == ["11", "10", "-9"]


def test_a_copy_that_went_bad_is_none_of_the_five_that_stay(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    for number in range(8):
        save(store, number + 1, day(number))
    names = [entry.name for entry in library.backups.entries(CASE_ID)]
    for name in names[:3]:
        disk.put(FOLDER / name, disk.content(FOLDER / name)[:-40])
    save(store, 20, day(4000))
    left = [entry.name for entry in library.backups.entries(CASE_ID)][1:]
    assert left[:7] == names[:7]


def test_what_a_crash_left_of_a_copy_is_written_anew(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    disk.put(FOLDER / "partial.new", b"half")
    save(store, 2, day(1))
    assert len(made(library.backups)) == 2
    assert not disk.is_file(FOLDER / "partial.new")


def test_other_files_in_the_folder_are_left_alone(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    disk.put(FOLDER / "my own copy.jsonl", b"mine")
    save(store, 2, day(900))
    assert disk.content(FOLDER / "my own copy.jsonl") == b"mine"
    with pytest.raises(NotFound):
        library.backups.read(CASE_ID, "../../device")
    with pytest.raises(NotFound):
        library.backups.read(CASE_ID, "20260319T184200000Z-nothing.jsonl")


def test_the_newest_sound_one_is_read_to_be_sure(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    save(store, 2, day(1))
    save(store, 3, day(2))
    newest, second, oldest = [entry.name for entry in library.backups.entries(CASE_ID)]
    assert library.backups.newest_sound(CASE_ID) == newest
    disk.put(FOLDER / newest, b"")
    assert library.backups.newest_sound(CASE_ID) == second
    disk.put(FOLDER / second, disk.content(FOLDER / second).replace(b'"n":1', b'"n":7', 1))
    assert library.backups.newest_sound(CASE_ID) == oldest


@pytest.mark.parametrize("error", [errno.EIO, errno.EACCES])
def test_a_backup_that_cannot_be_read_is_an_error_in_words(
    library: FolderLibrary,
    store: StoredCase,
    disk: MemoryDisk,
    monkeypatch: pytest.MonkeyPatch,
    error: int,
) -> None:
    save(store, 1, make.MOMENT)
    name = library.backups.entries(CASE_ID)[0].name

    def fails(path: Path, write: bool) -> int:
        raise OSError(error, "broken")

    monkeypatch.setattr(disk, "open", fails)
    with pytest.raises(StoreError):
        library.backups.read(CASE_ID, name)
    assert library.backups.entries(CASE_ID)[0].bytes == 0


# The second place -------------------------------------------------------------------------------

STICK = HOME / "stick"


def chosen(library: FolderLibrary, disk: MemoryDisk) -> Path:
    """The second place on the stick, chosen."""
    disk.make_folder(STICK)
    place = library.backups.place_in(STICK)
    library.backups.use("", str(place))
    return place / CASE_ID


def test_copies_follow_to_the_second_place(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    second = chosen(library, disk)
    save(store, 2, day(1))
    names = [entry.name for entry in library.backups.entries(CASE_ID)]
    assert len(names) == 2
    for name in names:
        assert disk.content(second / name) == disk.content(FOLDER / name)
    assert library.backups.second_trouble is None


def test_a_second_place_that_is_not_there_is_no_trouble_and_is_not_made(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    library.backups.use("", str(STICK / "ladder-backups"))
    save(store, 1, make.MOMENT)
    assert library.backups.trouble is None
    assert "not there just now" in str(library.backups.second_trouble)
    assert disk.names(STICK) == []
    second = chosen(library, disk)
    library.backups.follow(CASE_ID, day(0))
    assert len(disk.names(second)) == 1
    assert library.backups.second_trouble is None


def test_a_second_place_that_is_full_says_so_and_the_first_has_its_copy(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(library, disk)
    create = disk.create

    def full(path: Path) -> int:
        if STICK in path.parents:
            raise OSError(errno.ENOSPC, "No space left on device")
        return create(path)

    monkeypatch.setattr(disk, "create", full)
    save(store, 1, make.MOMENT)
    assert library.backups.trouble is None
    assert len(made(library.backups)) == 1
    assert "no room left" in str(library.backups.second_trouble)
    assert library.backups.is_second_failing
    monkeypatch.undo()
    library.backups.follow(CASE_ID, day(0))
    assert not library.backups.is_second_failing


def test_the_second_place_becomes_fewer_with_age_too(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    second = chosen(library, disk)
    for number in range(40):
        save(store, number % 28 + 1, day(number))
    assert disk.names(second) == sorted(e.name for e in library.backups.entries(CASE_ID))


def test_a_copy_that_goes_while_the_second_place_follows_is_no_trouble(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(store, 1, make.MOMENT)
    save(store, 2, day(1))
    newest, gone = (entry.name for entry in library.backups.entries(CASE_ID))
    second = chosen(library, disk)
    opens = disk.open

    def missing(path: Path, write: bool) -> int:
        if path == FOLDER / gone:
            raise FileNotFoundError(errno.ENOENT, "No such file")
        return opens(path, write)

    monkeypatch.setattr(disk, "open", missing)
    library.backups.follow(CASE_ID, day(1))
    assert library.backups.second_trouble is None
    assert disk.names(second) == [newest]
    monkeypatch.undo()
    library.backups.follow(CASE_ID, day(1))
    assert disk.names(second) == [gone, newest]
    monkeypatch.setattr(disk, "open", missing)
    library.backups.follow(CASE_ID, day(1))
    assert library.backups.second_trouble is None
    assert disk.names(second) == [gone, newest]


def test_in_the_second_place_too_nothing_goes_for_copies_that_do_not_read_back(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    second = chosen(library, disk)
    for number in range(28):
        save(store, number + 1, day(number))
    before = set(disk.names(second))
    for name in disk.names(second)[-10:]:
        disk.put(second / name, disk.content(second / name).replace(b"attempt-1", b"attempt-x", 1))
    save(store, 1, day(40))
    assert before < set(disk.names(second))
    first = {entry.name for entry in library.backups.entries(CASE_ID)}
    assert before - first, "where they do read back, older ones go"


def test_copies_are_kept_in_a_folder_that_was_chosen(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    disk.make_folder(STICK)
    library.backups.use(str(library.backups.place_in(STICK)), "")
    save(store, 1, make.MOMENT)
    assert len(disk.names(STICK / "ladder-backups" / CASE_ID)) == 1
    assert disk.names(FOLDER) == []


def test_a_chosen_folder_that_is_not_there_is_said_and_not_made(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    library.backups.use(str(STICK / "ladder-backups"), "")
    save(store, 1, make.MOMENT)
    assert "is not there" in str(library.backups.trouble)
    assert disk.names(STICK) == []


# Restoring ---------------------------------------------------------------------------------------


def test_a_restored_case_is_as_it_was_and_can_be_put_back(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    save(store, 2, day(1))
    now = store.documents()
    store.close()
    older = library.backups.entries(CASE_ID)[0].name
    library.restore(CASE_ID, older, day(2))
    restored = library.open(CASE_ID, day(2))
    assert restored.read_only is None
    assert set(restored.documents()["attempt"]) == {"attempt-1"}
    save(restored, 3, day(2))
    restored.close()
    former = next(e.name for e in library.backups.entries(CASE_ID) if "restore" in e.name)
    library.restore(CASE_ID, former, day(3))
    assert library.open(CASE_ID, day(3)).documents() == now


def test_the_count_of_edits_goes_on(library: FolderLibrary, store: StoredCase) -> None:
    for number in range(1, 6):
        save(store, number, day(number))
    store.close()
    edits = library.check(CASE_ID).edits
    oldest = library.backups.entries(CASE_ID)[-1].name
    library.restore(CASE_ID, oldest, day(9))
    assert library.check(CASE_ID).edits > edits


@pytest.mark.parametrize("data", [b"", None, b"damaged"])
def test_a_damaged_file_makes_way_and_is_kept(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, data: bytes | None
) -> None:
    save(store, 1, make.MOMENT)
    save(store, 2, day(1))
    store.close()
    if data is None:
        disk.unlink(CASE_FILE)
    else:
        disk.put(CASE_FILE, data and disk.content(CASE_FILE).replace(b"River", b"Rival", 1))
    name = library.backups.newest_sound(CASE_ID)
    assert name is not None
    library.restore(CASE_ID, name, day(2))
    opened = library.open(CASE_ID, day(2))
    assert opened.read_only is None
    assert set(opened.documents()["attempt"]) == {"attempt-1"}
    if data:
        damaged = [e.name for e in library.backups.entries(CASE_ID) if "damaged" in e.name]
        assert [b"Rival" in disk.content(FOLDER / name) for name in damaged] == [True]


def test_an_open_case_is_not_restored(library: FolderLibrary, store: StoredCase) -> None:
    save(store, 1, make.MOMENT)
    name = library.backups.entries(CASE_ID)[0].name
    with pytest.raises(InUse):
        library.restore(CASE_ID, name, day(1))
    save(store, 2, make.MOMENT)


def test_a_damaged_backup_is_not_restored(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    save(store, 2, day(1))
    store.close()
    before = disk.content(CASE_FILE)
    name = library.backups.entries(CASE_ID)[0].name
    disk.put(FOLDER / name, disk.content(FOLDER / name).replace(b"River", b"Rival", 1))
    with pytest.raises(Damaged):
        library.restore(CASE_ID, name, day(2))
    assert disk.content(CASE_FILE) == before


def test_restoring_without_room_changes_nothing(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(store, 1, make.MOMENT)
    store.close()
    before = disk.content(CASE_FILE)
    name = library.backups.entries(CASE_ID)[0].name

    def full(path: Path) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "create", full)
        with pytest.raises(StoreError, match="no room"):
            library.restore(CASE_ID, name, day(2))
    assert disk.content(CASE_FILE) == before
    assert library_on(disk).open(CASE_ID, day(2)).read_only is None


def test_what_cannot_be_read_at_all_is_kept_before_it_makes_way(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    save(store, 2, day(1))
    store.close()
    disk.put(CASE_FILE, b"nothing of ours at all")
    name = library.backups.newest_sound(CASE_ID)
    assert name is not None
    library.restore(CASE_ID, name, day(2))
    newest = library.backups.entries(CASE_ID)[0]
    assert newest.why == "damaged"
    assert disk.content(FOLDER / newest.name) == b"nothing of ours at all"


def test_copies_go_along_to_another_folder(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk
) -> None:
    save(store, 1, make.MOMENT)
    save(store, 2, day(1))
    before = library.backups.entries(CASE_ID)
    disk.make_folder(STICK)
    place = library.backups.copy_to(STICK)
    assert library.backups.entries(CASE_ID) == before
    library.backups.use(str(place), "")
    assert library.backups.entries(CASE_ID) == before
    assert len(disk.names(FOLDER)) == 2, "until it is certain which place counts"
    disk.put(FOLDER / before[0].name, b"something else")
    library.backups.leave_behind(FOLDER.parent)
    assert disk.names(FOLDER) == [before[0].name]
    assert library.backups.copy_to(STICK) == STICK / "ladder-backups"
    library.backups.leave_behind(STICK / "ladder-backups")
    assert library.backups.entries(CASE_ID) == before


def test_the_second_place_cannot_be_the_first_as_well(
    library: FolderLibrary, disk: MemoryDisk
) -> None:
    chosen(library, disk)
    with pytest.raises(StoreError, match="second place already"):
        library.backups.copy_to(STICK)


def test_copies_that_cannot_be_taken_along_stay(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(store, 1, make.MOMENT)
    save(store, 2, day(1))
    before = library.backups.entries(CASE_ID)
    disk.make_folder(STICK)
    create, made_so_far = disk.create, []

    def full(path: Path) -> int:
        made_so_far.append(path)
        if len(made_so_far) > 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        return create(path)

    monkeypatch.setattr(disk, "create", full)
    with pytest.raises(StoreError):
        library.backups.copy_to(STICK)
    assert library.backups.entries(CASE_ID) == before


def test_a_place_that_cannot_be_made_is_said(
    library: FolderLibrary, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_folder: Path) -> None:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(disk, "make_folder", refused)
    with pytest.raises(StoreError, match="no longer lets the program write"):
        library.backups.place_in(STICK)
    with pytest.raises(StoreError, match="no longer lets the program write"):
        library.backups.copy_to(STICK)
    assert library.backups.place == FOLDER.parent


def test_the_two_places_are_named_and_no_second_is_no_trouble(
    library: FolderLibrary, disk: MemoryDisk
) -> None:
    assert (library.backups.place, library.backups.second_place) == (FOLDER.parent, None)
    assert library.backups.second_trouble is None
    second = chosen(library, disk)
    assert library.backups.second_place == second.parent


def test_a_place_that_cannot_be_looked_at_is_not_there(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(folder: Path) -> list[str]:
        if folder == STICK:
            raise OSError(errno.EIO, "Input/output error")
        return names(folder)

    second, names = chosen(library, disk), disk.names
    monkeypatch.setattr(disk, "names", refused)
    save(store, 1, make.MOMENT)
    assert "not there just now" in str(library.backups.second_trouble)
    monkeypatch.undo()
    assert disk.names(second) == []


def test_a_backup_that_is_gone_is_not_there(library: FolderLibrary, store: StoredCase) -> None:
    save(store, 1, make.MOMENT)
    (entry,) = library.backups.entries(CASE_ID)
    library.backups.copies.remove(CASE_ID, entry.name)
    with pytest.raises(NotFound, match="no backup of this name"):
        library.backups.read(CASE_ID, entry.name)


def test_an_unreadable_file_is_kept_also_without_hard_links(
    library: FolderLibrary, store: StoredCase, disk: MemoryDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_old: Path, _new: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    save(store, 1, make.MOMENT)
    store.close()
    disk.put(CASE_FILE, b"nothing of ours at all")
    (entry,) = library.backups.entries(CASE_ID)
    monkeypatch.setattr(disk, "link", none)
    library.restore(CASE_ID, entry.name, day(2))
    newest = library.backups.entries(CASE_ID)[0]
    assert newest.why == "damaged"
    assert disk.content(FOLDER / newest.name) == b"nothing of ours at all"
