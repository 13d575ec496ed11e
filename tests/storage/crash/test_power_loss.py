"""Nothing acknowledged is lost, whatever a loss of power leaves behind; and the check can fail."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ladder_app.sealing.keys import CaseKeys
from ladder_app.storage import fold, opening
from ladder_app.storage.case_file import CaseFile
from tests.figures import Figure
from tests.storage.crash.journeys import (
    CASE_FILE,
    SESSIONS,
    create,
    fifty_attempts,
    recovery,
    rewritten,
    torn_states,
)
from tests.storage.crash.memory_disk import MemoryDisk
from tests.storage.crash.promise import Journey, verdict

ALL = 1_000_000
FEWEST_STATES = {"create": 130, "fifty attempts": 3900, "rewritten": 2500}
TIMES_WRITTEN_WHOLE = {"create": 1, "fifty attempts": 1, "rewritten": 2}
FEWEST_RECOVERIES = 1500


@pytest.mark.parametrize("name", SESSIONS)
def test_nothing_acknowledged_is_lost(name: str, figure: Figure) -> None:
    journey = SESSIONS[name](MemoryDisk())
    replaced = [e for e in journey.disk.log if e.kind == "replace" and e.target == CASE_FILE]
    assert len(replaced) == TIMES_WRITTEN_WHOLE[name]
    found = verdict(journey, most_per_effect=ALL)
    assert found.wrong == []
    assert found.states >= FEWEST_STATES[name]
    figure("crash states", found.states)


def test_nothing_is_lost_when_power_fails_again_while_recovering(figure: Figure) -> None:
    states = 0
    for torn, before in torn_states(30):
        found = verdict(recovery(torn, before), most_per_effect=12)
        assert found.wrong == []
        states += found.states
    assert states >= FEWEST_RECOVERIES
    figure("crash states", states)
    figure("crashes while recovering", states)


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


DISKS = [NeverSyncs, RenamesUnsynced, ForgetsFolder, SaysSavedTooEarly, RewritesInPlace]


@pytest.mark.parametrize("disk", DISKS)
def test_a_mistake_of_the_protocol_is_caught(disk: type[MemoryDisk], figure: Figure) -> None:
    found = verdict(rewritten(disk()), most_per_effect=60, give_up_after=1)
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
    sessions: list[Callable[[MemoryDisk], Journey]] = [create, fifty_attempts, rewritten]
    recorded = [session(MemoryDisk()) for session in sessions]
    mistake(monkeypatch)
    assert any(verdict(j, most_per_effect=40, give_up_after=1).wrong for j in recorded) or (
        verdict(rewritten(MemoryDisk()), most_per_effect=40, give_up_after=1).wrong
    )
    figure("seeded mistakes", 1)
