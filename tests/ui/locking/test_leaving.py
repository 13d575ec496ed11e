"""The lock keeps what is half typed, closes the case, and only then begins anew; it always does."""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.paths import UserPaths, user_paths
from ladder_app.program import Program
from ladder_app.restarting import Leaving
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.main_window import MainWindow
from tests.sealing.cheap import CHEAP

CASE = "c0ffee00-0000-4000-8000-000000000009"
NOW = datetime(2026, 3, 1, tzinfo=UTC)
PASSPHRASE = "six plain words"  # noqa: S105 - of a library that is gone afterwards


class Locking:
    """A sealed library, the program over it, and what becomes of it when it locks."""

    def __init__(self, home: Path) -> None:
        self.paths: UserPaths = user_paths(home / "library", {"HOME": str(home)})
        library = self.library()
        library.create(Edit("Begin", (Change(None, Case(id=CASE)),)), CASE, NOW).close()
        library.vault.set_passphrase(PASSPHRASE, None, lambda _done, _of: None)
        self.done: list[str] = []
        self.copied = ""
        self.refuses = False
        self.was_free = False
        leaving = Leaving(self._begin_anew, lambda: self._do("end"), lambda: self._do("tidy"))
        self.program = Program(self.paths, leaving=leaving)
        self.program._library.vault.unlock(PASSPHRASE)
        self.window: MainWindow = self.program.show_window()
        self.program.open_case(self.window)

    def library(self) -> FolderLibrary:
        """The library as another program sees it."""
        return FolderLibrary(self.paths.library, self.paths.state, cost=CHEAP)

    def unlocked(self) -> FolderLibrary:
        """The same, with the passphrase."""
        library = self.library()
        library.vault.unlock(PASSPHRASE)
        return library

    def _do(self, what: str) -> None:
        self.done.append(what)

    def _begin_anew(self) -> None:
        self.copied = QGuiApplication.clipboard().text()
        if self.program.case.store is None:
            store = self.unlocked().open(CASE, NOW)
            self.was_free = store.read_only is None
            store.close()
        if self.refuses:
            raise PermissionError("not here")
        self._do("begin anew")


@pytest.fixture
def locking(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Locking]:
    # Offscreen Qt does not say whose it is what lies on the clipboard, and nobody else copies.
    monkeypatch.setattr("ladder_app.ui.clipboard._is_ours", lambda _mode: True)
    made = Locking(tmp_path)
    qtbot.addWidget(made.window)
    yield made
    made.program.close_case()


def test_what_is_half_typed_is_kept_and_the_case_closed_before(
    qtbot: QtBot, locking: Locking
) -> None:
    form = NoteDialog(locking.window._desk, None, locking.window)
    form.open()
    form.text.edit.setPlainText("She waved")
    locking.window.lock_wanted.emit()
    assert locking.done == ["tidy", "begin anew"]
    assert locking.was_free
    kept = list((locking.paths.state / "drafts").rglob("*.json"))
    assert kept
    assert not any(b"She waved" in file.read_bytes() for file in kept)
    drafts = locking.unlocked().drafts
    forms = [unquote(file.stem.removeprefix(f"{CASE}.")) for file in kept]
    found = [drafts.find(CASE, form) for form in forms]
    assert "She waved" in str(found)


@pytest.mark.parametrize("fails", [False, True])
def test_what_was_copied_does_not_outlive_the_lock(
    locking: Locking, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    def fail(*, locks: bool) -> None:
        raise RuntimeError("a page that cannot be left")

    QGuiApplication.clipboard().setText("She waved")
    with monkeypatch.context() as patched:
        if fails:
            patched.setattr(locking.window, "leave", fail)
        with pytest.raises(RuntimeError) if fails else nullcontext():
            locking.program.lock()
    assert locking.done == ["tidy", "begin anew"]
    assert locking.copied == ""


def test_whatever_goes_wrong_on_the_way_it_begins_anew(
    locking: Locking, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*, locks: bool) -> None:
        raise RuntimeError("a page that cannot be left")

    with monkeypatch.context() as patched:
        patched.setattr(locking.window, "leave", fail)
        with pytest.raises(RuntimeError):
            locking.program.lock()
    assert locking.done == ["tidy", "begin anew"]


def test_where_the_system_refuses_it_says_so_and_ends(
    locking: Locking, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(sentence: str, _offers_copy: bool) -> bool:
        assert not locking.window.isVisible()
        said.append(sentence)
        return False

    monkeypatch.setattr("ladder_app.ui.question_box.ask", hear)
    locking.refuses = True
    locking.program.lock()
    assert said == ["The program is locked and ends now. Please open it again."]
    assert locking.done == ["tidy", "end"]
    assert locking.was_free
