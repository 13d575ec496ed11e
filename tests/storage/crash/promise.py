"""What a person was told, and the check that it is true after a crash."""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.case_store import CaseStore
from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.store_error import NotFound, StoreError
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.sealing.cheap import CHEAP
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.verdict import EVERYTHING, Share, Verdict, judged

HOME: Final = Path("/somebody")
CASE_ID: Final = "11111111-2222-4333-8444-555555555555"
FORM: Final = "attempt"
SIX_WORDS: Final = "six plain words"
WRITTEN: Final = b"Attempt"
"""Stands in most of what is typed in these sessions, and in no file of a sealed library."""
NEVER: Final = 1_000_000_000
COPIES: Final = HOME / "ladders" / "backups" / CASE_ID


def library(disk: MemoryDisk, passphrase: str = "") -> FolderLibrary:
    """The library on this disk, unlocked if there is a passphrase."""
    one = FolderLibrary(HOME / "ladders", HOME / "state", disk, CHEAP)
    if passphrase:
        one.vault.unlock(passphrase)
    return one


def copies(files: Files) -> list[int]:
    """The inodes of the backups."""
    return [
        inode
        for path, inode in files.names.items()
        if path.parent == COPIES and path.suffix == ".jsonl"
    ]


def quiet(_done: int, _all: int) -> None:
    """Nobody watches."""


@dataclass
class Told:
    """At how many effects a save was acknowledged, and what had been saved by then."""

    effects: int
    documents: Documents
    draft: dict[str, Any] | None = None
    has_copy: bool = False
    """Whether there was a backup by then."""


@dataclass
class Journey:
    """A session on a disk that records, with what the person was told on the way."""

    disk: MemoryDisk = field(default_factory=MemoryDisk)
    passphrase: str = ""
    told: list[Told] = field(default_factory=list)
    start: Files = field(init=False)
    draft: dict[str, Any] | None = None

    def __post_init__(self) -> None:
        if self.passphrase and not self.disk.files.names:
            library(self.disk).vault.set_passphrase(self.passphrase, None, quiet)
            self.disk.log.clear()
        self.start = self.disk.files.copy()

    def library(self) -> FolderLibrary:
        """The library as this session has it."""
        return library(self.disk, self.passphrase)

    def saved(self, store: CaseStore) -> None:
        """The window shows "Saved"."""
        has_copy = bool(copies(self.disk.files))
        self.told.append(Told(len(self.disk.log), store.documents(), self.draft, has_copy))

    def create(self) -> CaseStore:
        """A new case with its own record."""
        first = Edit("New case", (Change(None, Case(id=CASE_ID, alias="River")),))
        store = self.library().create(first, CASE_ID, make.MOMENT)
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

    def type_draft(self, store: CaseStore, draft: dict[str, Any]) -> None:
        """What is half typed is kept."""
        self.library().drafts.keep(CASE_ID, FORM, draft)
        self.draft = draft
        self.saved(store)

    def drop_draft(self, store: CaseStore) -> None:
        """The form was saved; that its draft is there once more would do no harm."""
        self.library().drafts.drop(CASE_ID, FORM)
        self.told.append(Told(NEVER, store.documents()))

    def _commit(self, store: CaseStore, change: Change, number: int) -> None:
        store.commit(Edit("Log attempt", (change,)), make.MOMENT + timedelta(minutes=number))
        self.saved(store)


def verdict(
    journey: Journey,
    most_per_effect: int,
    give_up_after: int | None = None,
    share: Share = EVERYTHING,
) -> Verdict:
    """Lose power after each effect in every way, and see whether the promise still holds."""
    return judged(
        journey.start,
        journey.disk.log,
        most_per_effect,
        partial(broken_promise, journey),
        give_up_after,
        share,
    )


def broken_promise(journey: Journey, effects: int, state: Files) -> str | None:
    """What is wrong with this state, or None: nothing acknowledged is missing, the edit in
    flight is there whole or not at all, and the next edit can be saved and found again."""
    known = [told for told in journey.told if told.effects <= effects]
    coming = [told for told in journey.told if told.effects > effects]
    disk = MemoryDisk(state)
    try:
        opened = library(disk, journey.passphrase)
        store = opened.open(CASE_ID, make.MOMENT)
    except NotFound:
        return "the case is gone" if known else None
    except StoreError as error:
        return f"not opened: {error}"
    if store.damage or store.read_only is not None:
        return f"opened with {store.damage}, {store.read_only}"
    if known and known[-1].has_copy and not _has_whole_copy(journey, state):
        return "there was a backup, and none is left whole"
    allowed = [*known[-1:], *coming[:1]]
    found = store.documents()
    if all(found != told.documents for told in allowed):
        return "something acknowledged is missing, or something else is there"
    if journey.draft is not None:
        draft = opened.drafts.find(CASE_ID, FORM)
        if all(draft != told.draft for told in allowed):
            return f"this is no draft that was typed: {draft}"
    return _next_edit(journey, disk, store, found)


def _has_whole_copy(journey: Journey, state: Files) -> bool:
    """Nobody writes in a backup once it has its name, so it must be what it was at the end."""
    written = journey.disk.files.bytes
    return any(state.bytes[inode] == written[inode] for inode in copies(state))


def _next_edit(
    journey: Journey, disk: MemoryDisk, store: CaseStore, before: Documents
) -> str | None:
    step = make.step(1, text="Attempt after the crash")
    store.commit(Edit("Add step", (Change(None, step),)), make.MOMENT)
    expected = store.documents()
    if expected == before:
        return "the next edit changed nothing"
    again = library(MemoryDisk(disk.files.copy()), journey.passphrase).open(CASE_ID, make.MOMENT)
    if again.read_only is not None or again.documents() != expected:
        return "the next edit was not found again"
    if journey.passphrase and any(WRITTEN in data for data in disk.files.bytes.values()):
        return "it can be read without the passphrase"
    return None
