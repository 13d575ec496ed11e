"""The library goes to another folder, and the program begins anew there."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.paths import UserPaths
from ladder_app.program import Program
from ladder_app.restarting import Leaving
from ladder_app.settings import Settings, read_settings, write_settings
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.errands import MoveLibrary
from ladder_app.ui.main_window import MainWindow

CASE = "c0ffee00-0000-4000-8000-000000000009"
NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Life:
    """One program after the other over the same folders."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.paths = UserPaths(home / "old", home / "config", home / "state")
        self.chosen = home / "chosen"
        self.chosen.mkdir()
        self.left: list[str] = []
        self.qtbot = qtbot
        self.program: Program
        library = FolderLibrary(home / "old", home / "state")
        first = Edit("Begin", (Change(None, Case(id=CASE, alias="River")),))
        library.create(first, CASE, NOW).close()

    def begin(self) -> bool:
        self.program = Program(self.paths, leaving=Leaving(lambda: self.left.append("anew")))
        return self.program.begin()

    @property
    def window(self) -> MainWindow:
        assert self.program._window is not None
        return self.program._window

    @property
    def place(self) -> Path:
        return self.window._desk.library_folder

    def words(self) -> str:
        labels = self.window.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisibleTo(self.window))

    def moves(self, until: Callable[[], bool]) -> None:
        self.window.errand_wanted.emit(MoveLibrary(self.chosen))
        self.qtbot.waitUntil(until, timeout=20_000)

    def is_back(self) -> bool:
        return self.program._window is not None and bool(self.program._window.place)


@pytest.fixture
def life(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Life]:
    made = Life(tmp_path, qtbot)
    yield made
    made.program.let_go()
    for window in qapp.topLevelWidgets():
        # Others are not ours to delete: a chart keeps one that is no window.
        if type(window).__module__.startswith("ladder_app"):
            window.hide()
            window.deleteLater()


def test_it_begins_anew_where_everything_is_and_says_so_once(life: Life) -> None:
    assert life.begin()
    life.moves(lambda: life.left == ["anew"])
    assert life.program._window is None
    assert life.begin()
    assert life.place == life.chosen / "ladder"
    assert life.window._desk.workspace.case_id == CASE
    said = life.words()
    assert f"Your data is in {life.chosen / 'ladder'} now." in said
    assert "Nothing of it is left in the old folder." in said
    assert not life.paths.library.exists()
    life.program.let_go()
    assert life.begin()
    assert "Your data is in" not in life.words()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no call that syncs a folder")
def test_a_disk_that_knows_no_syncing_of_folders_lets_go_of_the_old_place_too(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def of_files_alone(fd: int) -> None:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(fd)

    monkeypatch.setattr(os, "fsync", of_files_alone)
    assert life.begin()
    life.moves(lambda: life.left == ["anew"])
    assert life.begin()
    assert "Nothing of it is left in the old folder." in life.words()
    assert not life.paths.library.exists()


def test_a_folder_that_will_not_do_changes_nothing_and_the_window_comes_back(life: Life) -> None:
    assert life.begin()
    (life.chosen / "library-id").write_text("0" * 32)
    before = sorted(life.paths.library.iterdir())
    life.moves(life.is_back)
    assert life.place == life.paths.library
    assert "There is a library in this folder already." in life.words()
    assert [one for one in before if not one.exists()] == []
    assert life.left == []
    assert read_settings(life.paths.settings_file).library == ""


def test_settings_that_cannot_be_written_leave_everything_where_it_is(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object) -> None:
        raise OSError(28, "no room")

    assert life.begin()
    monkeypatch.setattr("ladder_app.settings.write_settings", refuse)
    life.moves(life.is_back)
    assert life.place == life.paths.library
    assert "It could not be moved: there is no room left on the disk." in life.words()
    assert list(life.chosen.iterdir()) == []


def test_an_old_folder_that_is_away_is_named(life: Life) -> None:
    assert life.begin()
    life.moves(lambda: life.left == ["anew"])
    life.paths.library.rename(life.paths.library.with_name("unplugged"))
    assert life.begin()
    assert "The old folder was not there" in life.words()


def test_a_folder_that_was_chosen_and_is_away_is_never_made_anew(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ladder_app.ui.question_box.ask", lambda words, _offers: said.append(words))
    write_settings(Settings(library=str(life.chosen / "gone" / "ladder")), life.paths.settings_file)
    assert not life.begin()
    assert "The folder with your data is not there" in said[0]
    assert list(life.chosen.iterdir()) == []


def test_a_library_that_was_asked_for_by_its_folder_stays_there(life: Life) -> None:
    paths = life.paths
    life.paths = UserPaths(paths.library, paths.config, paths.state, asked_for=True)
    assert life.begin()
    assert life.window._desk.place_for_library is None
    life.window.go("settings")
    assert "Move it to another folder" not in life.words()
