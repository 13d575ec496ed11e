import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.exchange.own_csv import COLUMNS
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.exchange.export_dialog import ExportDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk


@pytest.fixture
def open_desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(
        make.ladder(),
        make.step(1),
        make.step(2, sensitive=True, text="Hidden"),
        make.attempt(1, private_note="only mine"),
    )


@pytest.fixture
def dialog(open_desk: OpenDesk, qtbot: QtBot) -> ExportDialog:
    made = ExportDialog(open_desk.desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.is_complete)
    return made


def gathered(dialog: ExportDialog, qtbot: QtBot) -> None:
    """What was chosen is shown and can be saved."""
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.save_button.isEnabled)


def shown(dialog: ExportDialog) -> set[str]:
    model = dialog.model
    return {
        model.index(row, column).data()
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    }


def test_nothing_private_or_sensitive_is_ticked_beforehand(dialog: ExportDialog) -> None:
    assert not any(box.isChecked() for box in dialog.findChildren(QCheckBox))
    assert dialog.summary.text() == "1 row"
    assert not {"only mine", "Hidden"} & shown(dialog)


def test_what_is_ticked_is_shown_and_written(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.private.setChecked(True)
    dialog.sensitive.setChecked(True)
    gathered(dialog, qtbot)
    assert shown(dialog) >= {"only mine", "Hidden"}
    dialog.save_as(tmp_path / "out.csv")
    text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert text.startswith(",".join(COLUMNS))
    assert "only mine" in text
    assert dialog.done_line.text() == f"Saved as {tmp_path / 'out.csv'}"


def test_the_whole_copy_is_shown_as_it_is_written(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.form.choose("json")
    gathered(dialog, qtbot)
    assert dialog.text.isVisible()
    assert not dialog.private.isVisible()
    assert dialog.summary.text() == "4 records"
    dialog.save_as(tmp_path / "out.json")
    content = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert dialog.text.toPlainText() == content
    assert json.loads(content)["records"]["attempt"][0]["private_note"] == "only mine"


def test_the_notes_of_a_clinician_leave_only_if_they_are_asked_for(
    desk_for: DeskMaker, tmp_path: Path, qtbot: QtBot
) -> None:
    note = ClinicianNote(id="note", review="review", text="only the clinician")
    dialog = ExportDialog(desk_for(make.ladder(), note).desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.notes.isVisible()
    dialog.form.choose("json")
    assert dialog.notes.isVisible()
    assert not dialog.notes.isChecked()
    gathered(dialog, qtbot)
    dialog.save_as(tmp_path / "without.json")
    assert "only the clinician" not in (tmp_path / "without.json").read_text(encoding="utf-8")
    dialog.notes.setChecked(True)
    gathered(dialog, qtbot)
    dialog.save_as(tmp_path / "with.json")
    assert "only the clinician" in (tmp_path / "with.json").read_text(encoding="utf-8")


def test_where_there_are_no_notes_they_are_not_asked_about(dialog: ExportDialog) -> None:
    dialog.form.choose("json")
    assert not dialog.notes.isVisible()
    assert "clinician" not in dialog.about.text()


def test_without_an_answer_there_is_nothing_to_save(dialog: ExportDialog) -> None:
    dialog.form.choose(None)
    assert not dialog.save_button.isEnabled()
    dialog.accept()
    assert dialog.findChildren(FileChooser) == []


def test_a_place_that_cannot_be_written_is_said(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.save_as(tmp_path / "missing" / "out.csv")
    assert "cannot be written" in dialog.problem_line.text()
    assert not dialog.done_line.isVisible()


def test_a_case_that_can_only_be_read_may_be_exported(desk_for: DeskMaker, qtbot: QtBot) -> None:
    open_desk = desk_for(make.ladder(), make.step(1))
    open_desk.store.read_only = "It is open elsewhere."
    dialog = ExportDialog(open_desk.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.private.isEnabled()
    assert not dialog.problem_line.isVisible()


def test_where_to_save_is_asked(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    dialog.save_button.click()
    (chooser,) = dialog.findChildren(FileChooser)
    assert chooser.dialog.defaultSuffix() == "csv"
    with qtbot.waitSignal(chooser.destroyed):
        chooser.dialog.selectFile(str(tmp_path / "out"))
        chooser.dialog.accept()
    assert (tmp_path / "out.csv").is_file()
    assert dialog.isVisible()


def test_the_tables_have_names(dialog: ExportDialog) -> None:
    assert dialog.table.accessibleName() == dialog.text.accessibleName() == "What will leave"


def test_what_takes_long_shows_it_and_can_be_stopped(desk_for: DeskMaker, qtbot: QtBot) -> None:
    many = (make.attempt(1, id=f"attempt-{n}") for n in range(2000))
    dialog = ExportDialog(desk_for(make.ladder(), make.step(1), *many).desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.work.isVisible()
    assert not dialog.save_button.isEnabled()
    dialog.work.stop_button.click()
    assert not dialog.work.isVisible()
    assert dialog.summary.text() == "Nothing was gathered. Choose again to begin anew."
    assert not dialog.save_button.isEnabled()
    dialog.sensitive.setChecked(True)
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.summary.text() == "2000 rows"
