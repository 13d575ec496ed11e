"""After the lock nothing of a person is left in the memory of the process.

Everything that is written, typed, copied or shown carries a word that is in no program; the memory
of the process is read from outside, before the lock (where every word must be found, or the search
is blind) and after it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.storage.library import FolderLibrary
from tests.figures import Figure
from tests.sealing.cheap import CHEAP
from tests.ui.locking.locked_program import paths_of

CASE: Final = "c0ffee00-0000-4000-8000-000000000009"
# A letter that every encoding writes in its own way.
MARK: Final = "Quïzzle"
ENCODINGS: Final = ("utf-8", "utf-16-le", "latin-1")
PLACES: Final = ("label", "ladder", "step", "note", "draft", "typed", "copied")
PASSPHRASE: Final = f"{MARK} opens this"
CYCLES: Final = 50
SHARES: Final = 5

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Memory is read through /proc")


@dataclass(frozen=True)
class Locked:
    """A program that can be told what to do, and looked into."""

    process: "subprocess.Popen[str]"

    def hear(self) -> str:
        """What it says next."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def tell(self, line: str) -> None:
        """What it is to do."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def open(self, words: dict[str, str]) -> None:
        """Unlock it and fill it with these words."""
        self.tell(json.dumps(words))
        assert self.hear() == "open"

    def lock(self) -> None:
        """Lock it, and wait until it has begun anew."""
        self.tell("lock")
        assert self.hear() == "begun"

    def memory(self) -> Iterator[bytes]:
        """Every piece of its memory that can be read."""
        here = Path("/proc") / str(self.process.pid)
        with (here / "mem").open("rb", buffering=0) as memory:
            for line in (here / "maps").read_text().splitlines():
                area, rights, *_rest = line.split()
                if not rights.startswith("r") or "[v" in line:
                    continue
                begin, end = (int(part, 16) for part in area.split("-"))
                memory.seek(begin)
                try:
                    yield memory.read(end - begin)
                except OSError:
                    continue  # a page of a device

    def found(self, words: list[str]) -> set[str]:
        """Which of these words are in its memory, however they are written."""
        marks = [MARK.encode(encoding) for encoding in ENCODINGS]
        left = {word: [word.encode(encoding) for encoding in ENCODINGS] for word in words}
        there = set()
        for piece in self.memory():
            if any(mark in piece for mark in marks):
                there |= {w for w, ways in left.items() if any(way in piece for way in ways)}
        return there

    def is_marked(self) -> bool:
        """Whether the word that is in no program is anywhere, on its own or in something."""
        marks = [MARK.encode(encoding) for encoding in ENCODINGS]
        return any(mark in piece for piece in self.memory() for mark in marks)

    def size_kib(self) -> int:
        """What it takes of the memory of the computer."""
        status = (Path("/proc") / str(self.process.pid) / "status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])

    def open_files(self) -> int:
        """How many files, sockets and the like it holds."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))


@contextmanager
def running(home: Path) -> Iterator[Locked]:
    """The program over a library with a passphrase, before anything was unlocked."""
    paths = paths_of(home)
    library = FolderLibrary(paths.library, paths.state, cost=CHEAP)
    first = Edit("Begin", (Change(None, Case(id=CASE)),))
    library.create(first, CASE, datetime(2026, 3, 1, tzinfo=UTC)).close()
    library.vault.set_passphrase(PASSPHRASE, None, lambda _done, _of: None)
    program = Path(__file__).with_name("locked_program.py")
    process = subprocess.Popen(
        [sys.executable, str(program), str(home)],
        env=os.environ | {"PYTHONPATH": str(program.parents[3]), "HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "begun"
        yield Locked(process)
    finally:
        process.kill()
        process.communicate()


def words_of(cycle: int) -> dict[str, str]:
    """A word of its own for each place, and the passphrase."""
    words = {place: f"{MARK} {place} {cycle} in one cycle" for place in PLACES}
    return words | {"passphrase": PASSPHRASE}


def lock_again_and_again(home: Path, cycles: int) -> int:
    """How many locks left nothing behind; each time all words were there before."""
    with running(home) as program:
        assert not program.is_marked()
        size, files = program.size_kib(), program.open_files()
        for cycle in range(cycles):
            words = words_of(cycle)
            program.open(words)
            assert program.found(list(words.values())) == set(words.values())
            program.lock()
            assert not program.is_marked(), f"Something was left by cycle {cycle}"
            assert program.size_kib() < 1.1 * size
            assert program.open_files() == files
    return cycles


def test_a_lock_leaves_nothing_in_memory(tmp_path: Path) -> None:
    assert lock_again_and_again(tmp_path, 2) == 2


@pytest.mark.deep
@pytest.mark.parametrize("_share", range(SHARES))
def test_fifty_locks_leave_nothing_in_memory(tmp_path: Path, figure: Figure, _share: int) -> None:
    figure("locks", lock_again_and_again(tmp_path, CYCLES // SHARES))
