"""The form that takes a spreadsheet over, open over a case with one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.exchange.import_dialog import ImportDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.ui.exchange.settling import settle


@pytest.fixture
def open_desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), make.rated_step(1, 40))


@pytest.fixture
def dialog(open_desk: OpenDesk, qtbot: QtBot) -> ImportDialog:
    made = ImportDialog(open_desk.desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def show(dialog: ImportDialog, tmp_path: Path, text: str) -> None:
    """Let it read a file of these rows."""
    path = tmp_path / "my_list.csv"
    path.write_text(text, encoding="utf-8")
    dialog.show_file(path)
    settle(dialog.work)
