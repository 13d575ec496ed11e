"""A day's work on a disk that fails at one operation, and what of what was told is untrue."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, Final

from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.store.case_store import CaseStore
from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.power import Power
from tests.storage.crash.promise import CASE_ID, FORM, SIX_WORDS, Journey, library
from tests.storage.faults.faulty_disk import FAULTS, Fault, FaultyDisk

TOMORROW: Final = make.MOMENT + timedelta(days=1)
DRAFT: Final = {"what_happened": "half typed"}
LONGER: Final = {"what_happened": "half typed, and more"}


@dataclass(frozen=True)
class Start:
    """What is on the disk in the morning."""

    files: Files
    passphrase: str
    documents: Documents


def tidy(passphrase: str) -> Start:
    """A case of a few attempts, closed, with a copy and a draft."""
    journey = Journey(passphrase=passphrase)
    store = journey.create()
    journey.log_attempts(store, range(1, 3))
    journey.library().backups.keep(CASE_ID, make.MOMENT)
    journey.log_attempts(store, range(3, 4))
    journey.library().drafts.keep(CASE_ID, FORM, DRAFT)
    store.close()
    return Start(journey.disk.files, passphrase, store.documents())


def torn(passphrase: str) -> Start:
    """The same, with a save that was cut short: opening it rewrites the file."""
    start = tidy(passphrase)
    start.files.bytes[start.files.names[CASE_FILE]] += b'{"n":9,"id":"'
    return start


def wasteful(passphrase: str) -> Start:
    """A case with much history: opening it takes the history out."""
    journey = Journey(passphrase=passphrase)
    store = journey.create()
    for number in range(30):
        attempt = make.attempt(what_happened=f"{number}" * 300)
        store.commit(Edit("Correct", (Change(None, attempt),)), make.MOMENT)
    journey.library().drafts.keep(CASE_ID, FORM, DRAFT)
    return Start(journey.disk.files, passphrase, store.documents())


STARTS: Final[dict[str, Callable[[], Start]]] = {
    f"{start.__name__}, {how}": partial(start, passphrase)
    for start in (tidy, torn, wasteful)
    for how, passphrase in {"open": "", "sealed": SIX_WORDS}.items()
}


class Session:
    """Work, heal, work again; it ends well if nothing that was told is untrue."""

    def __init__(self, start: Start, fault: Fault, at: int, lasting: bool) -> None:
        self.start = start
        self.disk = FaultyDisk(start.files.copy(), fault, at, lasting)
        self.false_words: list[str] = []
        self.told = start.documents
        self.drafts: list[dict[str, Any]] = [DRAFT]

    def run(self) -> bool:
        """Whether the fault struck at all."""
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
        self._expect(store.documents() == self.told, "another session finds something else")
        self._check_draft()
        return struck

    def _open(self) -> CaseStore | None:
        try:
            return self._library().open(CASE_ID, TOMORROW)
        except StoreError:
            return None

    def _library(self) -> FolderLibrary:
        return library(self.disk, self.start.passphrase)

    def _work(self, store: CaseStore) -> None:
        is_as_saved = store.documents() == self.told
        self._expect(is_as_saved or bool(store.damage), "it opens silently short")
        if store.read_only is not None:
            return
        for number in range(1, 4):
            attempt = make.attempt(number + 10, what_happened="x" * 600)
            edit = Edit("Log attempt", (Change(None, attempt),))
            if not self._commit(store, edit, number) and not self.disk.lasting:
                self._expect(self._commit(store, edit, number), "trying again did not help")
        if not self._type(LONGER) and not self.disk.lasting:
            self._expect(self._type(LONGER), "the draft is not kept at the second time")
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

    def _type(self, draft: dict[str, Any]) -> bool:
        try:
            one = self._library()
            one.drafts.find(CASE_ID, FORM)
            one.drafts.keep(CASE_ID, FORM, draft)
        except StoreError:
            # If only the folder could not be synced, the new one may be there already.
            self.drafts.append(draft)
            return False
        self.drafts = [draft]
        return True

    def _check_draft(self) -> None:
        found = self._library().drafts.find(CASE_ID, FORM)
        self._expect(found in self.drafts, f"the draft has become {found}")

    def _check_power_loss(self) -> None:
        power = Power(self.start.files)
        for effect in self.disk.log:
            power.after(effect)
        for state in power.losses(4):
            store = library(MemoryDisk(state), self.start.passphrase).open(CASE_ID, TOMORROW)
            found = store.documents()
            self._expect(found == self.told, "after a loss of power something else is there")
            self._expect(store.read_only is None, f"after a loss of power: {store.read_only}")

    def _expect(self, holds: bool, words: str) -> None:
        if not holds:
            self.false_words.append(words)


class Restoring(Session):
    """A copy is put in the place of the case, which is not open."""

    def run(self) -> bool:
        """Whether the fault struck at all."""
        before = self.start.documents
        whole = library(MemoryDisk(self.start.files.copy()), self.start.passphrase)
        copy = whole.backups.newest_sound(CASE_ID)
        assert copy is not None
        done = self._restore(copy)
        struck = self.disk.struck > 0
        self.disk.heal()
        for found in self._found():
            self._expect(not done or found != before, "it was restored, and is as it was")
            # If only the folder could not be synced, the copy may be in place already.
            is_kept = found == before or self._is_kept(before)
            self._expect(is_kept, "it was refused, and what was there is gone")
        self._expect(self._restore(copy), "it cannot be restored after the fault is over")
        self._expect(before not in self._found(), "it was restored, and is as it was")
        return struck

    def _restore(self, copy: str) -> bool:
        try:
            self._library().restore(CASE_ID, copy, TOMORROW)
        except StoreError:
            return False
        return True

    def _is_kept(self, documents: Documents) -> bool:
        """Whether some copy brings these back."""
        for entry in self._library().backups.entries(CASE_ID):
            disk = MemoryDisk(self.disk.files.copy())
            library(disk, self.start.passphrase).restore(CASE_ID, entry.name, TOMORROW)
            store = library(disk, self.start.passphrase).open(CASE_ID, TOMORROW)
            if store.documents() == documents:
                return True
        return False

    def _found(self) -> list[Documents]:
        """What is there now, and what may be there after a loss of power."""
        power = Power(self.start.files)
        for effect in self.disk.log:
            power.after(effect)
        found = []
        for files in (self.disk.files.copy(), *power.losses(4)):
            store = library(MemoryDisk(files), self.start.passphrase).open(CASE_ID, TOMORROW)
            self._expect(store.read_only is None, f"{store.read_only}")
            found.append(store.documents())
        return found


def sessions_until_it_strikes_no_more(
    kind: type[Session], start: Start, fault: Fault, lasting: bool, every: int = 1
) -> tuple[int, list[str]]:
    """A session for every `every`-th operation that can be struck; how many; what was untrue."""
    untrue = []
    for count, at in enumerate(range(1, 2000, every)):
        session = kind(start, fault, at, lasting)
        struck = session.run()
        untrue += [f"{fault.name} at {at}: {words}" for words in session.false_words]
        if not struck:
            return count, untrue
    raise AssertionError("The session does not end")


def all_faults(
    kind: type[Session], start: Start, lasting: bool, every: int = 1
) -> tuple[int, list[str]]:
    """The same for every fault."""
    total = 0
    untrue = []
    for fault in FAULTS:
        count, words = sessions_until_it_strikes_no_more(kind, start, fault, lasting, every)
        total += count
        untrue += words
    return total, untrue
