"""The bar of the task list shows the title of every window: all of them say "Ladder" alone.

What a dialog is for is its accessible name, and stands inside it.
"""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.dialogs.choose_file import FileChooser, Purpose
from ladder_app.ui.help.help_window import HelpWindow
from ladder_app.ui.help.plain_help import PlainHelp
from ladder_app.ui.widgets.small_window import SmallWindow
from tests.desks import DeskMaker
from tests.ui.test_help_from_every_dialog import DIALOGS, RECORDS, leaves, made


@pytest.mark.parametrize(
    "kind", [*DIALOGS, HelpWindow, PlainHelp, *leaves(SmallWindow)], ids=lambda kind: kind.__name__
)
def test_no_title_says_what_a_window_is_for(kind: Any, desk_for: DeskMaker, qtbot: QtBot) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    window = made(kind, desk_for(*RECORDS), below)
    if window.parent() is None:
        qtbot.addWidget(window)
    assert window.windowTitle() == "Ladder"
    assert window.windowIconText() in {"", "Ladder"}
    window.deleteLater()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("AboutDialog", "About Ladder"),
        ("KeysDialog", "All keys"),
        ("SentenceDialog", "Choose a sentence"),
    ],
)
def test_what_it_is_for_is_heard(name: str, said: str, desk_for: DeskMaker, qtbot: QtBot) -> None:
    (kind,) = (one for one in DIALOGS if one.__name__ == name)
    dialog = made(kind, desk_for(*RECORDS))
    qtbot.addWidget(dialog)
    assert dialog.accessibleName() == said


@pytest.mark.parametrize("purpose", ["open", "save", "folder"])
def test_the_title_of_a_file_dialog_does_not_either(qtbot: QtBot, purpose: Purpose) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chooser = FileChooser(purpose, "A folder for the backups", "", lambda _path: None, parent)
    assert chooser.dialog.windowTitle() == "Ladder"
    assert chooser.dialog.accessibleName() == "A folder for the backups"
    label = chooser.dialog.labelText(chooser.dialog.DialogLabel.LookIn)
    assert (label == "A folder for the backups") is (purpose == "folder")
