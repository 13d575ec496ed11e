"""The disk fails at any one operation, once or for good: nothing is lost, no false "Saved"."""

from collections.abc import Callable

import pytest

from ladder_app.domain.store.store_error import StoreError
from ladder_app.sealing.keys import CaseKeys
from ladder_app.storage import opening
from ladder_app.storage.case_file import CaseFile
from ladder_app.storage.disk import Disk
from ladder_app.storage.fold import Folded
from tests import make
from tests.figures import Figure
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import Files
from tests.storage.crash.promise import CASE_ID, Journey, library
from tests.storage.faults.faulty_disk import FAULTS, Fault, FaultyDisk
from tests.storage.faults.sessions import (
    STARTS,
    Restoring,
    Session,
    all_faults,
    sessions_until_it_strikes_no_more,
    tidy,
    torn,
)

# Every operation is struck in a deep run, and every day one of so many.
A_FEW = 5
FEWEST_FAULTS = 30


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("start", STARTS)
def test_nothing_is_lost_and_no_saved_is_false(
    start: str, lasting: bool, figure: Figure, is_deep: bool
) -> None:
    total, untrue = all_faults(Session, STARTS[start](), lasting, 1 if is_deep else A_FEW)
    assert untrue == []
    assert total >= FEWEST_FAULTS
    figure("errors", total)


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("start", ["tidy, open", "tidy, sealed"])
def test_a_copy_is_restored_or_the_case_is_as_it_was(
    start: str, lasting: bool, figure: Figure, is_deep: bool
) -> None:
    total, untrue = all_faults(Restoring, STARTS[start](), lasting, 1 if is_deep else A_FEW)
    assert untrue == []
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


def opens_without_an_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an error and a torn line come together, an attempt is not taken from the file."""
    honest = opening.read_file

    def forgetful(disk: Disk, fd: int, watch: int = 0, keys: CaseKeys | None = None) -> Folded:
        folded = honest(disk, fd, watch, keys)
        if folded.torn and isinstance(disk, FaultyDisk) and disk.is_failing:
            attempts = folded.content.live["attempt"]
            attempts.pop(next(iter(attempts)))
        return folded

    monkeypatch.setattr(opening, "read_file", forgetful)


@pytest.mark.parametrize(
    "mistake",
    [
        syncs_again_after_a_failed_sync,
        says_saved_whatever_happens,
        leaves_its_tail,
        opens_without_an_attempt,
    ],
)
def test_a_mistake_in_handling_errors_is_caught(
    mistake: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    figure: Figure,
) -> None:
    mistake(monkeypatch)
    assert any(
        sessions_until_it_strikes_no_more(Session, start, fault, lasting=False)[1]
        for start in (tidy(""), torn(""))
        for fault in FAULTS
    )
    figure("seeded mistakes", 1)
