"""The disk fails while a passphrase is set, changed or removed: nothing lost, no false "done"."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

import pytest

from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.library import FolderLibrary
from tests.figures import Figure
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import WRITTEN, library, quiet
from tests.storage.crash.rekeying import NO_PASSPHRASE, Rekeying, unlocked
from tests.storage.faults.faulty_disk import FAULTS, Fault, FaultyDisk

BEFORE: Final = "first words"
AFTER: Final = "last words"
# Every operation is struck in a deep run, and every day one of so many.
A_FEW: Final = 7
FEWEST_FAULTS: Final = 15
NEVER: Final = 1_000_000


def setting(one: FolderLibrary) -> tuple[str, ...]:
    return one.vault.set_passphrase(AFTER, None, quiet)


def removing(one: FolderLibrary) -> tuple[str, ...]:
    return one.vault.remove_passphrase(quiet)


Work = Callable[[FolderLibrary], tuple[str, ...]]
WORKS: Final[dict[str, tuple[str, str, Work]]] = {
    "set": (NO_PASSPHRASE, AFTER, setting),
    "changed": (BEFORE, AFTER, setting),
    "removed": (BEFORE, NO_PASSPHRASE, removing),
}


def untrue_after(name: str, fault: Fault, at: int, lasting: bool) -> tuple[bool, str | None]:
    """Whether the fault struck, and what was lost or told wrongly."""
    before, after, work = WORKS[name]
    session = Rekeying(MemoryDisk())
    if before:
        session.run(before)
    disk = FaultyDisk(session.disk.files, fault, NEVER, lasting)
    one = library(disk)
    if before:
        one.vault.unlock(before)
    disk._at = disk._count + at
    done = False
    with suppress(StoreError):
        done = work(one) == ()
    struck = disk.struck > 0
    disk.heal()
    if done and one.vault.is_unfinished:
        return struck, "it was called done and is not"
    if complaint := session.content(one):
        return struck, f"in the same session: {complaint}"
    again = unlocked(library(disk), [after] if done else [before, after])
    if again is None:
        return struck, "neither passphrase opens it"
    if complaint := session.content(again) or session.finished(again, disk):
        return struck, complaint
    if done and after and any(WRITTEN in disk.content(path) for path in disk.files.names):
        return struck, "something can be read without the passphrase"
    return struck, None


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("name", WORKS)
def test_nothing_is_lost_and_nothing_is_called_done_that_is_not(
    name: str, lasting: bool, figure: Figure, is_deep: bool
) -> None:
    untrue = []
    total = 0
    for fault in FAULTS:
        for at in range(1, 1000, 1 if is_deep else A_FEW):
            struck, complaint = untrue_after(name, fault, at, lasting)
            if complaint:
                untrue.append(f"{fault.name} at {at}: {complaint}")
            if not struck:
                break
            total += 1
    assert untrue == []
    assert total >= FEWEST_FAULTS
    figure("errors", total)
