"""What a person was told, and the check that it is true after a crash."""

import itertools
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store import CaseStore, Documents, NotFound, StoreError
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.sealing.cheap import CHEAP
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.power import Power

HOME = Path("/somebody")
CASE_ID = "11111111-2222-4333-8444-555555555555"


def library(disk: MemoryDisk) -> FolderLibrary:
    """The library on this disk."""
    return FolderLibrary(HOME / "ladders", HOME / "state", disk, CHEAP)


@dataclass
class Told:
    """At how many effects a save was acknowledged, and what had been saved by then."""

    effects: int
    documents: Documents


@dataclass
class Journey:
    """A session on a disk that records, with what the person was told on the way."""

    disk: MemoryDisk = field(default_factory=MemoryDisk)
    told: list[Told] = field(default_factory=list)
    start: Files = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.disk.files.copy()

    def saved(self, store: CaseStore) -> None:
        """The window shows "Saved"."""
        self.told.append(Told(len(self.disk.log), store.documents()))

    def create(self) -> CaseStore:
        """A new case with its own record."""
        first = Edit("New case", (Change(None, Case(id=CASE_ID, alias="River")),))
        store = library(self.disk).create(first, CASE_ID, make.MOMENT)
        self.saved(store)
        return store

    def log_attempts(self, store: CaseStore, numbers: range) -> None:
        """Attempts, with a correction after every fifth and a removal after every seventh."""
        for number in numbers:
            attempt = make.attempt(number % 28 + 1, what_happened=f"Attempt {number} " * 12)
            self._commit(store, Change(None, attempt), number)
            if number % 5 == 0:
                corrected = make.attempt(number % 28 + 1, what_i_learned="Äh — 学んだ")
                self._commit(store, Change(attempt, corrected), number)
            if number % 7 == 0:
                self._commit(store, Change(attempt, None), number)

    def _commit(self, store: CaseStore, change: Change, number: int) -> None:
        store.commit(Edit("Log attempt", (change,)), make.MOMENT + timedelta(minutes=number))
        self.saved(store)


@dataclass
class Verdict:
    """How many different states were looked at, and what was wrong with some of them."""

    states: int = 0
    wrong: list[str] = field(default_factory=list)


def verdict(journey: Journey, most_per_effect: int, give_up_after: int | None = None) -> Verdict:
    """Lose power after each effect in every way, and see whether the promise still holds."""
    found = Verdict()
    seen: set[int] = set()
    power = Power(journey.start)
    for count, effect in enumerate(itertools.chain([None], journey.disk.log)):
        if effect is not None:
            power.after(effect)
        for state in power.losses(most_per_effect):
            fingerprint = hash(
                (count, frozenset((path, state.bytes[i]) for path, i in state.names.items()))
            )
            if fingerprint in seen:
                continue
            seen.add(fingerprint)
            found.states += 1
            if complaint := broken_promise(journey, count, state):
                found.wrong.append(f"after effect {count}: {complaint}")
                if give_up_after is not None and len(found.wrong) >= give_up_after:
                    return found
    return found


def broken_promise(journey: Journey, effects: int, state: Files) -> str | None:
    """What is wrong with this state, or None: nothing acknowledged is missing, the edit in
    flight is there whole or not at all, and the next edit can be saved and found again."""
    known = [told.documents for told in journey.told if told.effects <= effects]
    coming = [told.documents for told in journey.told if told.effects > effects]
    allowed = [*known[-1:], *coming[:1]]
    disk = MemoryDisk(state)
    try:
        store = library(disk).open(CASE_ID, make.MOMENT)
    except NotFound:
        return "the case is gone" if known else None
    except StoreError as error:
        return f"not opened: {error}"
    if store.damage or store.read_only is not None:
        return f"opened with {store.damage}, {store.read_only}"
    found = store.documents()
    if found not in allowed:
        return "something acknowledged is missing, or something else is there"
    return _next_edit(disk, store, found)


def _next_edit(disk: MemoryDisk, store: CaseStore, before: Documents) -> str | None:
    step = make.step(1, text="After the crash")
    store.commit(Edit("Add step", (Change(None, step),)), make.MOMENT)
    expected = store.documents()
    if expected == before:
        return "the next edit changed nothing"
    again = library(MemoryDisk(disk.files.copy())).open(CASE_ID, make.MOMENT)
    if again.read_only is not None or again.documents() != expected:
        return "the next edit was not found again"
    return None
