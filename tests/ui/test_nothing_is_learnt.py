"""No keyboard on a screen learns from what is typed, or suggests it again, wherever one types."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.pages import make
from ladder_app.ui.settings.number_line import NumberLine
from ladder_app.ui.widgets.folded import Folded
from tests.desks import DeskMaker
from tests.ui.test_help_from_every_dialog import DIALOGS, RECORDS, made
from tests.ui.test_no_stray_windows import MUCH, PAGES, WRITTEN

PRIVATE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


def typed_in(below: QWidget) -> list[QLineEdit | QPlainTextEdit | QTextEdit]:
    """Every field of text there is, those inside of boxes for numbers and lists too."""
    for _nested in range(2):
        for fold in below.findChildren(Folded):
            fold.set_open(True)  # some are filled only then
    fields: list[QLineEdit | QPlainTextEdit | QTextEdit] = [
        *below.findChildren(QLineEdit),
        *below.findChildren(QPlainTextEdit),
        *below.findChildren(QTextEdit),
    ]
    return [field for field in fields if not field.isReadOnly()]


def learnt_from(below: QWidget) -> list[str]:
    """The fields from which a keyboard may learn, by what they are called."""
    return [
        f"{type(field).__name__} {field.accessibleName()}"
        for field in typed_in(below)
        if field.inputMethodHints() & PRIVATE != PRIVATE
    ]


@pytest.mark.parametrize("records", [RECORDS, MUCH], ids=["little", "much"])
@pytest.mark.parametrize("name", PAGES)
def test_on_every_page(name: str, records: Any, desk_for: DeskMaker, qtbot: QtBot) -> None:
    desk = desk_for(*records, first_card_seen=True)
    page = make(name, desk.desk)
    qtbot.addWidget(page)
    page.show_records(desk.records)
    assert learnt_from(page) == []


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_in_every_form(kind: Any, desk_for: DeskMaker, qtbot: QtBot) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    dialog = made(kind, desk_for(*RECORDS), below)
    if dialog.parent() is None:
        qtbot.addWidget(dialog)
    assert learnt_from(dialog) == []
    dialog.deleteLater()


@pytest.mark.parametrize("name", WRITTEN)
def test_in_every_form_for_something_written(name: str, desk_for: DeskMaker, qtbot: QtBot) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    assert learnt_from(WRITTEN[name](desk_for(*MUCH), below)) == []


def test_fields_of_text_are_looked_at(desk_for: DeskMaker, qtbot: QtBot) -> None:
    """Otherwise nothing would be said above of anything."""
    desk = desk_for(*RECORDS)
    page = make("settings", desk.desk)
    qtbot.addWidget(page)
    page.show_records(desk.records)
    assert typed_in(page)
    assert page.findChildren(NumberLine)
