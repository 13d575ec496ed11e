"""Tests of ladder_app.program: how it comes in where the library has a passphrase."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.storage.library import FolderLibrary
from tests import make
from tests.sealing.cheap import CHEAP

WORDS = "plain words"
CASE_ID = "11111111-2222-4333-8444-555555555555"

# Somebody who does, every few milliseconds, the next thing that can be done; what was on the
# screen each time is printed at the end.
_SOMEBODY = """
import json, sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ladder_app.paths import UserPaths
from ladder_app.program import Program
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.passphrase.reseal_window import Resealing
from tests.sealing.cheap import CHEAP

home, plan = Path(sys.argv[1]), json.loads(sys.argv[2])
program = Program(UserPaths(home / "library", home / "config", home / "state"))
program.__dict__["_library"] = FolderLibrary(home / "library", home / "state", cost=CHEAP)
seen = []

def windows():
    return [w for w in QApplication.topLevelWidgets() if w.isVisible()]

def step():
    shown = windows()
    if len(shown) != 1 or getattr(shown[0], "is_trying", False):
        return
    window = shown[0]
    name = type(window).__name__
    if name == "MainWindow" and not window.place or name == "ResealWindow":
        return
    seen.append(name)
    if not plan:
        program._app.exit(9)
        return
    todo = plan.pop(0)
    if todo == "close":
        window.close()
    elif todo == "reseal":
        act = partial(program._library.vault.set_passphrase, "other words", None)
        window.resealing_wanted.emit(Resealing(act))
    else:
        window.passphrase.edit.setText(todo)
        window.open()

timer = QTimer()
timer.timeout.connect(step)
timer.start(20)
code = program.run()
print(json.dumps({"code": code, "seen": seen}))
"""


@pytest.fixture
def library(tmp_path: Path) -> FolderLibrary:
    made = FolderLibrary(tmp_path / "library", tmp_path / "state", cost=CHEAP)
    first = Edit("Begin", (Change(None, Case(id=CASE_ID, alias="River")),))
    made.create(first, CASE_ID, make.MOMENT).close()
    return made


def lived(folder: Path, *plan: str) -> tuple[int, list[str]]:
    """How the program ended, and the windows it showed one after the other."""
    done = subprocess.run(
        [sys.executable, "-c", _SOMEBODY, str(folder), json.dumps(plan)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    return told["code"], told["seen"]


def sealed(library: FolderLibrary) -> None:
    assert library.vault.set_passphrase(WORDS, None, lambda _done, _of: None) == ()


def test_without_a_passphrase_nothing_is_asked(tmp_path: Path, library: FolderLibrary) -> None:
    assert lived(tmp_path, "close") == (0, ["MainWindow"])


def test_the_passphrase_is_asked_first_and_the_program_goes_on_after_it(
    tmp_path: Path, library: FolderLibrary
) -> None:
    sealed(library)
    windows = ["UnlockWindow", "UnlockWindow", "MainWindow"]
    assert lived(tmp_path, "wrong", WORDS, "close") == (0, windows)


def test_whoever_closes_the_question_ends_the_program(
    tmp_path: Path, library: FolderLibrary
) -> None:
    sealed(library)
    assert lived(tmp_path, "close") == (0, ["UnlockWindow"])


def test_the_window_comes_back_after_every_file_was_sealed(
    tmp_path: Path, library: FolderLibrary
) -> None:
    assert lived(tmp_path, "reseal", "close") == (0, ["MainWindow", "MainWindow"])
    assert lived(tmp_path, WORDS, "other words", "close")[1][-1] == "MainWindow"


def test_it_is_asked_for_although_the_file_that_says_so_is_gone(
    tmp_path: Path, library: FolderLibrary
) -> None:
    sealed(library)
    (library.folder / "library.json").unlink()
    assert lived(tmp_path, WORDS, "close") == (0, ["UnlockWindow", "MainWindow"])


def test_what_was_cut_short_is_gone_on_with(tmp_path: Path, library: FolderLibrary) -> None:
    class Cut(Exception):
        pass

    def cut(done: int, _of: int) -> None:
        if done:
            raise Cut

    with pytest.raises(Cut):
        library.vault.set_passphrase(WORDS, None, cut)
    assert library.vault.is_unfinished
    assert lived(tmp_path, WORDS, "close") == (0, ["UnlockWindow", "MainWindow"])
    assert not FolderLibrary(library.folder, tmp_path / "state").vault.is_unfinished
