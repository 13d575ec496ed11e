"""Tests of ladder_app.storage.moving: refusals, what comes along, what stays behind, faults."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.store_error import InUse, StoreError
from ladder_app.storage.disk import Disk
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.moving import LetGo, Moving
from tests import make
from tests.figures import Figure
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import quiet
from tests.storage.crash.test_moving import CHOSEN, OLD, STATE, Move
from tests.storage.faults.faulty_disk import FAULTS, Fault, FaultyDisk

CASE_ID = "11111111-2222-4333-8444-555555555555"
DRAFT = {"text": "half typed"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a library of one case, a copy and a draft, and a folder to choose."""
    library = FolderLibrary(tmp_path / "old", tmp_path / "state")
    first = Edit("Begin", (Change(None, Case(id=CASE_ID, alias="River")),))
    library.create(first, CASE_ID, make.MOMENT).close()
    library.backups.keep(CASE_ID, make.MOMENT)
    library.drafts.keep(CASE_ID, "note", DRAFT)
    (tmp_path / "chosen").mkdir()
    return tmp_path


def moving(home: Path, folder: str = "old") -> Moving:
    return Moving(Disk(), home / folder, home / "state")


def moved(home: Path) -> LetGo | None:
    moving(home).move(home / "chosen", lambda _place: None, quiet)
    return moving(home, "chosen/ladder").let_go(lambda: None)


def files_in(folder: Path) -> set[str]:
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


def test_everything_comes_along_and_nothing_stays(home: Path) -> None:
    before = files_in(home / "old")
    assert moved(home) == LetGo(home / "old")
    assert not (home / "old").exists()
    assert files_in(home / "chosen" / "ladder") == before
    library = FolderLibrary(home / "chosen" / "ladder", home / "state")
    assert [entry.alias for entry in library.entries()] == ["River"]
    assert library.drafts.find(CASE_ID, "note") == DRAFT
    assert library.backups.newest_sound(CASE_ID)
    assert moving(home, "chosen/ladder").let_go(lambda: None) is None


def test_what_was_last_seen_is_true_of_the_new_place(home: Path) -> None:
    case_file = home / "chosen" / "ladder" / f"{CASE_ID}.jsonl"
    begun = (home / "old" / f"{CASE_ID}.jsonl").read_bytes()
    store = FolderLibrary(home / "old", home / "state").open(CASE_ID, make.MOMENT)
    store.commit(Edit("Log", (Change(None, make.attempt(1)),)), make.MOMENT)
    store.close()
    moved(home)
    case_file.write_bytes(begun)
    store = FolderLibrary(home / "chosen" / "ladder", home / "state").open(CASE_ID, make.MOMENT)
    store.close()
    assert store.read_only is not None, "the file went back in time"


def test_files_are_for_their_owner_alone(home: Path) -> None:
    moved(home)
    for path in (home / "chosen" / "ladder").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0


def _library_here(home: Path) -> Path:
    (home / "chosen" / "library-id").write_text("0" * 32)
    return home / "chosen"


def _case_here(home: Path) -> Path:
    (home / "chosen" / "0.jsonl").write_text("{}")
    return home / "chosen"


def _ladder_here(home: Path) -> Path:
    (home / "chosen" / "ladder").mkdir()
    (home / "chosen" / "ladder" / "letter.txt").write_text("mine")
    return home / "chosen"


def _inside(home: Path) -> Path:
    (home / "old" / "inner").mkdir()
    return home / "old" / "inner"


def _inside_by_a_link(home: Path) -> Path:
    (home / "link").symlink_to(home / "old" / "backups")
    return home / "link"


def _read_only(home: Path) -> Path:
    (home / "chosen").chmod(0o500)
    return home / "chosen"


def _a_file(home: Path) -> Path:
    (home / "file").write_text("mine")
    return home / "file"


@pytest.mark.parametrize(
    ("prepared", "said"),
    [
        (_library_here, "There is a library in this folder already"),
        (_case_here, "There is a library in this folder already"),
        (_ladder_here, "a folder “ladder” already"),
        (_inside, "inside the one your data is in"),
        (lambda home: home / "old", "inside the one your data is in"),
        (_inside_by_a_link, "inside the one your data is in"),
        pytest.param(
            _read_only,
            "does not let the program write",
            marks=pytest.mark.skipif(
                sys.platform == "win32" or os.geteuid() == 0,
                reason="on Windows, and for root, no mode keeps a folder from being written",
            ),
        ),
        (_a_file, "Nothing can be kept in this folder"),
        (lambda home: home / "nowhere", "Nothing can be kept in this folder"),
    ],
)
def test_a_place_that_will_not_do_is_refused_and_left_alone(
    prepared: Callable[[Path], Path], said: str, home: Path
) -> None:
    chosen = prepared(home)
    before = files_in(home)
    with pytest.raises(StoreError, match=said):
        moving(home).place_in(chosen)
    with pytest.raises(StoreError, match=said):
        moving(home).move(chosen, lambda _place: pytest.fail("it counts"), quiet)
    assert files_in(home) == before


def test_the_folder_it_is_in_already(home: Path) -> None:
    moved(home)
    with pytest.raises(StoreError, match="in this folder already"):
        moving(home, "chosen/ladder").place_in(home / "chosen")


def test_choosing_leaves_no_trace(home: Path) -> None:
    assert moving(home).place_in(home / "chosen") == home / "chosen" / "ladder"
    assert list((home / "chosen").iterdir()) == []


def test_a_trace_of_choosing_that_a_crash_has_left_is_no_hindrance(home: Path) -> None:
    (home / "chosen" / ".ladder.new").write_bytes(b"")
    assert moved(home) == LetGo(home / "old")
    assert not (home / "chosen" / ".ladder.new").exists()


def test_an_empty_folder_of_that_name_is_taken(home: Path) -> None:
    (home / "chosen" / "ladder").mkdir()
    assert moved(home) == LetGo(home / "old")


def test_a_case_that_is_open_keeps_everything_where_it_is(home: Path) -> None:
    store = FolderLibrary(home / "old", home / "state").open(CASE_ID, make.MOMENT)
    with pytest.raises(InUse):
        moving(home).move(home / "chosen", lambda _place: pytest.fail("it counts"), quiet)
    store.close()
    assert list((home / "chosen").iterdir()) == []


def test_a_move_that_comes_too_late_leaves_the_one_under_way_alone(home: Path) -> None:
    (home / "other").mkdir()

    def count(_place: Path) -> None:
        with pytest.raises(InUse):
            moving(home).move(home / "other", lambda _place: pytest.fail("it counts"), quiet)

    moving(home).move(home / "chosen", count, quiet)
    assert moving(home, "chosen/ladder").let_go(lambda: None) == LetGo(home / "old")


def test_stopped_on_the_way_nothing_of_it_is_left(home: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, _of: int) -> None:
        if done == 2:
            raise Stopped

    before = files_in(home)
    with pytest.raises(Stopped):
        moving(home).move(home / "chosen", lambda _place: pytest.fail("it counts"), stop)
    assert files_in(home) == before
    assert list((home / "chosen").iterdir()) == []


def test_if_it_cannot_be_said_which_place_counts_nothing_has_changed(home: Path) -> None:
    def refuse(_place: Path) -> None:
        raise OSError(errno.ENOSPC, "no room")

    before = files_in(home)
    with pytest.raises(StoreError, match=r"Your data is where it was.*no room left"):
        moving(home).move(home / "chosen", refuse, quiet)
    assert files_in(home) == before


def test_what_changed_in_the_old_place_meanwhile_stays_and_is_named(home: Path) -> None:
    moving(home).move(home / "chosen", lambda _place: None, quiet)
    (home / "old" / "index.json").write_text("by somebody else")
    (home / "old" / "letter.txt").write_text("mine")
    let_go = moving(home, "chosen/ladder").let_go(lambda: None)
    assert let_go == LetGo(home / "old", ("index.json", "letter.txt"))
    assert (home / "old" / "letter.txt").read_text() == "mine"


def test_what_is_missing_in_the_new_place_is_kept_in_the_old(home: Path) -> None:
    moving(home).move(home / "chosen", lambda _place: None, quiet)
    (home / "chosen" / "ladder" / f"{CASE_ID}.jsonl").unlink()
    let_go = moving(home, "chosen/ladder").let_go(lambda: None)
    assert let_go is not None
    assert let_go.left == (f"{CASE_ID}.jsonl",)


def test_folders_that_are_not_ours_stay(home: Path) -> None:
    (home / "old" / "pictures").mkdir()
    (home / "old" / "pictures" / "one.png").write_bytes(b"mine")
    moved(home)
    assert files_in(home / "old") == {"pictures/one.png"}


def test_as_long_as_nobody_can_be_sure_the_old_place_stays_whole(home: Path) -> None:
    def unsure() -> None:
        raise OSError(errno.EIO, "not synced")

    moving(home).move(home / "chosen", lambda _place: None, quiet)
    before = files_in(home / "old")
    assert moving(home, "chosen/ladder").let_go(unsure) is None
    assert files_in(home / "old") == before
    assert moving(home, "chosen/ladder").let_go(lambda: None) == LetGo(home / "old")


def test_an_old_place_that_is_in_use_stays_until_it_is_not(home: Path) -> None:
    moving(home).move(home / "chosen", lambda _place: None, quiet)
    store = FolderLibrary(home / "old", home / "state").open(CASE_ID, make.MOMENT)
    let_go = moving(home, "chosen/ladder").let_go(lambda: None)
    store.close()
    assert let_go is not None
    assert f"{CASE_ID}.jsonl" in let_go.left
    let_go = moving(home, "chosen/ladder").let_go(lambda: None)
    assert let_go is not None
    assert let_go.place == home / "old"


def test_an_old_place_that_is_away_is_emptied_once_it_is_back(home: Path) -> None:
    moving(home).move(home / "chosen", lambda _place: None, quiet)
    (home / "old").rename(home / "unplugged")
    new = moving(home, "chosen/ladder")
    assert new.let_go(lambda: None) == LetGo(home / "old", is_absent=True)
    (home / "unplugged").rename(home / "old")
    assert new.let_go(lambda: None) == LetGo(home / "old")


def test_another_library_has_nothing_to_do_with_it(home: Path) -> None:
    moving(home).move(home / "chosen", lambda _place: None, quiet)
    before = files_in(home)
    assert moving(home, "third").let_go(lambda: None) is None
    assert files_in(home) == before


def test_a_note_nobody_can_read_is_forgotten(home: Path) -> None:
    (home / "state" / "moving.json").write_text("{")
    before = files_in(home / "old")
    assert moving(home).let_go(lambda: None) is None
    assert not (home / "state" / "moving.json").exists()
    assert files_in(home / "old") == before


def test_it_says_how_far_it_is(home: Path) -> None:
    told: list[tuple[int, int]] = []
    moving(home).move(home / "chosen", lambda _place: None, lambda *at: told.append(at))
    n = len(files_in(home / "chosen" / "ladder"))
    assert told == [(done, n) for done in range(n + 1)]


# Every operation of the disk fails once, and for good --------------------------------------------


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_whatever_the_disk_refuses_one_place_is_whole(
    fault: Fault, lasting: bool, figure: Figure
) -> None:
    start = Move(MemoryDisk())
    at = 0
    struck = True
    while struck:
        at += 1
        disk = FaultyDisk(start.start.copy(), fault, at, lasting)
        session = Move.__new__(Move)
        session.__dict__ |= {**start.__dict__, "disk": disk}
        try:
            place = Moving(disk, OLD, STATE).move(CHOSEN, session._write_settings, quiet)
        except StoreError:
            place = OLD
        else:
            Moving(disk, place, STATE).let_go(session._make_sure)
        struck = disk.struck > 0
        disk.heal()
        assert session.begun_anew(0, disk.files) is None, f"operation {at}"
    assert at > 5
    figure("errors", at - 1)
