"""The disk fails at any one operation, once or for good: nothing is lost, no false "Saved"."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store import CaseStore, Documents, StoreError
from ladder_app.storage.case_file import CaseFile
from tests import make
from tests.figures import Figure
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.power import Power
from tests.storage.crash.promise import CASE_ID, Journey, library
from tests.storage.faults.faulty_disk import FAULTS, Fault, FaultyDisk

TOMORROW = make.MOMENT + timedelta(days=1)
FEWEST_FAULTS = 170


def tidy() -> Files:
    """A case of a few attempts, closed."""
    journey = Journey()
    store = journey.create()
    journey.log_attempts(store, range(1, 4))
    store.close()
    return journey.disk.files


def torn() -> Files:
    """The same, with a save that was cut short: opening it rewrites the file."""
    files = tidy()
    inode = files.names[CASE_FILE]
    files.bytes[inode] += b'{"n":9,"id":"'
    return files


def wasteful() -> Files:
    """A case with much history: opening it takes the history out."""
    journey = Journey()
    store = journey.create()
    for number in range(30):
        attempt = make.attempt(what_happened=f"{number}" * 300)
        store.commit(Edit("Correct", (Change(None, attempt),)), make.MOMENT)
    return journey.disk.files


class Session:
    """A day's work on a disk that fails; it ends well if nothing that was told is untrue."""

    def __init__(self, start: Files, fault: Fault, at: int, lasting: bool) -> None:
        self.start = start
        self.disk = FaultyDisk(start.copy(), fault, at, lasting)
        self.false_words: list[str] = []
        self.told: Documents | None = None

    def run(self) -> bool:
        """Work, heal, work again; whether the fault struck at all."""
        store = self._open()
        if store is not None:
            self._work(store)
            store.close()
        struck = self.disk.struck > 0
        self.disk.heal()
        store = self._open()
        assert store is not None
        self._check_power_loss()
        if store.read_only is not None:
            self.false_words.append(f"does not recover: {store.read_only}")
        elif self.told is not None and store.documents() != self.told:
            self.false_words.append("another session finds something else")
        return struck

    def _open(self) -> CaseStore | None:
        try:
            return library(self.disk).open(CASE_ID, TOMORROW)
        except StoreError:
            return None

    def _work(self, store: CaseStore) -> None:
        self.told = store.documents() if store.read_only is None else None
        if self.told is None:
            return
        for number in range(1, 4):
            attempt = make.attempt(number + 10, what_happened="x" * 600)
            edit = Edit("Log attempt", (Change(None, attempt),))
            if not self._commit(store, edit, number) and not self.disk._lasting:
                self._expect(self._commit(store, edit, number), "trying again did not help")
        self.disk.heal()
        last = Edit("Log attempt", (Change(None, make.attempt(9)),))
        self._expect(self._commit(store, last, 9), "it does not save after the fault is over")

    def _commit(self, store: CaseStore, edit: Edit, number: int) -> bool:
        try:
            store.commit(edit, TOMORROW + timedelta(minutes=number))
        except StoreError:
            self._expect(store.documents() == self.told, "a failed save changed the memory")
            return False
        self.told = store.documents()
        self._check_power_loss()
        return True

    def _check_power_loss(self) -> None:
        if self.told is None:
            return
        power = Power(self.start)
        for effect in self.disk.log:
            power.after(effect)
        for state in power.losses(4):
            store = library(MemoryDisk(state)).open(CASE_ID, TOMORROW)
            found = store.documents()
            self._expect(found == self.told, "after a loss of power something else is there")
            self._expect(store.read_only is None, f"after a loss of power: {store.read_only}")

    def _expect(self, holds: bool, words: str) -> None:
        if not holds:
            self.false_words.append(words)


def sessions_until_it_strikes_no_more(
    start: Files, fault: Fault, lasting: bool
) -> tuple[int, list[str]]:
    """One session for each operation the fault can strike; how many, and what was untrue."""
    untrue = []
    for at in range(1, 1000):
        session = Session(start, fault, at, lasting)
        struck = session.run()
        untrue += [f"{fault.name} at {at}: {words}" for words in session.false_words]
        if not struck:
            return at - 1, untrue
    raise AssertionError("The session does not end")


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("start", [tidy, torn, wasteful])
def test_nothing_is_lost_and_no_saved_is_false(
    start: Callable[[], Files], lasting: bool, figure: Figure
) -> None:
    total = 0
    for fault in FAULTS:
        count, untrue = sessions_until_it_strikes_no_more(start(), fault, lasting)
        assert untrue == []
        total += count
    assert total >= FEWEST_FAULTS
    figure("errors", total)


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_case_that_could_not_be_made_can_be_made_afterwards(fault: Fault, lasting: bool) -> None:
    for at in range(1, 1000):
        disk = FaultyDisk(Files(), fault, at, lasting)
        journey = Journey(disk)
        try:
            store = journey.create()
        except StoreError:
            disk.heal()
            if not disk.is_file(CASE_FILE):
                store = journey.create()
            else:
                store = library(disk).open(CASE_ID, make.MOMENT)
        store.close()
        if disk.struck == 0:
            assert at > 1
            return
        disk.heal()
        again = library(disk).open(CASE_ID, make.MOMENT)
        assert again.documents()["case"][CASE_ID]["alias"] == "River"
        assert again.read_only is None


def syncs_again_after_a_failed_sync(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sync is tried a second time on the same descriptor, and succeeds, and nothing is safe."""
    honest = CaseFile._write

    def stubborn(self: CaseFile, data: bytes) -> None:
        disk = self._disk
        sync = disk.sync

        def insist(fd: int) -> None:
            try:
                sync(fd)
            except OSError:
                sync(fd)

        monkeypatch.setattr(disk, "sync", insist)
        honest(self, data)
        monkeypatch.setattr(disk, "sync", sync)

    monkeypatch.setattr(CaseFile, "_write", stubborn)


def says_saved_whatever_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors of the disk are swallowed."""
    honest = CaseFile._write

    def careless(self: CaseFile, data: bytes) -> None:
        try:
            honest(self, data)
        except OSError:
            self._spoiled = False

    monkeypatch.setattr(CaseFile, "_write", careless)


def leaves_its_tail(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written of a failed save stays, and the next line is written after it."""

    def leave(self: CaseFile, usable: bool) -> None:
        assert self._fd is not None
        self._end = self._length = self._disk.size(self._fd)

    monkeypatch.setattr(CaseFile, "_take_back", leave)


@pytest.mark.parametrize(
    "mistake",
    [syncs_again_after_a_failed_sync, says_saved_whatever_happens, leaves_its_tail],
)
def test_a_mistake_in_handling_errors_is_caught(
    mistake: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    figure: Figure,
) -> None:
    mistake(monkeypatch)
    untrue = []
    for fault in FAULTS:
        untrue += sessions_until_it_strikes_no_more(tidy(), fault, lasting=False)[1]
    assert untrue
    figure("seeded mistakes", 1)
