"""The program in a process of its own, told by lines on its input what to do.

`python locked_program.py HOME` says "begun" each time it begins, also after it has locked. Then:
a line of JSON with the passphrase and what to write where (it answers "open"), and "lock".
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.paths import UserPaths, user_paths
from ladder_app.program import Program
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.passphrase.unlock_window import UnlockWindow


def paths_of(home: Path) -> UserPaths:
    """The folders of that program."""
    return user_paths(home / "library", {"HOME": str(home)})


def say(word: str) -> None:
    """Tell whoever has started this program."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def opened(program: Program, passphrase: str) -> MainWindow:
    """The window, once the passphrase was typed where it is asked for."""
    (asking,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, UnlockWindow))
    asking.passphrase.edit.setText(passphrase)
    asking.open()
    while program._window is None or not program._window.place:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return program._window


def write(program: Program, words: dict[str, str]) -> None:
    """Open the case with the passphrase, and leave something of everything in memory."""
    window = opened(program, words["passphrase"])
    workspace = window._desk.workspace
    workspace.change(
        words["label"],
        put=[
            Ladder(id="ladder", title=words["ladder"]),
            Step(id="step", ladder_id="ladder", order=1, text=words["step"]),
            JournalEntry(id="note", at=workspace.stamp(), text=words["note"]),
        ],
    )
    for place in ("ladder", "progress", "today"):
        window.go(place)
        QApplication.processEvents()
    dialog = NoteDialog(window._desk, None, window)
    dialog.text.edit.setPlainText(words["draft"])
    dialog.keep_draft()
    dialog.text.edit.setPlainText(words["typed"])
    dialog.open()
    QGuiApplication.clipboard().setText(words["copied"])
    QApplication.processEvents()


def lock() -> None:
    """Press the key for it inside the form that is open."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QApplication.sendEvent(
        dialog.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, held)
    )


def main() -> None:
    """Do one line after the other."""
    program = Program(paths_of(Path(sys.argv[1])))
    program.begin()
    QApplication.processEvents()
    say("begun")
    for line in iter(sys.stdin.readline, ""):
        if line.strip() == "lock":
            lock()
        else:
            write(program, json.loads(line))
            say("open")


if __name__ == "__main__":
    main()
