"""What is said of a spreadsheet before and after it is taken over."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ladder_app.exchange.fields import field_name
from ladder_app.ui.exchange.import_dialog import ImportDialog
from tests.desks import OpenDesk
from tests.ui.exchange.conftest import show
from tests.ui.exchange.settling import settle


def test_what_was_rounded_is_counted(dialog: ImportDialog, tmp_path: Path) -> None:
    show(dialog, tmp_path, "Step,SUDS\nAsk,55.5\nGo,70.4\nStay,80\n")
    assert dialog.summary.text() == (
        "3 new steps · 3 ratings\n2 ratings were rounded to whole numbers."
    )


def test_the_ladder_it_went_to_is_told(
    qtbot: QtBot, dialog: ImportDialog, open_desk: OpenDesk, tmp_path: Path
) -> None:
    show(dialog, tmp_path, "Step,SUDS\nAsk,55\n")
    dialog.ladder.setCurrentIndex(0)
    settle(dialog.work)
    with qtbot.waitSignal(dialog.made) as made:
        dialog.accept()
    new = next(ladder for ladder in open_desk.records.ladders() if ladder.id != "ladder")
    assert made.args == [new.id]


def test_so_is_a_ladder_there_was(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    show(dialog, tmp_path, "Step,SUDS\nAsk,55\n")
    with qtbot.waitSignal(dialog.made) as made:
        dialog.accept()
    assert made.args == ["ladder"]


def test_words_without_a_heading_become_steps_only_once_that_is_chosen(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    show(dialog, tmp_path, "root:x:0:0:root:/root:/bin/sh\nme:x:1:1:me:/:/bin/sh\n")
    assert dialog.summary.text() == "Choose which column says what the step is."
    assert not dialog.save_button.isEnabled()
    meaning = dialog.columns.fields[0, 0]
    meaning.setCurrentIndex(meaning.findText(field_name("step")))
    settle(dialog.work)
    assert dialog.summary.text() == "2 new steps"
    assert dialog.save_button.isEnabled()
