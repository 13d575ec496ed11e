"""Programs that save as fast as they can and are killed with -9: run by test_kills.py.

One process brings up the others by fork, so that 200 of them take seconds. Prints one JSON line:
how many were killed, how many saves they had reported, and what was wrong.
"""

import json
import os
import random
import select
import signal
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.storage.disk import Disk
from ladder_app.storage.library import FolderLibrary

CASE_ID = "11111111-2222-4333-8444-555555555555"
MOMENT = datetime(2026, 3, 19, 18, 42, tzinfo=UTC)
MOST_SAVES = 400


class DeadlyDisk(Disk):
    """Kills its own process before or after the effect number `at`."""

    def __init__(self, at: int) -> None:
        self._left = at

    def _count(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def write(self, fd: int, data: bytes | memoryview, offset: int) -> int:
        self._count()
        taken = super().write(fd, data, offset)
        self._count()
        return taken

    def sync(self, fd: int) -> None:
        super().sync(fd)
        self._count()

    def create(self, path: Path) -> int:
        fd = super().create(path)
        self._count()
        return fd

    def truncate(self, fd: int, size: int) -> None:
        super().truncate(fd, size)
        self._count()

    def link(self, old: Path, new: Path) -> None:
        super().link(old, new)
        self._count()

    def replace(self, old: Path, new: Path) -> None:
        super().replace(old, new)
        self._count()

    def unlink(self, path: Path) -> None:
        super().unlink(path)
        self._count()


def attempt(number: int) -> Attempt:
    """Long enough that every third takes two blocks of the disk."""
    text = f"Attempt {number}: " + "what happened " * (number % 3 * 100)
    return Attempt(id=f"attempt-{number}", step_id="step-1", what_happened=text)


def write(folder: Path, disk: Disk, first: int, report: int, at: datetime) -> None:
    """Save attempts, and say so after each one."""
    store = FolderLibrary(folder / "ladders", folder / "state", disk).open(CASE_ID, at)
    for number in range(first, first + MOST_SAVES):
        store.commit(Edit("Log attempt", (Change(None, attempt(number)),)), at)
        os.write(report, b"%d\n" % number)
    store.close()
    os.kill(os.getpid(), signal.SIGKILL)


def one_life(folder: Path, first: int, chance: random.Random, at: datetime) -> list[int]:
    """Start a program, kill it, and return the numbers it had reported as saved."""
    heard, report = os.pipe()
    by_effect = chance.random() < 0.5
    disk = DeadlyDisk(chance.randrange(1, 40)) if by_effect else Disk()
    child = os.fork()
    if child == 0:
        os.close(heard)
        write(folder, disk, first, report, at)
    os.close(report)
    reported = b""
    enough = chance.randrange(12)
    while by_effect or reported.count(b"\n") < enough:
        part = os.read(heard, 4096)
        if not part:
            break
        reported += part
    select.select([], [], [], chance.random() * 0.002)
    os.kill(child, signal.SIGKILL)
    while part := os.read(heard, 4096):
        reported += part
    os.close(heard)
    _pid, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, f"The program ended by itself: {status}"
    return [int(number) for number in reported.split()]


def judge(folder: Path, saved: dict[str, Attempt], coming: Attempt, at: datetime) -> list[str]:
    """What is wrong with the file a killed program left."""
    store = FolderLibrary(folder / "ladders", folder / "state").open(CASE_ID, at)
    found = {r.id: r for r in store.load() if isinstance(r, Attempt)}
    wrong = [f"{name} is lost" for name in saved if found.get(name) != saved[name]]
    wrong += [f"{name} was never saved" for name in found if name not in {*saved, coming.id}]
    if found.get(coming.id, coming) != coming:
        wrong.append(f"{coming.id} is there in part")
    if store.read_only is not None:
        wrong.append(store.read_only)
    saved.update(found)
    store.close()
    return wrong


def main(folder: Path, lives: int, seed: int) -> None:
    """Kill `lives` programs, one after the other, on one case."""
    chance = random.Random(seed)
    first = Edit("New case", (Change(None, Case(id=CASE_ID)),))
    FolderLibrary(folder / "ladders", folder / "state").create(first, CASE_ID, MOMENT).close()
    saved: dict[str, Attempt] = {}
    reports = 0
    wrong: list[str] = []
    for life in range(lives):
        at = MOMENT + timedelta(hours=life)
        number = len(saved) + 1
        reported = one_life(folder, number, chance, at)
        reports += len(reported)
        saved.update({f"attempt-{n}": attempt(n) for n in reported})
        wrong += judge(folder, saved, attempt(number + len(reported)), at)
    sys.stdout.write(json.dumps({"killed": lives, "reported": reports, "wrong": wrong}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
