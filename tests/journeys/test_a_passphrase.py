"""A passphrase is set in the window, the program is killed, and from then on it is asked for.

Wrong words, the right ones, others instead, the recovery code, and none any more: whatever was
written is there each time.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ladder_app.paths import user_paths
from ladder_app.program import Program
from ladder_app.sealing.recovery import read_code
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.passphrase.set_dialog import SetDialog
from ladder_app.ui.passphrase.unlock_window import UnlockWindow
from ladder_app.ui.settings.settings_screen import SettingsScreen
from tests.journeys.facing import BEGIN, STEP
from tests.journeys.keyboard import Keyboard, until, words_on
from tests.sealing.cheap import CHEAP

FIRST = "seven grey herons on the weir"
OTHER = "nine slow barges under the bridge"
SPACE = Qt.Key.Key_Space

# Another process sets the passphrase by keyboard, logs an attempt, and at the very moment the
# notice says "Saved" kills itself as hard as a process can be killed.
SET_WRITE_AND_DIE = """
import os, signal
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from tests.journeys.keyboard import Keyboard, until, words_on
from tests.journeys.test_a_passphrase import FIRST, set_passphrase, started

program, window = started()
code = set_passphrase(program, FIRST)
window = program._window
assert window.place == "settings"
window.log("step-1")
keys = Keyboard(window)
keys.tab_to("What did I learn?")
keys.write("Quiet was not rejection.")
keys.save()
until(lambda: "Saved" in words_on(window))
print(code, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def begun() -> Program:
    """The program of this computer; a passphrase costs little to try here."""
    paths = user_paths(None, dict(os.environ))
    program = Program(paths, lambda: BEGIN)
    program.__dict__["_library"] = FolderLibrary(paths.library, paths.state, cost=CHEAP)
    assert program.begin()
    return program


def started() -> tuple[Program, MainWindow]:
    """The same where nothing is asked first."""
    program = begun()
    assert program._window is not None
    program._window.show_settings(program._settings.now)
    return program, program._window


def asked(program: Program) -> UnlockWindow:
    """The window that asks for the passphrase; nothing else is there."""
    window = program._coming_in.entrance.window
    assert isinstance(window, UnlockWindow)
    assert program._window is None
    assert STEP not in words_on(window)
    return window


def refused(asking: UnlockWindow, secret: str) -> None:
    """Type what does not open it."""
    keys = Keyboard(asking)
    keys.write(secret)
    keys.press(Qt.Key.Key_Return)
    until(lambda: not asking.is_trying)
    assert "not accepted" in words_on(asking)


def let_in(program: Program, secret: str, *, by_code: bool = False) -> MainWindow:
    """Type it and come in."""
    asking = asked(program)
    keys = Keyboard(asking)
    if by_code:
        keys.tab_to("Use the recovery code")
        keys.press(SPACE)
    keys.write(secret)
    keys.press(Qt.Key.Key_Return)
    until(lambda: program._window is not None)
    assert program._window is not None
    return program._window


def open_form(program: Program, button: str) -> Keyboard:
    """From the page Settings, by keyboard."""
    window = program._window
    assert window is not None
    window.go("settings")
    keys = Keyboard(window)
    keys.tab_to(button)
    keys.press(SPACE)
    until(lambda: QApplication.activeModalWidget() is not None)
    return keys


def set_passphrase(program: Program, words: str, before: str = "") -> str:
    """Set or change it; the recovery code that was shown."""
    keys = open_form(program, "Change the passphrase" if before else "Set a passphrase")
    form = QApplication.activeModalWidget()
    assert isinstance(form, SetDialog)
    if before:
        keys.tab_to("The passphrase as it is now")
        keys.write(before)
    keys.tab_to("New passphrase")
    keys.write(words)
    keys.tab_to("The same once more")
    keys.write(words)
    code = form.recovery.code
    assert code is not None
    keys.tab_to("I have written it down")
    keys.press(SPACE)
    sealed_anew(program, keys, "The passphrase is changed." if before else "Everything is sealed.")
    return code


def sealed_anew(program: Program, keys: Keyboard, said: str) -> None:
    """Enter, and wait until the window is there again, where it was, and says what came of it."""
    before = program._window
    assert before is not None
    before.move(40, 30)
    stood_at = before.pos()
    keys.press(Qt.Key.Key_Return)
    until(lambda: program._window not in (None, before) and program.case.store is not None, 20_000)
    assert program._window is not None
    until(lambda: program._window is not None and program._window.place == "settings")
    window = program._window
    assert window.pos() == stood_at
    assert said in words_on(window)
    settings = window.page("settings")
    assert isinstance(settings, SettingsScreen)
    until(lambda: not settings.passphrase.set_button.visibleRegion().isEmpty())


@contextmanager
def running() -> Iterator[Program]:
    """The program once more, left in an orderly way."""
    program = begun()
    yield program
    program.leave_window()
    program.close_case()


def learned(window: MainWindow) -> list[str | None]:
    return [attempt.what_i_learned for attempt in window.records.all_attempts()]


def readable(home: Path) -> list[Path]:
    """The files of this computer in which the step or what was learned can be read."""
    return [
        path
        for path in home.rglob("*")
        if path.is_file()
        and any(words.encode() in path.read_bytes() for words in (STEP, "rejection"))
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.usefixtures("qapp", "a_case")
def test_from_the_first_passphrase_to_none_everything_is_there(home: Path) -> None:
    assert readable(home)
    died = subprocess.run(
        [sys.executable, "-c", SET_WRITE_AND_DIE],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
    )
    assert died.returncode == -signal.SIGKILL, died.stderr
    code = died.stdout.split()[-1]
    assert read_code(code)
    assert readable(home) == []
    kept = ["Quiet was not rejection."]

    with running() as program:
        refused(asked(program), FIRST.upper())
        assert learned(let_in(program, FIRST)) == kept
        second_code = set_passphrase(program, OTHER, before=FIRST)
        assert program._window is not None
        assert learned(program._window) == kept
    assert readable(home) == []

    for gone in (FIRST, code):
        with running() as program:
            refused(asked(program), gone)
            assert learned(let_in(program, OTHER)) == kept

    with running() as program:
        window = let_in(program, second_code, by_code=True)
        assert learned(window) == kept
        assert "choose another passphrase" in words_on(window)
        keys = open_form(program, "Remove the passphrase")
        keys.write(OTHER)
        sealed_anew(program, keys, "Everything can be read without one.")
        assert program._window is not None
        assert learned(program._window) == kept
    assert readable(home)

    with running() as program:
        assert program._window is not None
        assert learned(program._window) == kept
