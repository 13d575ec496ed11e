"""A file that leaves can be given a passphrase of its own, and is taken in with it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.exchange.parcels import unsealed
from ladder_app.sealing.parcel import sealed_parcel
from ladder_app.ui.exchange.export_dialog import ExportDialog
from ladder_app.ui.exchange.hand_over_dialog import HandOverDialog
from ladder_app.ui.exchange.take_in_dialog import TakeInDialog
from tests import make
from tests.desks import NOW, DeskMaker
from tests.fakes import documents_of
from tests.journeys.keyboard import words_on
from tests.sealing.cheap import CHEAP
from tests.ui.exchange.settling import settle

WORDS = "only for this file"


def shown(qtbot: QtBot, dialog: HandOverDialog | ExportDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.save_button.isEnabled)


def test_what_is_handed_over_opens_only_with_its_passphrase(
    qtbot: QtBot, desk_for: DeskMaker, tmp_path: Path
) -> None:
    dialog = HandOverDialog(desk_for(make.ladder(title="Closeness")).desk)
    shown(qtbot, dialog)
    plain, closed = tmp_path / "plain.json", tmp_path / "closed.json"
    dialog.save_as(plain)
    assert "not protected" in words_on(dialog)

    twice = dialog.secret.twice
    QTest.keyClicks(twice.first.edit, WORDS)
    assert not dialog.save_button.isEnabled(), "it was typed only once"
    QTest.keyClicks(twice.again.edit, WORDS)
    assert dialog.save_button.isEnabled()
    assert "not protected" not in words_on(dialog)
    dialog.save_as(closed)
    settle(dialog.work)
    assert "closed.json" in dialog.done_line.text()
    assert b"Closeness" not in closed.read_bytes()
    assert unsealed(closed.read_bytes(), WORDS) == plain.read_bytes()


def test_the_whole_copy_too_but_no_table(qtbot: QtBot, desk_for: DeskMaker) -> None:
    dialog = ExportDialog(desk_for(make.ladder()).desk)
    shown(qtbot, dialog)
    assert not dialog.secret.isVisible()
    dialog.form.choose("json")
    assert dialog.secret.isVisible()
    dialog.secret.set_open(True)
    for field in (dialog.secret.twice.first, dialog.secret.twice.again):
        QTest.keyClicks(field.edit, WORDS)
    assert dialog.secret.text() == WORDS
    dialog.form.choose("csv")
    assert dialog.secret.text() == ""
    assert "not protected" in words_on(dialog)


@pytest.fixture
def taking(qtbot: QtBot, desk_for: DeskMaker, tmp_path: Path) -> TakeInDialog:
    """The form with a file that has a passphrase and brings a ladder called Brook."""
    desk = desk_for()
    documents = documents_of([desk.records.case, make.ladder(title="Brook")])
    copy = written(whole_copy(desk.records.case.id, documents, NOW))
    file = tmp_path / "closed.json"
    file.write_bytes(sealed_parcel(copy, WORDS, CHEAP))
    dialog = TakeInDialog(desk.desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_file(file)
    settle(dialog.work)
    return dialog


def test_taking_in_asks_for_it_and_shows_nothing_before(taking: TakeInDialog) -> None:
    part = taking.sealed_part
    assert part.isVisible()
    assert part.secret.edit.hasFocus()
    assert not taking.save_button.isEnabled()
    assert "Brook" not in words_on(taking) + taking.text.toPlainText()

    QTest.keyClicks(part.secret.edit, "something else")
    QTest.keyClick(part.secret.edit, Qt.Key.Key_Return)
    settle(part.work)
    assert "not accepted" in part.secret.problem_line.text()

    QTest.keyClicks(part.secret.edit, WORDS)
    QTest.keyClick(part.secret.edit, Qt.Key.Key_Return)
    settle(part.work)
    settle(taking.work)
    assert not part.isVisible()
    assert "Brook" in taking.text.toPlainText()
    taking.sure.setChecked(True)
    taking.save_button.click()
    assert [ladder.title for ladder in taking.desk.workspace.records.ladders()] == ["Brook"]


def test_another_file_is_asked_for_anew(taking: TakeInDialog, tmp_path: Path) -> None:
    QTest.keyClicks(taking.sealed_part.secret.edit, WORDS)
    torn = tmp_path / "torn.json"
    torn.write_bytes((tmp_path / "closed.json").read_bytes()[:-9])
    taking.show_file(torn)
    settle(taking.work)
    assert taking.sealed_part.secret.text() == ""
    QTest.keyClicks(taking.sealed_part.secret.edit, WORDS)
    taking.sealed_part.open()
    settle(taking.sealed_part.work)
    assert "damaged" in taking.sealed_part.secret.problem_line.text()
