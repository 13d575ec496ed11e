"""Tests of ladder_app.ui.crash_dialog: whenever it happens, the report is shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.ui.crash_dialog import CrashDialog, show_report

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ladder_app.program import Program
from ladder_app.paths import user_paths

home = Path(sys.argv[1])
program = Program(user_paths(home / "library", {"HOME": str(home)}))

def break_down(*_arguments):
    raise ZeroDivisionError("by nobody")

def read_it():
    for widget in QApplication.topLevelWidgets():
        if type(widget).__name__ == "CrashDialog" and widget.isVisible():
            print("The report is there")
            QTimer.singleShot(0, widget.accept)

if sys.argv[2] == "between":
    def leave():
        program.leave_window()
        QTimer.singleShot(100, QApplication.quit)
        break_down()

    QTimer.singleShot(200, leave)
else:
    setattr(program, sys.argv[2], break_down)
watch = QTimer()
watch.timeout.connect(read_it)
watch.start(20)
program.run()
"""


@pytest.mark.parametrize("where", ["show_window", "open_case", "between"])
def test_the_report_is_shown_where_there_is_no_window(tmp_path: Path, where: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path), where],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "The report is there" in done.stdout, done.stderr


_EVENING = """
import os
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from ladder_app.clocks import now
from ladder_app.demo import demo_records
from ladder_app.paths import user_paths
from ladder_app.program import Program
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog

program = Program(user_paths(None, dict(os.environ)))
program.begin_with(demo_records(now().date()))

def break_down(*_arguments):
    raise ZeroDivisionError("by nobody")

class Broken(QWidget):
    def paintEvent(self, _event):
        break_down()

def write():
    program._window.note = NoteDialog(program._window._desk, None, program._window)
    program._window.note.open()
    program._window.note.text.edit.setPlainText("Half typed")
    broken = Broken(program._window) if sys.argv[1] == "paint" else QPushButton(program._window)
    broken.resize(40, 40)
    broken.show()
    if sys.argv[1] == "slot":
        broken.clicked.connect(break_down)
        broken.click()

def read_it():
    for widget in QApplication.topLevelWidgets():
        if type(widget).__name__ == "CrashDialog" and widget.isVisible():
            print("The report is there")
            watch.stop()
            widget.accept()
            QTimer.singleShot(0, go_on)

def go_on():
    program._window.go("progress")
    print("on " + program._window.place)
    program._window.close()

QTimer.singleShot(200, write)
watch = QTimer()
watch.timeout.connect(read_it)
watch.start(20)
program.run()
"""


@pytest.mark.parametrize("where", ["paint", "slot"])
def test_the_program_lives_on_and_what_was_half_typed_is_kept(tmp_path: Path, where: str) -> None:
    folders = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("DATA", "CONFIG", "STATE")}
    done = subprocess.run(
        [sys.executable, "-c", _EVENING, where],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, **folders, "HOME": str(tmp_path)},
    )
    assert done.stdout.splitlines() == ["The report is there", "on progress"], done.stderr
    kept = [file.read_text() for file in (tmp_path / "STATE").rglob("drafts/**/*.json")]
    assert [one for one in kept if "Half typed" in one]


def test_over_a_window_the_program_goes_on_behind_it(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    pressed = QPushButton(window)
    pressed.clicked.connect(lambda: show_report("Traceback", window))
    done: list[bool] = []
    pressed.clicked.connect(lambda: done.append(True))
    QTimer.singleShot(0, pressed.click)
    qtbot.waitUntil(lambda: bool(done))
    (dialog,) = window.findChildren(CrashDialog)
    assert dialog.isVisible()


def test_the_report_is_shown_as_plain_text_and_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog("Traceback <b>x</b>")
    qtbot.addWidget(dialog)
    details = dialog.findChild(QPlainTextEdit)
    assert details is not None
    assert details.toPlainText() == "Traceback <b>x</b>"
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy the report")
    copy.click()
    assert QGuiApplication.clipboard().text() == "Traceback <b>x</b>"
