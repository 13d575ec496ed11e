"""Nothing acknowledged is lost, whatever a loss of power leaves behind; and the check can fail."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ladder_app.sealing.keys import CaseKeys
from ladder_app.storage import fold, opening
from ladder_app.storage.case_file import CaseFile
from tests.figures import Figure, shares
from tests.storage.crash.journeys import (
    CASE_FILE,
    SESSIONS,
    compacted,
    create,
    fifty_attempts,
    recorded,
    recovered_after,
    recovery,
    torn_states,
)
from tests.storage.crash.memory_disk import Effect, MemoryDisk
from tests.storage.crash.promise import COPIES, SIX_WORDS, verdict
from tests.storage.crash.verdict import Share

# So many ways for power to fail after one effect are looked at, and in a deep run.
A_FEW = 4
MOST = 3_000
MOST_AT_LENGTH = 46
AT_LENGTH = "two hundred attempts"
SHARES = 2
SHARES_AT_LENGTH = 8
SEALS = {"open": "", "sealed": SIX_WORDS}
FEWEST_WRITTEN_WHOLE = {"compacted": 2, "shortened": 2, "restored": 2}
FEWEST_RECOVERIES = 60


def parts() -> Iterator[object]:
    """Every session in its shares; every day each in one, the long one never."""
    for name in SESSIONS:
        of = SHARES_AT_LENGTH if name == AT_LENGTH else SHARES
        for rest in range(of):
            marks = pytest.mark.deep if rest or name == AT_LENGTH else ()
            yield pytest.param(name, Share(rest, of), marks=marks, id=f"{name}-{rest}")


@pytest.mark.parametrize("seal", SEALS)
@pytest.mark.parametrize(("name", "share"), list(parts()))
def test_nothing_acknowledged_is_lost(
    name: str, seal: str, share: Share, figure: Figure, is_deep: bool
) -> None:
    journey = recorded(SESSIONS[name], SEALS[seal])
    replaced = [e for e in journey.disk.log if e.kind == "replace" and e.target == CASE_FILE]
    assert len(replaced) >= FEWEST_WRITTEN_WHOLE.get(name, 1)
    most = MOST_AT_LENGTH if name == AT_LENGTH else MOST
    found = verdict(journey, most, share=share) if is_deep else verdict(journey, A_FEW)
    assert found.wrong == []
    assert found.states > len(journey.disk.log) // share.of
    figure("crash states", found.states)


@pytest.mark.parametrize("seal", SEALS)
@pytest.mark.parametrize("share", shares(SHARES))
def test_nothing_is_lost_when_power_fails_again_while_recovering(
    seal: str, share: int, figure: Figure, is_deep: bool
) -> None:
    torn, most = (110, 12) if is_deep else (4, 4)
    states = recovering = 0
    for left, before in torn_states(torn, SEALS[seal])[share :: SHARES if is_deep else 1]:
        journey = recovery(left, before)
        found = verdict(journey, most)
        assert found.wrong == []
        states += found.states
        recovering += found.states_before(recovered_after(journey))
    assert recovering >= FEWEST_RECOVERIES
    figure("crash states", states)
    figure("crashes while recovering", recovering)


# The same check finds mistakes in the protocol ---------------------------------------------------


class NeverSyncs(MemoryDisk):
    """Saved is said without any sync."""

    def sync(self, fd: int) -> None:
        pass


class RenamesUnsynced(MemoryDisk):
    """A new file takes the name before its bytes are safe."""

    def sync(self, fd: int) -> None:
        if self._open[fd][1].suffix != ".new":
            super().sync(fd)


class ForgetsFolder(MemoryDisk):
    """The folder is never synced, so a new name may not last."""

    def sync_folder(self, folder: Path) -> None:
        pass


class ForgetsFolderOfCopies(MemoryDisk):
    """The folder of the backups is never synced, so a new one may not last."""

    def sync_folder(self, folder: Path) -> None:
        if folder != COPIES:
            super().sync_folder(folder)


class ForgetsNewFolders(MemoryDisk):
    """A folder that was made is not synced, so it may not last, nor what is in it."""

    def make_folder(self, folder: Path) -> None:
        if folder in self.files.folders or folder == folder.parent:
            return
        self.make_folder(folder.parent)
        self._do(Effect("make_folder", folder))


class SaysSavedTooEarly(MemoryDisk):
    """The line is synced only when the next one comes."""

    waiting: int | None = None

    def sync(self, fd: int) -> None:
        if self._open[fd][1] == CASE_FILE:
            self.waiting = fd
        else:
            super().sync(fd)

    def write(self, fd: int, data: bytes | memoryview, offset: int) -> int:
        if self.waiting == fd:
            super().sync(fd)
        return super().write(fd, data, offset)


class RewritesInPlace(MemoryDisk):
    """The old file is overwritten instead of replaced."""

    def replace(self, old: Path, new: Path) -> None:
        if new not in self.files.names:
            super().replace(old, new)
            return
        data = self.content(old)
        fd = self.open(new, write=True)
        self.truncate(fd, 0)
        self.write(fd, data, 0)
        self.sync(fd)
        self.close(fd)
        self.unlink(old)


DISKS = [
    NeverSyncs,
    RenamesUnsynced,
    ForgetsFolder,
    ForgetsFolderOfCopies,
    ForgetsNewFolders,
    SaysSavedTooEarly,
    RewritesInPlace,
]


@pytest.mark.parametrize("disk", DISKS)
def test_a_mistake_of_the_protocol_is_caught(disk: type[MemoryDisk], figure: Figure) -> None:
    found = verdict(recorded(compacted, disk=disk()), most_per_effect=60, give_up_after=1)
    assert found.wrong
    figure("seeded mistakes", 1)


def reads_without_checksum(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any line that is JSON counts."""

    def is_json(line: bytes) -> bool:
        try:
            json.loads(line)
        except ValueError:
            return False
        return True

    monkeypatch.setattr(fold, "is_sound", lambda line: is_json(line) or line[:1] == b"{")


def cuts_the_wrong_tail(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a torn line the sound one before it goes as well."""
    sound = fold.fold

    def cut(data: bytes, watch: int = 0, keys: CaseKeys | None = None) -> fold.Folded:
        folded = sound(data, watch, keys)
        if not folded.torn:
            return folded
        last = data.rfind(b"\n", 0, folded.end - 1)
        shorter = sound(data[: last + 1], watch, keys)
        shorter.torn = folded.torn
        return shorter

    monkeypatch.setattr(opening, "fold", cut)


def numbers_do_not_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a rewrite the count of edits starts again."""
    honest = CaseFile.rewrite

    def forgetful(self: CaseFile, label: str, at: str, needs_backup: bool = False) -> None:
        honest(self, label, at, needs_backup)
        self.content.n = 0

    monkeypatch.setattr(CaseFile, "rewrite", forgetful)


@pytest.mark.parametrize(
    "mistake", [reads_without_checksum, cuts_the_wrong_tail, numbers_do_not_grow]
)
def test_a_mistake_of_the_program_is_caught(
    mistake: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    figure: Figure,
) -> None:
    journeys = [recorded(session) for session in (create, fifty_attempts, compacted)]
    mistake(monkeypatch)
    journeys.append(recorded(compacted))
    assert any(verdict(journey, most_per_effect=40, give_up_after=1).wrong for journey in journeys)
    figure("seeded mistakes", 1)
