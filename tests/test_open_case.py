"""Tests of ladder_app.open_case: the second place is brought up to date beside the window."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app import open_case
from ladder_app.cases import Cases
from ladder_app.domain.edit import Change, Edit
from ladder_app.open_case import OpenCase
from ladder_app.settings import KeptSettings
from ladder_app.storage.library import FolderLibrary
from ladder_app.storage.second_thread import SecondThread
from ladder_app.ui.theme import Look
from tests import make


@pytest.fixture
def library(tmp_path: Path) -> Iterator[FolderLibrary]:
    """A library with one case and one copy, and a second place that is away."""
    worker = SecondThread(Event().set)
    made = FolderLibrary(tmp_path / "library", tmp_path / "state", worker=worker)
    store = made.create(Edit("New", (Change(None, make.case(id="case")),)), "case", make.MOMENT)
    store.commit(Edit("Add", (Change(None, make.attempt(1)),)), make.MOMENT)
    store.close()
    (tmp_path / "stick").mkdir()
    place = made.backups.place_in(tmp_path / "stick")
    made.backups.use("", str(place))
    place.rename(tmp_path / "away")
    yield made
    worker.leave(10)


@pytest.fixture
def opened(
    library: FolderLibrary,
    tmp_path: Path,
    qapp: QApplication,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[OpenCase]:
    monkeypatch.setattr(open_case, "_SETTLES_MS", 0)
    monkeypatch.setattr(open_case, "_LOOKS_AGAIN_MS", 10)
    for what in ("gc.freeze", "gc.enable"):
        monkeypatch.setattr(what, lambda: None)
    settings = KeptSettings(tmp_path / "settings.json")
    case = OpenCase(qapp, look, settings, lambda: make.MOMENT, lambda: 0.0, lambda _new: None)
    cases = Cases(library, lambda: make.MOMENT, lambda _sentence, _offered: False)
    case.show(library.open("case", make.MOMENT), library, cases, None, ())
    yield case
    case.close()


def test_the_second_place_is_looked_at_and_brought_up_to_date_once_it_is_there(
    library: FolderLibrary, opened: OpenCase, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "not there just now" in str(library.backups.second_trouble))
    (tmp_path / "away").rename(tmp_path / "stick" / "ladder-backups")
    qtbot.waitUntil(lambda: library.backups.second_trouble is None)
    (copy,) = (tmp_path / "stick").rglob("*.jsonl")
    assert copy.name == library.backups.entries("case")[0].name
