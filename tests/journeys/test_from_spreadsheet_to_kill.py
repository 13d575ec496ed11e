"""A spreadsheet becomes a case, an attempt is logged in the window, the program is killed.

The whole of it with real processes on a real library: what was said to be saved is there.
"""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ladder_app.domain.records import Records
from ladder_app.paths import user_paths
from ladder_app.program import Program
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.progress.progress_screen import ProgressScreen

SHEET = Path(__file__).parent.parent / "exchange" / "files" / "ladder-and-log.ods"

# The window of another process: one attempt is typed by keyboard, and at the very moment the
# notice says "Saved" the process kills itself as hard as a process can be killed.
LOG_AND_DIE = """
import os, signal
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from ladder_app.program import Program
from ladder_app.paths import user_paths

program = Program(user_paths(None, dict(os.environ)))
window = program.show_window()
program.open_case(window)
step = window.records.active_steps(window.records.ladders()[0].id)[2]
window.log(step.id)
QApplication.processEvents()

def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)

window.activateWindow()
QTest.qWaitForWindowActive(window)
form = window.page("attempt")
from PySide6.QtWidgets import QPlainTextEdit
learned = [field for field in form.findChildren(QPlainTextEdit) if field.isVisible()][-1]
learned.setFocus()
QTest.keyClicks(learned, "Quiet was not rejection.")
press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
QApplication.processEvents()
seen = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
assert any(text.startswith("Saved") for text in seen), seen
print(step.id, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, check=False, timeout=120
    )


def records_on_disk() -> Records:
    paths = user_paths(None, dict(os.environ))
    library = FolderLibrary(paths.library, paths.state)
    store = library.open(library.entries()[0].id, datetime(2026, 7, 1, tzinfo=UTC))
    try:
        return Records(store.load())
    finally:
        store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_was_saved_survives_a_kill_and_the_charts_show_it(qtbot: QtBot, home: Path) -> None:
    imported = run("-m", "ladder_app", "import", str(SHEET), "--case", "River")
    assert imported.returncode == 0, imported.stderr
    before = records_on_disk()
    (ladder,) = before.ladders()
    assert len(before.steps(ladder.id)) == 10
    assert len(before.all_attempts()) == 30

    killed = run("-c", LOG_AND_DIE)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    step_id = killed.stdout.strip()

    after = records_on_disk()
    assert len(after.all_attempts()) == 31
    assert after.attempts(step_id)[-1].what_i_learned == "Quiet was not rejection."

    program = Program(user_paths(None, dict(os.environ)))
    window = program.show_window()
    qtbot.addWidget(window)
    program.open_case(window)
    progress = window.go("progress", step_id)
    assert isinstance(progress, ProgressScreen)
    QApplication.processEvents()
    seen = "\n".join(label.text() for label in progress.findChildren(QLabel) if label.isVisible())
    assert "Quiet was not rejection." in seen
    window.close()
    program.close_case()
