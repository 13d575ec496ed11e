"""A person's whole evening in a process of its own, with a canary in everything that is written.

    python -m tests.deep.canary_journey PART

The folders are those of the environment. "before" is the time before there was a passphrase;
"killed" ends as hard as a process can, with a form half typed; "locked" goes on from there, meets
a mistake in the program, and locks. What is seen from outside is said line by line.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ladder_app import clocks
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.record import Record, kind_of
from ladder_app.exchange.file_out import write_file
from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.paths import UserPaths, user_paths
from ladder_app.program import Program
from ladder_app.restarting import Leaving
from ladder_app.sealing.recovery import new_code
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui import clipboard, crash
from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.dialogs.paper.report_dialog import ReportDialog
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.passphrase.unlock_window import UnlockWindow
from ladder_app.ui.practices.practice_dialog import PracticeDialog
from tests.agreeing import go_to_words
from tests.canaries import with_canaries
from tests.private_case import CASE
from tests.sealing.cheap import CHEAP

MARK: Final = "CANARY-"
PASSPHRASE: Final = f"{MARK}passphrase of six words"
CASE_ID: Final = "c0ffee00-0000-4000-8000-000000000031"
LOCKED: Final = "LADDER_TEST_IS_LOCKED"
_SHAPED: Final = ("_at", "_on", "_date", "scale", "which", "review", "rule")
FORMS: Final[dict[str, tuple[Callable[[Any], QAbstractButton], ...]]] = {
    "people": (
        lambda page: page.people.add_button,
        lambda page: page.cards.talk.plan_button,
        lambda page: page.cards.talk.feel_button,
        lambda page: page.cards.closeness_button,
    ),
    "toolbox": (
        lambda page: page.practices.begin["kind_words"],
        lambda page: page.week.add,
        lambda page: page.done.write,
    ),
    "help": (lambda page: page.helps.write_button,),
}
"""What opens a form on each of these pages."""
PAGES: Final = ("ladder", "progress", "journal", "people", "toolbox", "review", "help", "today")
PATIENCE_S: Final = 30.0
TYPED: Final = ("draft", "typed", "copied", "wrong", "file", "mistake")
"""What is typed somewhere and saved nowhere."""


def records() -> tuple[Record, ...]:
    """Something of everything, with a canary in every free text that has no shape."""
    return tuple(_marked(one) for one in CASE)


def _marked(record: Record) -> Record:
    marked = with_canaries(record, kind_of(record))
    shaped = {
        field.name: getattr(record, field.name)
        for field in fields(record)
        if field.name.endswith(_SHAPED) and not isinstance(getattr(record, field.name), tuple)
    }
    if isinstance(record, Case):
        shaped |= {"id": CASE_ID, "muted_rules": record.muted_rules}
    changed: Record = replace(marked, **shaped)
    return changed


class Titles(QObject):
    """Says the title of every window that is shown."""

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.WindowTitleChange):
            if isinstance(watched, QWindow):
                say(f"title {watched.title()}")
            elif isinstance(watched, QWidget) and watched.isWindow():
                say(f"title {watched.windowTitle()} {watched.windowIconText()}")
        return False


def before(paths: UserPaths) -> None:
    """Without a passphrase: a case, a copy of it, a draft. Then there is a passphrase."""
    library = FolderLibrary(paths.library, paths.state, cost=CHEAP)
    first = Edit("Begin", tuple(Change(None, one) for one in records()))
    library.create(first, CASE_ID, clocks.now()).close()
    library.backups.keep(CASE_ID, clocks.now())
    library.drafts.keep(CASE_ID, "form", {"text": f"{MARK}draft"})
    say(f"open {MARK}")  # whoever looks now must find them, or looks in vain
    sys.stdin.readline()
    code = new_code()
    say(f"recovery {code}")
    left = library.vault.set_passphrase(PASSPHRASE, code, lambda _done, _of: None)
    assert left == ()


def unlock(program: Program) -> MainWindow:
    """A wrong passphrase by keyboard, then the right one; the window with the case."""
    assert program.begin()
    asking = top(UnlockWindow)
    for typed in (f"{MARK}wrong", PASSPHRASE):
        asking.passphrase.set_text("")
        QTest.keyClicks(asking.passphrase.edit, typed)
        asking.open()
        until(lambda: not asking.is_trying)
    until(lambda: any(isinstance(one, MainWindow) for one in QApplication.topLevelWidgets()))
    window: MainWindow = top(MainWindow)
    until(lambda: window.records.case.id == CASE_ID)
    return window


def visit(window: MainWindow) -> None:
    """Every page, and something half typed in every field that stands there."""
    for place in PAGES:
        with suppress(KeyError):
            window.go(place)
        QApplication.processEvents()
        for field in window.findChildren(QPlainTextEdit):
            if field.isVisible() and not field.isReadOnly():
                QTest.keyClicks(field, f"{MARK}typed")
        for line in window.findChildren(QLineEdit):
            if line.isVisible() and line.validator() is None:
                QTest.keyClicks(line, f"{MARK}typed")
    QGuiApplication.clipboard().setText(f"{MARK}copied")


def fill_forms(window: MainWindow) -> None:
    """Every form about people, oneself and help: filled, saved where it can be, or left half done.

    A practice is begun and stopped.
    """
    for place, ways in FORMS.items():
        page: Any = window.go(place)
        for way in ways:
            way(page).click()
            leave_all(window)
    agreement = AgreementDialog(window._desk, window.records.ladders()[0], window)
    agreement.open()
    go_to_words(agreement)
    assert agreement.fields.isVisible()
    leave_all(window)


def leave_all(window: MainWindow) -> None:
    """Also what comes after the first of them."""
    forms = shown_forms(window)
    assert forms
    while forms:
        leave(forms[-1])
        forms = shown_forms(window)


def shown_forms(window: MainWindow) -> list[QDialog]:
    """The forms that are open over it."""
    return [one for one in window.findChildren(QDialog) if one.isVisible()]


def leave(form: QDialog) -> None:
    """Write into every field of it, and go the way it offers."""
    lines = [one for one in form.findChildren(QLineEdit) if one.validator() is None]
    fields: list[Any] = [*form.findChildren(QPlainTextEdit), *lines]
    for field in fields:
        if field.isVisible() and field.isEnabled() and not field.isReadOnly():
            QTest.keyClicks(field, f"{MARK}typed ")  # before what stands there
    QApplication.processEvents()
    begins = isinstance(form, PracticeDialog) and not form.is_playing
    form.accept()
    if form.isVisible() and not begins:
        form.reject()
    QApplication.processEvents()


def hand_out(window: MainWindow) -> None:
    """A report is looked at and a file for it named; a whole copy leaves and is taken back."""
    desk = window._desk
    report = ReportDialog(desk, window)
    report.open()
    until(report.is_complete)
    report.save_button.click()
    QApplication.processEvents()
    (chooser,) = report.findChildren(FileChooser)
    chooser.dialog.selectFile(f"{MARK}file.pdf")
    chooser.dialog.close()
    QApplication.processEvents()
    report.reject()
    gone = Path(os.environ["HOME"]) / "copy.json"
    write_file(gone, written(whole_copy(CASE_ID, desk.documents(), clocks.now())))
    gone.unlink()


def half_type(window: MainWindow) -> None:
    """A note that is kept as a draft."""
    dialog = NoteDialog(window._desk, None, window)
    QTest.keyClicks(dialog.text.edit, f"{MARK}draft")
    dialog.keep_draft()
    dialog.open()
    QApplication.processEvents()


def killed(paths: UserPaths) -> None:
    """Write, hand out, copy the case, and die with a form half typed."""
    program = Program(paths)
    window = unlock(program)
    workspace = window._desk.workspace
    note = JournalEntry(id="written", at=workspace.stamp(), text=f"{MARK}written")
    workspace.change("Write a note", put=[note])
    visit(window)
    fill_forms(window)
    hand_out(window)
    window._desk.backups.keep(CASE_ID, clocks.now())
    half_type(window)
    os.kill(os.getpid(), signal.SIGKILL)


def locked(paths: UserPaths) -> None:
    """Come back, meet a mistake in the program, and lock in the middle of a form."""
    program = Program(paths, leaving=Leaving(tidy=lambda: say(f"clipboard {copied()}")))
    window = unlock(program)
    crash.listen(lambda report: say("report " + report.replace("\n", " | ")))
    visit(window)
    break_over(f"{MARK}mistake")
    half_type(window)
    os.environ[LOCKED] = "1"
    QGuiApplication.clipboard().setText(f"{MARK}copied")
    assert copied()
    program.lock()


def break_over(words: str) -> None:
    """What a person wrote makes the program stumble."""
    try:
        raise ValueError(f"{words} cannot be read from {Path.home() / words}")
    except ValueError:
        sys.excepthook(*sys.exc_info())


def waits(paths: UserPaths) -> None:
    """Locked: begun anew, it asks for the passphrase and knows nothing."""
    program = Program(paths)
    assert program.begin()
    say("locked")
    sys.stdin.readline()


def copied() -> str:
    """What lies on the clipboard of this process."""
    return QGuiApplication.clipboard().text()


def top(kind: type[Any]) -> Any:
    """The window of this kind."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind))


def until(seen: Callable[[], bool]) -> None:
    """Let the program go on until this is so."""
    end = clocks.steady() + PATIENCE_S
    while not seen():
        assert clocks.steady() < end
        QTest.qWait(10)


def say(line: str) -> None:
    """Tell whoever has started this."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """One part of the evening."""
    paths = user_paths(None, dict(os.environ))
    if sys.argv[1] == "before":
        before(paths)
        return
    app = QApplication.instance() or QApplication(["ladder-app"])
    titles = Titles()
    app.installEventFilter(titles)
    # Offscreen Qt does not say whose it is what lies on the clipboard, and nobody else copies.
    clipboard._is_ours = lambda mode: True
    parts = {"killed": killed, "locked": waits if LOCKED in os.environ else locked}
    parts[sys.argv[1]](paths)


if __name__ == "__main__":
    main()
