"""A damaged case opens to be read, says what is missing, and the newest sound copy comes back."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.edit import Change, Edit
from ladder_app.paths import user_paths
from ladder_app.program import Program
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.backups.damage_dialog import DamageDialog
from ladder_app.ui.backups.restore_dialog import RestoreDialog
from ladder_app.ui.main_window import MainWindow
from ladder_app.workspace.workspace import Workspace
from tests import make

DAY = timedelta(days=1)
START = datetime(2026, 3, 1, 10, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FolderLibrary:
    for name in ("HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    paths = user_paths(None, dict(os.environ))
    return FolderLibrary(paths.library, paths.state)


def some_days_of_practice(library: FolderLibrary) -> Path:
    """A case with one attempt a day for three days, so that it has backups; its file."""
    first = (make.case(), make.ladder(), make.step(1))
    store = library.create(Edit("Begin", tuple(Change(None, r) for r in first)), "case", START)
    for day in range(1, 4):
        workspace = Workspace(store, lambda day=day: START + day * DAY)  # type: ignore[misc]
        workspace.change("Log an attempt", put=[make.attempt(day)])
    store.close()
    return library.folder / "case.jsonl"


def words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def opened(qtbot: QtBot, program: Program) -> MainWindow:
    window = program.show_window()
    qtbot.addWidget(window)
    program.open_case(window)
    return window


def test_a_damaged_case_is_named_and_the_newest_copy_comes_back(
    qtbot: QtBot, library: FolderLibrary
) -> None:
    file = some_days_of_practice(library)
    lines = file.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b"completed", b"complated")
    file.write_bytes(b"".join(lines))

    program = Program(user_paths(None, dict(os.environ)))
    # The program takes this window away when it opens the restored case in another.
    window = program.show_window()
    program.open_case(window)
    assert "is missing" in words(window)
    former = window
    next(b for b in window.findChildren(QPushButton) if "What can be done" in b.text()).click()
    (ways,) = window.findChildren(DamageDialog)
    qtbot.waitUntil(ways.look_button.isEnabled)
    ways.look_button.click()
    (would_change,) = ways.findChildren(RestoreDialog)
    qtbot.waitUntil(would_change.save_button.isEnabled)
    would_change.save_button.click()
    qtbot.waitUntil(lambda: program._window is not former)
    window = program._window  # type: ignore[assignment]
    qtbot.addWidget(window)
    assert "is missing" not in words(window)
    assert len(window.records.all_attempts()) == 2
    window.close()
    program.close_case()
