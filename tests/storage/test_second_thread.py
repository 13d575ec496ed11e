"""Tests of ladder_app.storage.second_thread: a place that does not answer holds up nobody."""

import errno
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event, get_ident

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage import library_files, second_place
from ladder_app.storage.disk import Disk
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.second_thread import AtOnce, NoAnswer, SecondThread, Worker
from tests import make

CASE_ID = "case"


class HangingDisk(Disk):
    """Whatever touches the stick waits for `gate`, and is counted."""

    def __init__(self, stick: Path) -> None:
        self.gate = Event()
        self.touched = Event()
        self.looks = 0
        self._stick = stick

    def names(self, folder: Path) -> list[str]:
        if folder == self._stick:
            self.looks += 1
            self.touched.set()
            assert self.gate.wait(60)
        return super().names(folder)


class Place:
    """A library whose second place does not answer until `disk.gate` is set."""

    def __init__(self, folder: Path) -> None:
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.disk = HangingDisk(self.stick)
        self.told = Event()
        self.worker = SecondThread(self.told.set)
        self.library = FolderLibrary(
            folder / "library", folder / "state", self.disk, worker=self.worker
        )
        self.backups = self.library.backups
        self.backups.use("", str(self.backups.place_in(self.stick)))
        first = Edit("New", (Change(None, make.case(id=CASE_ID)),))
        self.store = self.library.create(first, CASE_ID, make.MOMENT)

    def save(self, number: int) -> None:
        self.store.commit(Edit("Add", (Change(None, make.attempt(number)),)), make.MOMENT)

    @property
    def copies(self) -> list[str]:
        return sorted(path.name for path in (self.stick / "ladder-backups").rglob("*.*"))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    yield made
    made.disk.gate.set()
    made.backups.leave()


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_place, "ANSWERS_WITHIN_S", 0.01)
    monkeypatch.setattr(library_files, "ANSWERS_WITHIN_S", 0.01)


def test_a_save_does_not_wait_for_a_place_that_does_not_answer(place: Place) -> None:
    place.save(1)
    assert place.disk.touched.wait(10)
    assert place.backups.is_busy
    assert place.backups.trouble is None
    assert len(place.backups.entries(CASE_ID)) == 1
    assert place.backups.second_trouble is not None
    assert place.copies == []


def test_once_it_answers_the_copies_go_there_and_it_is_told(place: Place) -> None:
    place.save(1)
    place.disk.gate.set()
    assert place.told.wait(10)
    assert place.backups.second_trouble is None
    assert place.copies == [entry.name for entry in place.backups.entries(CASE_ID)]
    assert place.backups.second_newest_at(CASE_ID) == place.backups.newest_at(CASE_ID)


def test_what_is_asked_for_again_and_again_is_done_once(place: Place) -> None:
    place.save(1)
    assert place.disk.touched.wait(10)
    for _time in range(50):
        place.backups.follow(CASE_ID, make.MOMENT)
        place.backups.look_again(CASE_ID, make.MOMENT)
    place.disk.gate.set()
    assert place.told.wait(10)
    assert place.disk.looks <= 2


def test_a_place_that_is_behind_is_looked_at_again_until_it_is_not(place: Place) -> None:
    place.disk.gate.set()
    root = place.stick / "ladder-backups"
    away = root.rename(place.stick / "away")
    place.save(1)
    assert place.told.wait(10)
    assert "not there just now" in str(place.backups.second_trouble)
    away.rename(root)
    place.told.clear()
    place.backups.look_again(CASE_ID, make.MOMENT)
    assert place.told.wait(10)
    assert place.backups.second_trouble is None
    looks = place.disk.looks
    place.backups.look_again(CASE_ID, make.MOMENT)
    assert not place.backups.is_busy
    assert place.disk.looks == looks, "a disk that sleeps is not woken for nothing"


def test_another_place_does_not_wait_for_one_that_does_not_answer(
    place: Place, tmp_path: Path
) -> None:
    place.save(1)
    assert place.disk.touched.wait(10)
    (tmp_path / "other").mkdir()
    other = place.backups.place_in(tmp_path / "other")
    place.backups.use("", str(other))
    assert not place.backups.is_busy
    place.backups.follow(CASE_ID, make.MOMENT)
    assert place.told.wait(10)
    assert place.backups.second_trouble is None
    assert len(list(other.rglob("*.jsonl"))) == 1
    place.disk.gate.set()


@pytest.mark.usefixtures("short_patience")
def test_deleting_for_good_names_a_place_that_does_not_answer(place: Place) -> None:
    place.save(1)
    root = str(place.stick / "ladder-backups")
    keys = frozenset({("attempt", make.attempt(1).id)})
    assert place.library.erasing.purge(CASE_ID, keys).absent == (root,)
    place.store.close()
    assert place.library.erasing.erase_case(CASE_ID) == Erased(absent=(root,))
    assert place.library.erasing.erase_everything().absent == (root,)


@pytest.mark.usefixtures("short_patience")
def test_a_passphrase_is_set_beside_a_place_that_does_not_answer(place: Place) -> None:
    place.save(1)
    place.store.close()
    assert place.library.vault.set_passphrase("six plain words", None, lambda _n, _of: None) == ()
    assert not place.library.vault.is_unfinished


def test_the_program_ends_beside_a_place_that_does_not_answer(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ladder_app.storage.copy_places.LEAVES_WITHIN_S", 0.01)
    place.save(1)
    assert place.disk.touched.wait(10)
    place.store.close()
    place.backups.leave()
    place.disk.gate.set()
    assert not place.told.wait(0.05), "the window is gone"


def test_the_program_waits_a_moment_for_a_place_that_answers(place: Place) -> None:
    place.disk.gate.set()
    place.save(1)
    place.store.close()
    place.backups.leave()
    assert place.copies == [entry.name for entry in place.backups.entries(CASE_ID)]


@pytest.fixture
def worker() -> Iterator[SecondThread]:
    made = SecondThread(lambda: None)
    yield made
    made.leave(10)


def test_one_thing_is_done_after_the_other_on_another_thread(worker: SecondThread) -> None:
    done: list[int] = []
    threads: set[int] = set()

    def work(number: int) -> None:
        threads.add(get_ident())
        done.append(number)

    for number in range(100):
        worker.begin(partial(work, number))
    worker.leave(10)
    assert done == list(range(100))
    assert get_ident() not in threads
    assert not worker.is_busy


@pytest.mark.parametrize("error", [OSError(errno.EIO, "broken"), StoreError("A sentence.")])
@pytest.mark.parametrize("of", ["thread", "at once"])
def test_who_asks_gets_the_answer_or_the_error(
    worker: SecondThread, of: str, error: Exception
) -> None:
    asked: Worker = worker if of == "thread" else AtOnce()

    def fails() -> int:
        raise error

    assert asked.ask(lambda: 42, 10) == 42
    with pytest.raises(type(error), match=str(error).replace("[", r"\[")):
        asked.ask(fails, 10)


def test_a_thread_that_was_forsaken_ends_and_does_nothing_more(worker: SecondThread) -> None:
    gate, begun, late, next_one = Event(), Event(), Event(), Event()

    def waits() -> None:
        begun.set()
        gate.wait(10)

    worker.begin(waits)
    worker.begin(late.set)
    assert begun.wait(10)
    hanging = [one for one in threading.enumerate() if one.name == "second place"]
    worker.forsake()
    worker.begin(next_one.set)
    assert next_one.wait(10)
    gate.set()
    for thread in hanging:
        thread.join(10)
    assert not late.is_set()
    assert worker.ask(lambda: 42, 10) == 42


def test_what_nobody_waits_for_any_more_is_not_begun(worker: SecondThread) -> None:
    gate, done = Event(), Event()

    def waits() -> None:
        gate.wait(10)

    worker.begin(waits)
    with pytest.raises(NoAnswer):
        worker.ask(done.set, 0.01)
    gate.set()
    worker.leave(10)
    assert not done.is_set()


def test_after_a_mistake_of_ours_what_comes_next_is_done(
    worker: SecondThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported = Event()
    monkeypatch.setattr("threading.excepthook", lambda _mistake: reported.set())

    def mistaken() -> None:
        raise ZeroDivisionError

    worker.begin(mistaken)
    assert reported.wait(10)
    assert not worker.is_busy
    assert worker.ask(lambda: 42, 10) == 42
