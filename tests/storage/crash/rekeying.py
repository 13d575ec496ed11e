"""A library whose passphrase is set, changed and removed, and the check of what a crash leaves."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.sealing.cheap import CHEAP
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.promise import CASE_ID, HOME, WRITTEN, Journey, library, quiet
from tests.storage.crash.verdict import EVERYTHING, Share, Verdict, judged

DRAFT: Final = {"what_happened": "Attempt half typed"}
NO_PASSPHRASE: Final = ""


class CutShort(Exception):
    """The person, or the system, ended the program."""


@dataclass
class Rekeying:
    """A session on a disk that records; `told` is which passphrase held after how many effects."""

    disk: MemoryDisk
    start: Files = field(init=False)
    documents: Documents = field(init=False)
    told: list[tuple[int, str]] = field(default_factory=list)
    reaches_drafts: bool = True
    """Whether the drafts are where the passphrase was set."""

    def __post_init__(self) -> None:
        journey = Journey(self.disk)
        store = journey.create()
        journey.log_attempts(store, range(1, 6))
        self.documents = store.documents()
        store.close()
        library(self.disk).backups.keep(CASE_ID, make.MOMENT)
        library(self.disk).drafts.keep(CASE_ID, "attempt", DRAFT)
        self.start = self.disk.files.copy()
        self.disk.log.clear()
        self.told.append((0, NO_PASSPHRASE))

    def run(self, *passphrases: str) -> "Rekeying":
        """Give the library one passphrase after the other."""
        one = library(self.disk)
        for passphrase in passphrases:
            if passphrase == NO_PASSPHRASE:
                one.vault.remove_passphrase(quiet)
            else:
                one.vault.set_passphrase(passphrase, None, quiet)
            self.told.append((len(self.disk.log), passphrase))
        return self

    def cut_short(self, passphrase: str, before_file: int) -> "Rekeying":
        """Setting it was cut short before this file; what is recorded is how it is finished."""

        def stop(done: int, _all: int) -> None:
            if done == before_file:
                raise CutShort

        with suppress(CutShort):
            library(self.disk).vault.set_passphrase(passphrase, None, stop)
        self.start = self.disk.files.copy()
        self.disk.log.clear()
        self.told = [(0, passphrase)]
        again = library(self.disk)
        again.vault.unlock(passphrase)
        again.vault.finish(quiet)
        return self

    def sealed_elsewhere(self, passphrase: str) -> "Rekeying":
        """Another computer has set it; what is recorded is how this one is unlocked."""
        other = FolderLibrary(HOME / "ladders", HOME / "elsewhere", self.disk, CHEAP)
        other.vault.set_passphrase(passphrase, None, quiet)
        self.start = self.disk.files.copy()
        self.disk.log.clear()
        self.told = [(0, passphrase)]
        self.reaches_drafts = False
        library(self.disk).vault.unlock(passphrase)
        return self

    def verdict(
        self, most_per_effect: int, give_up_after: int | None = None, share: Share = EVERYTHING
    ) -> Verdict:
        """Lose power after each effect in every way, and see whether nothing is lost or shown."""
        return judged(
            self.start, self.disk.log, most_per_effect, self._broken, give_up_after, share
        )

    def _broken(self, effects: int, state: Files) -> str | None:
        known = [passphrase for count, passphrase in self.told if count <= effects]
        coming = [passphrase for count, passphrase in self.told if count > effects]
        disk = MemoryDisk(state)
        if self.reaches_drafts and (shown := self.shown_at_rest(disk)):
            return f"can be read although all is said to be sealed: {shown}"
        try:
            opened = unlocked(library(disk), [*known[-1:], *coming[:1]])
            if opened is None:
                return "neither passphrase opens it"
            return self.content(opened) or self.finished(opened, disk)
        except StoreError as error:
            return f"not opened: {error}"

    def content(self, opened: FolderLibrary) -> str | None:
        """What is wrong with what an unlocked library holds, or None."""
        store = opened.open(CASE_ID, make.MOMENT)
        store.close()
        if store.damage or store.read_only is not None:
            return f"opened with {store.damage}, {store.read_only}"
        if store.documents() != self.documents:
            return "something else is there"
        if opened.drafts.find(CASE_ID, "attempt") != DRAFT:
            return "the draft is gone"
        return None if opened.backups.newest_sound(CASE_ID) else "no copy can be read"

    def shown_at_rest(self, disk: MemoryDisk) -> list[str]:
        """What can be read in a library that says it is sealed and done."""
        vault = library(disk).vault
        if not vault.is_sealed or vault.is_unfinished:
            return []
        return [path.name for path in disk.files.names if WRITTEN in disk.content(path)]

    def finished(self, opened: FolderLibrary, disk: MemoryDisk) -> str | None:
        """What is wrong once it went on to the end, or None."""
        if left := opened.vault.finish(quiet):
            return f"not finished: {left}"
        if opened.vault.is_unfinished:
            return "it never ends"
        shown = [path.name for path in disk.files.names if WRITTEN in disk.content(path)]
        if opened.vault.is_sealed and shown:
            return f"can be read without the passphrase: {shown}"
        return self.content(opened)


def unlocked(one: FolderLibrary, passphrases: list[str]) -> FolderLibrary | None:
    """The library, if one of these opens it; without a passphrase it must not be locked."""
    if not one.vault.is_locked:
        return one if NO_PASSPHRASE in passphrases else None
    for passphrase in passphrases:
        if passphrase != NO_PASSPHRASE and one.vault.accepts(passphrase):
            one.vault.unlock(passphrase)
            return one
    return None
