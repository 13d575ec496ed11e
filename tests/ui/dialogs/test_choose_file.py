"""Tests of ladder_app.ui.dialogs.choose_file."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.dialogs.choose_file import FileChooser, Purpose

KEPT = (
    QStandardPaths.StandardLocation.AppConfigLocation,
    QStandardPaths.StandardLocation.AppDataLocation,
)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="HOME does not say where it is.")
@pytest.mark.parametrize("purpose", ["open", "save", "folder"])
def test_in_a_test_no_file_dialog_begins_in_somebodys_home(qtbot: QtBot, purpose: Purpose) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chooser = FileChooser(purpose, "Choose", "Text (*.txt)", lambda _path: None, parent)
    home = Path(os.environ["HOME"])
    assert home.name.startswith("ladder-home-")
    begins = Path(chooser.dialog.directory().absolutePath())
    kept = [Path(QStandardPaths.writableLocation(one)) for one in KEPT]
    assert [one for one in (begins, *kept) if not one.is_relative_to(home)] == []
