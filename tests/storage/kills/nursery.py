"""Programs that save as fast as they can and are killed with -9: run by test_kills.py.

One process brings up the others by fork, so that 200 of them take seconds. Most save attempts and
keep drafts; every so often one gives the library another passphrase. One that ends its work before
it is struck is judged as well, but not counted. Prints one JSON line: how many were killed, how
much all had reported as done, and what was wrong.
"""

import json
import os
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.case_store import CaseStore
from ladder_app.storage.disk import Disk
from ladder_app.storage.library import FolderLibrary
from tests.sealing.cheap import CHEAP
from tests.storage.kills.deaths import Calls, Life, Work, by_disk, by_system, from_outside

CASE_ID: Final = "11111111-2222-4333-8444-555555555555"
FORM: Final = "attempt"
MOMENT: Final = datetime(2026, 3, 19, 18, 42, tzinfo=UTC)
MOST_SAVES: Final = 40
REKEYING: Final = 0.2
OPEN: Final = ""
MOST_TRIES: Final = 3
"""So many programs at most are brought up for each that is to be killed."""

CALLS_OF_SAVING: Final[Calls] = {
    "openat": 60,
    "flock": 1,
    "pwrite64": 90,
    "fdatasync": 50,
    "fchmod": 14,
    "rename": 14,
    "fsync": 14,
    "close": 60,
    "ftruncate": 1,
}
CALLS_OF_REKEYING: Final[Calls] = {
    "openat": 50,
    "flock": 2,
    "pwrite64": 6,
    "fdatasync": 6,
    "fchmod": 8,
    "rename": 6,
    "fsync": 6,
    "close": 50,
}


def attempt(number: int) -> Attempt:
    """Long enough that every third takes two blocks of the disk."""
    text = f"Attempt {number}: " + "what happened " * (number % 3 * 100)
    return Attempt(id=f"attempt-{number}", step_id="step-1", what_happened=text)


def quiet(_done: int, _all: int) -> None:
    """Nobody watches."""


@dataclass
class Victim:
    """What was reported as done so far, and what may have been done besides."""

    folder: Path
    passphrase: str = OPEN
    saved: dict[str, Attempt] = field(default_factory=dict)
    draft: int = 0
    wrong: list[str] = field(default_factory=list)

    def library(self, disk: Disk | None = None) -> FolderLibrary:
        """As a new program finds it."""
        return FolderLibrary(self.folder / "ladders", self.folder / "state", disk, CHEAP)

    def unlocked(self, disk: Disk | None = None, coming: str | None = None) -> FolderLibrary:
        """The library, by the passphrase of now or the one that was on its way."""
        one = self.library(disk)
        if not one.vault.is_locked:
            if self.passphrase != OPEN and coming != OPEN:
                self.wrong.append("the passphrase is gone")
            self.passphrase = OPEN
            return one
        for passphrase in (self.passphrase, coming):
            if passphrase and one.vault.accepts(passphrase):
                one.vault.unlock(passphrase)
                self.passphrase = passphrase
                return one
        raise AssertionError("No passphrase opens it")

    # What the programs do -------------------------------------------------------------------

    def save(self, at: datetime) -> Work:
        """Save attempts, keep drafts, and say so after each one."""
        first = len(self.saved) + 1

        def work(disk: Disk, report: int) -> None:
            one = self.unlocked(disk)
            store = one.open(CASE_ID, at)
            for number in range(first, first + MOST_SAVES):
                store.commit(Edit("Log attempt", (Change(None, attempt(number)),)), at)
                os.write(report, b"saved %d\n" % number)
                if number % 3 == 0:
                    one.drafts.keep(CASE_ID, FORM, {"number": number})
                    os.write(report, b"draft %d\n" % number)
            store.close()

        return work

    def rekey(self, passphrase: str) -> Work:
        """Give the library another passphrase or none; it may be told to do so twice."""

        def work(disk: Disk, report: int) -> None:
            one = self.unlocked(disk)
            if passphrase == OPEN:
                one.vault.remove_passphrase(quiet)
            else:
                one.vault.set_passphrase(passphrase, None, quiet)
            os.write(report, b"rekeyed\n")

        return work

    # What is left of it ---------------------------------------------------------------------

    def judge_saving(self, reported: list[str], at: datetime) -> None:
        """Everything reported is there, and of the one in flight all or nothing."""
        for line in reported:
            what, number = line.split()
            if what == "saved":
                self.saved[f"attempt-{number}"] = attempt(int(number))
            else:
                self.draft = int(number)
        coming = attempt(len(self.saved) + 1)
        one = self.unlocked()
        store = one.open(CASE_ID, at)
        found = attempts_in(store)
        self.wrong += [f"{name} is lost" for name in self.saved if found.get(name) is None]
        known = {**self.saved, coming.id: coming}
        self.wrong += [f"{n} is not as saved" for n in found if found[n] != known.get(n)]
        self.saved = found
        self._judge(one, store, {self.draft, len(found)})

    def judge_rekeying(self, passphrase: str, reported: list[str], at: datetime) -> None:
        """The old or the new passphrase opens everything, and the rest can be finished."""
        if reported:
            self.passphrase = passphrase
        one = self.unlocked(coming=passphrase)
        store = one.open(CASE_ID, at)
        if attempts_in(store) != self.saved:
            self.wrong.append("another passphrase changed what is there")
        self._judge(one, store, {self.draft})
        if left := one.vault.finish(quiet):
            self.wrong.append(f"not finished: {left}")
        if not one.vault.is_sealed:
            self.passphrase = OPEN

    def _judge(self, one: FolderLibrary, store: CaseStore, drafts: set[int]) -> None:
        if store.read_only is not None:
            self.wrong.append(store.read_only)
        store.close()
        draft = one.drafts.find(CASE_ID, FORM)
        number = 0 if draft is None else draft["number"]
        if number not in drafts:
            self.wrong.append(f"the draft is {number} instead of {drafts}")
        self.draft = number


def attempts_in(store: CaseStore) -> dict[str, Attempt]:
    """By their ids."""
    return {record.id: record for record in store.load() if isinstance(record, Attempt)}


def one_life(case: Victim, kill: Callable[[Work], Life], number: int, rekeys: bool) -> Life:
    """A program works and is killed, and what it leaves is judged."""
    at = MOMENT + timedelta(hours=number)
    if rekeys:
        passphrase = OPEN if number % 3 == 0 and case.passphrase else f"words of life {number}"
        life = kill(case.rekey(passphrase))
        case.judge_rekeying(passphrase, life.reported, at)
    else:
        life = kill(case.save(at))
        case.judge_saving(life.reported, at)
    return life


def way_to_die(chance: random.Random, rekeys: bool, is_traced: bool) -> Callable[[Work], Life]:
    """How the next one is to be killed."""
    if is_traced:
        calls = CALLS_OF_REKEYING if rekeys else CALLS_OF_SAVING
        return partial(by_system, chance=chance, calls=calls)
    # Setting a passphrase reports nothing on its way, so nobody outside knows when.
    ways = [by_disk] if rekeys else [by_disk, from_outside]
    return partial(chance.choice(ways), chance=chance)


def main(folder: Path, kills: int, seed: int, is_traced: bool) -> None:
    """Kill `kills` programs, one after the other, on one case."""
    chance = random.Random(seed)
    case = Victim(folder)
    first = Edit("New case", (Change(None, Case(id=CASE_ID)),))
    case.library().create(first, CASE_ID, MOMENT).close()
    killed = reports = 0
    for number in range(kills * MOST_TRIES):
        if killed == kills:
            break
        rekeys = chance.random() < REKEYING
        life = one_life(case, way_to_die(chance, rekeys, is_traced), number, rekeys)
        killed += life.is_struck
        reports += len(life.reported)
    result = {"killed": killed, "reported": reports, "wrong": case.wrong}
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "traced")
