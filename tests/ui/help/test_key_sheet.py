"""The sheet of keys says every key of the window and of the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ladder_app.ui.actions import action_rows
from ladder_app.ui.help.about_dialog import AboutDialog
from ladder_app.ui.help.key_sheet import key_sheet
from ladder_app.ui.help.keys_dialog import KeysDialog
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.screen import PageKey
from ladder_app.ui.widgets.words import Words
from tests.desks import DeskMaker

ROWS = action_rows("Ctrl+Alt+K")
PAGE_KEYS = (PageKey("E", "Edit the step"),)


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def test_every_action_with_a_key_is_there() -> None:
    said = {keys for group in key_sheet((), ROWS) for keys, _sentence in group.keys}
    for row in ROWS:
        if row.keys:
            assert " or ".join(map(_native, row.keys)) in said


def test_the_keys_of_the_page_come_first() -> None:
    first = key_sheet(PAGE_KEYS, ROWS)[0]
    assert (first.title, first.keys) == ("On this page", (("E", "Edit the step"),))


def test_a_page_without_keys_has_no_empty_group() -> None:
    assert all(group.keys for group in key_sheet((), ROWS))
    assert key_sheet((), ROWS)[0].title != "On this page"


def test_the_key_chosen_for_put_away_is_shown(desk_for: DeskMaker, qtbot: QtBot) -> None:
    dialog = KeysDialog(desk_for(put_away_key="Ctrl+Alt+K").desk, PAGE_KEYS)
    qtbot.addWidget(dialog)
    items = [dialog.table.item(row, 0) for row in range(dialog.table.rowCount())]
    assert _native("Ctrl+Alt+K") in [item.text() for item in items if item is not None]


def test_letters_that_are_switched_off_are_said_to_be(desk_for: DeskMaker, qtbot: QtBot) -> None:
    for on in (True, False):
        dialog = KeysDialog(desk_for(single_keys=on).desk, PAGE_KEYS)
        qtbot.addWidget(dialog)
        said = any("switched off" in words.text() for words in dialog.findChildren(Words))
        assert said is not on


@pytest.mark.parametrize("width", [620, 420])
def test_no_cell_is_cut_when_it_first_opens(desk_for: DeskMaker, qtbot: QtBot, width: int) -> None:
    long = PageKey(
        "Ctrl+Shift+H", "A sentence that is rather long, as sentences are elsewhere " * 2
    )
    dialog = KeysDialog(desk_for().desk, (*PAGE_KEYS, long))
    qtbot.addWidget(dialog)
    dialog.resize(width, 500)
    dialog.open()
    table = dialog.table
    assert table.columnWidth(0) + table.columnWidth(1) <= table.viewport().width()
    for row in range(table.rowCount()):
        assert table.rowHeight(row) >= table.sizeHintForRow(row)
        if table.columnSpan(row, 0) == 1:
            item = table.item(row, 0)
            assert item is not None
            assert table.fontMetrics().horizontalAdvance(item.text()) + 8 <= table.columnWidth(0)


def test_every_cell_is_heard(desk_for: DeskMaker, qtbot: QtBot) -> None:
    dialog = KeysDialog(desk_for().desk, PAGE_KEYS)
    qtbot.addWidget(dialog)
    for row in range(dialog.table.rowCount()):
        for column in range(2):
            item = dialog.table.item(row, column)
            assert item is not None
            assert item.text() or item.data(Qt.ItemDataRole.AccessibleTextRole)


def test_escape_closes_it(desk_for: DeskMaker, qtbot: QtBot) -> None:
    dialog = KeysDialog(desk_for().desk, PAGE_KEYS)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)


def test_about_says_what_it_is_and_what_it_stands_on(desk_for: DeskMaker, qtbot: QtBot) -> None:
    dialog = AboutDialog(desk_for().desk)
    qtbot.addWidget(dialog)
    text = " ".join(words.text() for words in dialog.findChildren(Words))
    for part in ("Version", "not a treatment", "PySide6", "pyqtgraph", "TinyDB", "msgspec"):
        assert part in text


def test_the_ring_of_the_table_is_whole(desk_for: DeskMaker, look: Look, qtbot: QtBot) -> None:
    dialog = KeysDialog(desk_for().desk, PAGE_KEYS)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    table = dialog.table
    qtbot.waitUntil(table.hasFocus)
    picture = table.grab().toImage()
    beside_the_header = table.horizontalHeader().height() // 2
    across, down = picture.width() - 1, picture.height() // 2
    for x, y in ((0, beside_the_header), (1, beside_the_header), (1, down), (across - 1, down)):
        assert picture.pixelColor(x, y).name().upper() == look.theme.accent, (x, y)
