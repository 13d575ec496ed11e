"""How a program is killed with -9: by its own disk, by somebody outside, or by the system."""

import os
import random
import select
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from ladder_app.storage.disk import Disk

Work = Callable[[Disk, int], None]
"""Goes on for long and writes a line into the descriptor for whatever it was told is done."""

Calls = Mapping[str, int]
"""Calls of the system, and about how often each comes up in such a work."""

PATIENCE_S: Final = 20.0


class Life(NamedTuple):
    """What a program had reported as done, and whether it was killed before its work ended."""

    reported: list[str]
    is_struck: bool


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


def by_disk(work: Work, chance: random.Random) -> Life:
    """It dies at one of its own effects on the disk."""
    heard, child = _begun(work, DeadlyDisk(chance.randrange(1, 60)))
    return _ended(heard, child)


def from_outside(work: Work, chance: random.Random) -> Life:
    """It is killed at any moment after some lines."""
    heard, child = _begun(work, Disk())
    reported = b""
    enough = chance.randrange(12)
    while reported.count(b"\n") < enough:
        part = os.read(heard, 4096)
        if not part:
            break
        reported += part
    select.select([], [], [], chance.random() * 0.002)
    os.kill(child, signal.SIGKILL)
    return _ended(heard, child, reported)


def by_system(work: Work, chance: random.Random, calls: Calls) -> Life:
    """The system kills it at one call of a kind, counted by strace."""
    hear_go, go = os.pipe()

    def wait(disk: Disk, report: int) -> None:
        os.read(hear_go, 1)
        work(disk, report)

    heard, child = _begun(wait, Disk())
    os.close(hear_go)
    call, often = chance.choice(list(calls.items()))
    death = f"inject={call}:signal=KILL:when={chance.randint(1, often)}"
    only = f"trace={call}"
    command = ["strace", "-qq", "-o", "/dev/null", "-e", only, "-e", death, "-p", str(child)]
    tracer = subprocess.Popen(command)
    _await_tracer(child)
    os.write(go, b"\n")
    os.close(go)
    life = _ended(heard, child)
    tracer.wait()
    return life


def _begun(work: Work, disk: Disk) -> tuple[int, int]:
    """A pipe to listen at, and the process that works."""
    heard, report = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        work(disk, report)
        # It may not go on as its parent would.
        os._exit(os.EX_OK)
    os.close(report)
    return heard, child


def _ended(heard: int, child: int, reported: bytes = b"") -> Life:
    while part := os.read(heard, 4096):
        reported += part
    os.close(heard)
    _pid, status = os.waitpid(child, 0)
    end = os.waitstatus_to_exitcode(status)
    assert end in {os.EX_OK, -signal.SIGKILL}, f"The program failed: {end}"
    return Life(reported.decode().splitlines(), end != os.EX_OK)


def _await_tracer(child: int) -> None:
    """Until the process is watched, or it is plain that it will not be."""
    status = Path(f"/proc/{child}/status")
    end = time.monotonic() + PATIENCE_S
    while "TracerPid:\t0\n" in status.read_text():
        assert time.monotonic() < end, "strace does not watch the program"
        select.select([], [], [], 0.001)
