"""The library moves to another folder: a crash leaves it whole in the place that counts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.store.vault import Tell
from ladder_app.storage import moving
from ladder_app.storage.disk import read_all, replace_whole
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.moved_files import MovedFiles, Sums
from ladder_app.storage.moving import Moving
from tests import make
from tests.figures import Figure
from tests.sealing.cheap import CHEAP
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.promise import CASE_ID, HOME, SIX_WORDS, Journey, library, quiet
from tests.storage.crash.verdict import Verdict, judged

OLD: Final = HOME / "ladders"
CHOSEN: Final = HOME / "elsewhere"
NEW: Final = CHOSEN / "ladder"
STATE: Final = HOME / "state"
SETTINGS: Final = STATE / "settings.json"
DRAFT: Final = {"what_happened": "Attempt half typed"}
A_FEW, ALL = 4, 1_000_000
A_SAMPLE: Final = 40


@dataclass
class Move:
    """A library that moves on a disk that records. The settings are a file with a path in it."""

    disk: MemoryDisk
    passphrase: str = ""
    start: Files = field(init=False)
    documents: Documents = field(init=False)

    def __post_init__(self) -> None:
        journey = Journey(self.disk, self.passphrase)
        store = journey.create()
        journey.log_attempts(store, range(1, 4))
        self.documents = store.documents()
        store.close()
        one = library(self.disk, self.passphrase)
        one.backups.keep(CASE_ID, make.MOMENT)
        one.drafts.keep(CASE_ID, "attempt", DRAFT)
        self.disk.make_folder(CHOSEN)
        self._write_settings(OLD)
        self.start = self.disk.files.copy()
        self.disk.log.clear()

    def run(self) -> "Move":
        """Move it, begin anew, and let go of what does not count."""
        Moving(self.disk, OLD, STATE).move(CHOSEN, self._write_settings, quiet)
        Moving(self.disk, NEW, STATE).let_go(self._make_sure)
        return self

    def begun_anew(self, effects: int, state: Files) -> str | None:
        """What is wrong with this state once the program has begun again, or None."""
        disk = MemoryDisk(state)
        place = Path(read_all(disk, SETTINGS, 1000).decode())
        if complaint := self.content(disk, place):
            return f"before: {complaint}"
        Moving(disk, place, STATE).let_go(lambda: None)
        if disk.is_file(STATE / "moving.json"):
            return "it never ends"
        other = NEW if place == OLD else OLD
        if left := list(MovedFiles(disk, other).names()):
            return f"copies stay behind: {left}"
        return self.content(disk, place)

    def verdict(self, most_per_effect: int, give_up_after: int | None = None) -> Verdict:
        """Lose power after each effect in every way, and begin again."""
        return judged(self.start, self.disk.log, most_per_effect, self.begun_anew, give_up_after)

    def content(self, disk: MemoryDisk, place: Path) -> str | None:
        """What is wrong with what stands in this place, or None."""
        one = FolderLibrary(place, STATE, disk, CHEAP)
        try:
            if self.passphrase:
                one.vault.unlock(self.passphrase)
            store = one.open(CASE_ID, make.MOMENT)
            store.close()
        except StoreError as error:
            return f"not opened: {error}"
        if store.damage or store.read_only is not None or store.notices:
            return f"opened with {store.damage}, {store.read_only}, {store.notices}"
        if store.documents() != self.documents:
            return "something else is there"
        if one.drafts.find(CASE_ID, "attempt") != DRAFT:
            return "the draft is gone"
        return None if one.backups.newest_sound(CASE_ID) else "no copy can be read"

    def _write_settings(self, place: Path) -> None:
        said = str(place).encode()
        try:
            replace_whole(self.disk, SETTINGS, said)
        except OSError:
            # Only where nothing was changed is it an error; `_make_sure` is asked for the rest.
            if not self.disk.is_file(SETTINGS) or self.disk.content(SETTINGS) != said:
                raise

    def _make_sure(self) -> None:
        self.disk.sync_folder(STATE)


@pytest.mark.parametrize("passphrase", ["", SIX_WORDS])
def test_whatever_place_counts_is_whole_and_the_other_is_emptied(
    passphrase: str, figure: Figure, is_deep: bool
) -> None:
    session = Move(MemoryDisk(), passphrase).run()
    found = session.verdict(ALL if is_deep else A_FEW)
    assert found.wrong == []
    assert found.states > len(session.disk.log)
    figure("crash states", found.states)


@pytest.mark.parametrize("before_file", [0, 1, 3])
def test_nothing_is_lost_when_power_fails_again_while_emptying(
    before_file: int, figure: Figure, is_deep: bool
) -> None:
    session = Move(MemoryDisk())

    def stop(done: int, _all: int) -> None:
        if done == before_file:
            session.start = session.disk.files.copy()

    Moving(session.disk, OLD, STATE).move(CHOSEN, session._write_settings, stop)
    session.disk = MemoryDisk(session.start.copy())
    Moving(session.disk, OLD, STATE).let_go(lambda: None)
    found = session.verdict(ALL if is_deep else A_FEW)
    assert found.wrong == []
    assert found.states > len(session.disk.log) > 0
    figure("crash states", found.states)
    figure("crashes while recovering", found.states)


# The same check finds mistakes in the protocol ---------------------------------------------------


def counts_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The new place counts before anything is there."""
    honest = Moving._copy

    def hasty(self: Moving, place: Path, tell: Tell) -> None:
        replace_whole(self._disk, SETTINGS, str(place).encode())
        honest(self, place, tell)

    monkeypatch.setattr(Moving, "_copy", hasty)


def lets_go_too_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """The old place is emptied as soon as it is copied."""
    honest = Moving._copy

    def hasty(self: Moving, place: Path, tell: Tell) -> None:
        honest(self, place, tell)
        self._here.empty(self._here.sums())

    monkeypatch.setattr(Moving, "_copy", hasty)


def copies_unsynced(monkeypatch: pytest.MonkeyPatch) -> None:
    """The copies are not synced."""

    def careless(disk: MemoryDisk, path: Path, data: bytes, *_rest: object) -> None:
        fd = disk.create(path)
        disk.write(fd, data, 0)
        disk.close(fd)

    monkeypatch.setattr(moving, "put_new", careless)


def forgets_the_note(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing says that a move was begun."""
    monkeypatch.setattr(Moving, "_write_note", lambda *_: None)


def forgets_backups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the cases come along."""
    honest = MovedFiles.names
    monkeypatch.setattr(
        MovedFiles, "names", lambda self: (name for name in honest(self) if "/" not in name)
    )


def overlooks_halves(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is emptied keeps what was written last."""
    honest = MovedFiles.empty

    def careless(self: MovedFiles, copied: Sums) -> None:
        honest(self, dict(list(copied.items())[1:]))

    monkeypatch.setattr(MovedFiles, "empty", careless)


@pytest.mark.parametrize(
    "mistake",
    [
        counts_first,
        lets_go_too_early,
        copies_unsynced,
        forgets_the_note,
        forgets_backups,
        overlooks_halves,
    ],
)
def test_a_mistake_of_the_program_is_caught(
    mistake: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    figure: Figure,
) -> None:
    session = Move(MemoryDisk())
    with monkeypatch.context() as patched:
        mistake(patched)
        session.run()
    assert session.verdict(A_SAMPLE, give_up_after=1).wrong
    figure("seeded mistakes", 1)
