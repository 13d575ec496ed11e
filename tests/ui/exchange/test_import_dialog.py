import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.exchange.import_dialog import ImportDialog
from ladder_app.ui.exchange.row_table_model import Column
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import MemoryBackups
from tests.ui.exchange.conftest import show
from tests.ui.exchange.settling import settle

FILES = Path(__file__).parent.parent.parent / "exchange" / "files"
LOG = "Date,Step,Expected,Peak,Weather\n"


def table(dialog: ImportDialog, column: Column) -> list[str]:
    model = dialog.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_what_libreoffice_saved_is_one_edit_that_can_be_undone(
    dialog: ImportDialog, open_desk: OpenDesk, ending: str
) -> None:
    dialog.show_file(FILES / f"ladder-and-log.{ending}")
    settle(dialog.work)
    assert dialog.summary.text() == "10 new steps · 10 ratings · 30 attempts"
    assert dialog.save_button.text() == "Take over 40 rows"
    dialog.save_button.click()
    assert len(open_desk.records.all_attempts()) == 30
    assert len(open_desk.records.steps("ladder")) == 11
    undone = open_desk.workspace.undo()
    assert undone is not None
    assert undone.label == "Take over a spreadsheet"
    assert len(open_desk.records.steps("ladder")) == 1


def test_a_copy_of_the_case_is_kept_before_anything_is_taken_over(
    dialog: ImportDialog, open_desk: OpenDesk
) -> None:
    backups, workspace = open_desk.desk.backups, open_desk.workspace
    assert isinstance(backups, MemoryBackups)
    dialog.show_file(FILES / "ladder-and-log.ods")
    settle(dialog.work)
    assert backups.kept == []
    dialog.commit()
    assert backups.kept == [(workspace.case_id, workspace.now())]


def test_the_same_file_again_is_here_already(dialog: ImportDialog, open_desk: OpenDesk) -> None:
    dialog.show_file(FILES / "ladder-and-log.ods")
    settle(dialog.work)
    dialog.commit()
    dialog.show_file(FILES / "ladder-and-log.ods")
    settle(dialog.work)
    assert set(table(dialog, Column.FATE)) == {"= here already"}
    assert dialog.summary.text() == "40 rows are here already"
    assert not dialog.save_button.isEnabled()


def test_what_cannot_be_told_is_asked_with_no_answer_given(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    show(dialog, tmp_path, f"{LOG}3/4/2025,Call,7,6,rain\n")
    asked = dialog.asked
    assert (asked.dates.isVisible(), asked.scale.isVisible()) == (True, True)
    assert (asked.dates.value(), asked.scale.value()) == (None, None)
    assert asked.dates_example.text() == "“3/4/2025” in the column Date can be read both ways."
    assert not dialog.save_button.isEnabled()
    asked.dates.choose("month-first")
    settle(dialog.work)
    assert not dialog.save_button.isEnabled()
    asked.scale.choose("0-10")
    settle(dialog.work)
    assert table(dialog, Column.DAY) == ["4 Mar 2025"]
    assert dialog.save_button.isEnabled()
    assert asked.dates.isVisible()
    asked.dates.choose(None)
    settle(dialog.work)
    assert not dialog.save_button.isEnabled()


def test_parts_of_the_whole_are_what_per_cent_cells_hold(
    dialog: ImportDialog, open_desk: OpenDesk, tmp_path: Path
) -> None:
    show(dialog, tmp_path, "Date,Step,Peak\n2025-03-04,Call,0.6\n")
    dialog.asked.scale.choose("0-1")
    settle(dialog.work)
    dialog.commit()
    (attempt,) = open_desk.records.all_attempts()
    assert attempt.suds_peak == 60


def test_what_can_be_told_is_not_asked(dialog: ImportDialog, tmp_path: Path) -> None:
    show(dialog, tmp_path, f"{LOG}2025-03-04,Call,70,60,rain\n")
    assert not dialog.asked.dates.isVisible()
    assert not dialog.asked.scale.isVisible()
    assert dialog.remarks.text() == "These columns are not used: Weather."


def test_another_meaning_changes_what_is_made(
    dialog: ImportDialog, open_desk: OpenDesk, tmp_path: Path
) -> None:
    show(dialog, tmp_path, f"{LOG}2025-03-04,Call,70,60,rain\n")
    weather, peak = dialog.columns.fields[0, 4], dialog.columns.fields[0, 3]
    weather.setCurrentIndex(weather.findText("Place"))
    settle(dialog.work)
    expected = dialog.columns.fields[0, 2]
    expected.setCurrentIndex(expected.findText("Highest"))
    settle(dialog.work)
    assert peak.currentText() == "not used"
    dialog.commit()
    (attempt,) = open_desk.records.all_attempts()
    assert attempt.suds_peak == 70
    assert attempt.context is not None
    assert attempt.context.place == "rain"


def test_rows_that_cannot_be_used_say_why(dialog: ImportDialog, tmp_path: Path) -> None:
    show(dialog, tmp_path, "Step,SUDS\nCall,40\nAsk,50-60\n")
    assert table(dialog, Column.FATE) == [
        "+ step",
        "✕ In the column SUDS: “50-60” is a range; one number is needed.",
    ]
    assert table(dialog, Column.ROW) == ["2", "3"]
    assert dialog.save_button.text() == "Take over 1 row"


def test_the_reason_keeps_its_room_beside_long_steps(dialog: ImportDialog, tmp_path: Path) -> None:
    show(dialog, tmp_path, f"Step,SUDS\n{'Call the office ' * 9},40\nAsk,50-60\n")
    for width in (500, 1100):
        dialog.resize(width, 700)
        sizes = [dialog.table.columnWidth(column) for column in Column]
        assert sizes[Column.FATE] >= 32 * dialog.table.fontMetrics().averageCharWidth()
        assert sum(sizes) >= dialog.table.viewport().width()


def test_new_steps_may_go_into_a_new_ladder(
    dialog: ImportDialog, open_desk: OpenDesk, tmp_path: Path
) -> None:
    show(dialog, tmp_path, "Step,SUDS\nCall,50\n")
    assert dialog.ladder.currentText() == "Closeness"
    dialog.ladder.setCurrentIndex(0)
    settle(dialog.work)
    assert dialog.summary.text() == "1 new ladder · 1 new step · 1 rating"
    dialog.commit()
    assert [ladder.title for ladder in open_desk.records.ladders()] == ["Closeness", "my list"]


def test_in_an_empty_case_there_is_no_ladder_to_choose(
    desk_for: DeskMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ImportDialog(desk_for().desk)
    qtbot.addWidget(dialog)
    dialog.show()
    show(dialog, tmp_path, "Step,SUDS\nCall,50\n")
    assert not dialog.ladder.isVisible()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [("", "empty"), ('{"format": 1}', "whole copy"), (None, "cannot be read")],
)
def test_a_file_that_cannot_be_used_says_why(
    dialog: ImportDialog, tmp_path: Path, content: str | None, sentence: str
) -> None:
    show(dialog, tmp_path, "Step,SUDS\nCall,50\n")
    if content is None:
        dialog.show_file(tmp_path / "missing.csv")
        settle(dialog.work)
    else:
        show(dialog, tmp_path, content)
    assert sentence in dialog.problem_line.text()
    assert not dialog.table.isVisible()
    assert not dialog.save_button.isEnabled()


def test_without_a_step_it_says_what_to_choose(dialog: ImportDialog, tmp_path: Path) -> None:
    show(dialog, tmp_path, "Colour,Taste\n3,4\n")
    assert dialog.summary.text() == "Choose which column says what the step is."
    assert not dialog.save_button.isEnabled()


def test_a_failed_save_keeps_everything_and_offers_to_try_again(
    dialog: ImportDialog, open_desk: OpenDesk, tmp_path: Path
) -> None:
    show(dialog, tmp_path, "Step,SUDS\nCall,50\n")
    open_desk.store.fail(NoRoom("The disk is full."))
    dialog.save_button.click()
    assert dialog.isVisible()
    assert dialog.problem_line.text() == "The disk is full."
    assert dialog.save_button.text() == "Try again"
    dialog.save_button.click()
    assert len(open_desk.records.steps("ladder")) == 2


def test_words_of_a_file_are_never_markup(dialog: ImportDialog, tmp_path: Path) -> None:
    show(dialog, tmp_path, "Step,<b>SUDS</b>\n<img src=x>,50\n")
    labels = dialog.columns.findChildren(QLabel)
    assert "<img src=x>" in {label.text() for label in labels}
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_everything_has_a_name_and_is_reached_by_keyboard(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    show(dialog, tmp_path, f"{LOG}3/4/2025,Call,7,6,rain\n")
    for drop_down in dialog.findChildren(QComboBox):
        assert drop_down.accessibleName()
        assert drop_down.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert all(one.text() for one in dialog.findChildren(QPushButton))
    assert dialog.table.accessibleName()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="The system brings its own dialog.")
def test_a_chosen_file_is_shown_and_qt_remembers_nothing_of_it(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    path = tmp_path / "secret_name.csv"
    path.write_text("Step,SUDS\nCall,50\n", encoding="utf-8")
    dialog.choose_button.click()
    (chooser,) = dialog.findChildren(FileChooser)
    memory = Path(
        QSettings(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "QtProject").fileName()
    )
    with qtbot.waitSignal(chooser.destroyed):
        chooser.dialog.selectFile(str(path))
        chooser.dialog.accept()
    settle(dialog.work)
    del chooser
    gc.collect()
    assert dialog.file_line.text() == "secret_name.csv"
    assert not memory.exists()
    assert not (tmp_path / "home").exists()


def test_reading_can_be_stopped_and_begun_again(dialog: ImportDialog, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text(LOG + "2025-03-04,Call,70,60,rain\n" * 2000, encoding="utf-8")
    dialog.show_file(path)
    dialog.work.stop_button.click()
    assert "stopped" in dialog.problem_line.text()
    assert not dialog.save_button.isEnabled()
    dialog.show_file(path)
    settle(dialog.work)
    assert dialog.problem_line.text() == ""
    assert dialog.save_button.text() == "Take over 2000 rows"
