from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from ladder_app.domain.plans.plan import Plan
from ladder_app.exchange.calendar_events import EventWords
from ladder_app.exchange.calendar_out import as_calendar
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.exchange.calendar_dialog import CalendarDialog
from ladder_app.ui.main_window import MainWindow
from tests import make
from tests.desks import DeskMaker, OpenDesk

PLANS = (
    Plan(id="plan-1", step_id="step-1", due_date="2026-03-21", window_days=3),
    Plan(id="plan-2", step_id="step-2", due_date="2026-03-24"),
    Plan(id="plan-3", step_id="step-1", due_date="2026-03-26", status="withdrawn"),
)


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(
        make.ladder(), make.step(1, text="Ring the bell"), make.step(2, sensitive=True), *PLANS
    )


@pytest.fixture
def dialog(desk: OpenDesk, qtbot: QtBot) -> CalendarDialog:
    made = CalendarDialog(desk.desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def told(dialog: CalendarDialog) -> list[str]:
    return [line.text() for line in dialog.event_lines if line.isVisible()]


def test_exactly_what_leaves_is_shown_first(dialog: CalendarDialog) -> None:
    assert dialog.summary.text() == "3 entries"
    assert told(dialog) == [
        "Saturday, 21 March to Monday, 23 March · Planned",
        "Tuesday, 24 March · Planned",
        "Thursday, 26 March · Planned · taken back",
    ]
    assert [box.isChecked() for box in dialog.findChildren(QCheckBox)] == [False]


def test_a_word_of_ones_own_and_an_alarm(
    dialog: CalendarDialog, desk: OpenDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.keyClicks(dialog.word.edit, "Tea")
    assert told(dialog)[:2] == [
        "Saturday, 21 March to Monday, 23 March · Tea",
        "Tuesday, 24 March · Planned",
    ]
    dialog.alarm.box.click()
    dialog.save_as(tmp_path / "Plans.ics")
    expected = as_calendar(desk.records, desk.workspace.now(), EventWords("Tea", alarm=True))
    assert (tmp_path / "Plans.ics").read_bytes() == expected
    assert dialog.done_line.text() == f"Saved as {tmp_path / 'Plans.ics'}"
    qtbot.keyClicks(dialog.word.edit, "s")
    assert not dialog.done_line.isVisible()


def test_where_to_save_is_asked(dialog: CalendarDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.save_button.click()
    (chooser,) = dialog.findChildren(FileChooser)
    assert [Path(one).name for one in chooser.dialog.selectedFiles()] == ["Plans.ics"]
    with qtbot.waitSignal(chooser.destroyed):
        chooser.dialog.selectFile(str(tmp_path / "mine"))
        chooser.dialog.accept()
    assert (tmp_path / "mine.ics").is_file()


def test_a_place_that_cannot_be_written_is_said(dialog: CalendarDialog, tmp_path: Path) -> None:
    dialog.save_as(tmp_path / "missing" / "Plans.ics")
    assert "cannot be written" in dialog.problem_line.text()


def test_without_plans_there_is_nothing_to_save(desk_for: DeskMaker, qtbot: QtBot) -> None:
    dialog = CalendarDialog(desk_for(make.ladder(), make.step(1)).desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.summary.text() == "Nothing is planned that a calendar could show."
    assert not dialog.save_button.isEnabled()


def test_plans_of_a_case_that_can_only_be_read(desk: OpenDesk, qtbot: QtBot) -> None:
    desk.store.read_only = "It is open elsewhere."
    dialog = CalendarDialog(desk.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.save_button.isEnabled()
    assert dialog.word.isEnabled()


def test_the_menu_opens_it(desk: OpenDesk, qtbot: QtBot) -> None:
    window = MainWindow(desk.desk.look, desk.desk.settings())
    qtbot.addWidget(window)
    window.open(desk.desk)
    window._actions["calendar"].trigger()
    (dialog,) = window.findChildren(CalendarDialog)
    assert dialog.isVisible()
    dialog.reject()
