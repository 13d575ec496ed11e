"""The page Toolbox: practices begin, a week is planned and ticked, energy is said."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.week_edits import energy_on, plan_of_week
from ladder_app.domain.toolbox.weekly_plan import WeekItem, WeeklyPlan
from ladder_app.ui.once_used import used_pages
from ladder_app.ui.practices.practice_dialog import PracticeDialog
from ladder_app.ui.practices.practice_log_dialog import PracticeLogDialog
from ladder_app.ui.toolbox.toolbox_screen import ToolboxScreen
from ladder_app.ui.toolbox.week_item_dialog import WeekItemDialog
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk

WEEK = "2026-W12"
RUNNING = RunningAttempt(id="now", step_id="step-1", started_at="2026-03-19T18:30:00+01:00")


Form = TypeVar("Form", bound=QDialog)


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), make.rated_step(1, 40))


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[OpenDesk], ToolboxScreen]:
    def show(desk: OpenDesk) -> ToolboxScreen:
        screen = ToolboxScreen(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(1100, 760)
        screen.show_records(desk.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen

    return show


def open_form(screen: ToolboxScreen, kind: type[Form]) -> Form:
    (form,) = [one for one in screen.findChildren(kind) if one.isVisible()]
    return form


def press(qtbot: QtBot, screen: ToolboxScreen, key: Qt.Key, button: QPushButton) -> None:
    """A key with Alt, until its button has been clicked: it shows that it is pressed first."""
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(screen, key, Qt.KeyboardModifier.AltModifier)


Shown = Callable[[OpenDesk], ToolboxScreen]


def test_a_practice_from_its_key_to_its_line(qtbot: QtBot, desk: OpenDesk, shown: Shown) -> None:
    screen = shown(desk)
    assert used_pages(desk.records) == ()
    press(qtbot, screen, Qt.Key.Key_4, screen.practices.begin["sounds"])
    practice = open_form(screen, PracticeDialog)
    assert practice.name_line.text() == "Sounds"
    qtbot.keyClick(practice, Qt.Key.Key_Return)
    qtbot.keyClick(practice.play, Qt.Key.Key_Escape)
    form = open_form(screen, PracticeLogDialog)
    qtbot.keyClick(form, Qt.Key.Key_Return)
    (log,) = desk.records.practice_logs()
    screen.show_records(desk.records)
    (line,) = screen.done.lines.lines()
    assert line.words() == "Today · Sounds · less than a minute"
    assert used_pages(desk.records) == ("toolbox",)
    line.click()
    assert open_form(screen, PracticeLogDialog) is not form
    assert log.context == "routine"


def test_what_was_done_is_a_list_without_counts(desk_for: DeskMaker, shown: Shown) -> None:
    logs = [
        PracticeLog(
            id=f"log-{n}",
            at=(NOW - timedelta(days=n)).isoformat(),
            practice_id="touch",
            minutes=2,
            noticed=f"Stone {n}",
        )
        for n in range(3)
    ]
    screen = shown(desk_for(*logs))
    lines = [line.words() for line in screen.done.lines.lines()]
    assert lines[0] == "Today · Touch · 2 minutes · “Stone 0”"
    assert lines[1].startswith("Yesterday · Touch")
    assert len(lines) == 3


def test_a_practice_in_an_attempt_is_noted_in_it_as_well(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shown
) -> None:
    desk = desk_for(make.ladder(), make.rated_step(1, 40), RUNNING)
    screen = shown(desk)
    screen.practices.begin["breathing"].click()
    practice = open_form(screen, PracticeDialog)
    practice.accept()
    practice.reject()
    open_form(screen, PracticeLogDialog).reject()
    running = desk.records.running_attempt()
    assert running is not None
    (use,) = running.safety_used
    behaviour = desk.records.safety_behaviour(use.safety_behaviour_id)
    assert behaviour is not None
    assert behaviour.kind == "breathing_or_relaxing"
    assert desk.records.practice_logs() == (), "nothing more was written about it"


@pytest.mark.parametrize("hidden", [True, False])
def test_where_a_step_goes_without_practices_none_is_offered(
    hidden: bool, desk_for: DeskMaker, shown: Shown
) -> None:
    step = make.rated_step(1, 40, hide_breathing_practice=hidden)
    screen = shown(desk_for(make.ladder(), step, RUNNING))
    assert screen.practices.begin["sounds"].isVisible() is not hidden


def test_a_week_is_planned_ticked_changed_and_emptied(
    qtbot: QtBot, desk: OpenDesk, shown: Shown
) -> None:
    screen = shown(desk)
    press(qtbot, screen, Qt.Key.Key_A, screen.week.add)
    form = open_form(screen, WeekItemDialog)
    assert not form.save_button.isEnabled()
    form.kind.choose("movement")
    form.text.set_text("a walk")
    form.day.choose("2026-03-20")
    form.accept()
    screen.show_records(desk.records)
    (row,) = screen.week.rows.values()
    assert row.line.words() == "Movement: a walk · Friday, 20 March"
    row.tick.click()
    plan = plan_of_week(desk.records, WEEK)
    assert plan is not None
    assert plan.items[0].done
    desk.workspace.undo()
    screen.show_records(desk.records)
    (row,) = screen.week.rows.values()
    assert not row.tick.isChecked()
    row.line.click()
    form = open_form(screen, WeekItemDialog)
    assert (form.kind.value(), form.text.text()) == ("movement", "a walk")
    form.delete_button.click()
    screen.show_records(desk.records)
    assert screen.week.rows == {}


def test_the_next_week_can_be_planned(qtbot: QtBot, desk: OpenDesk, shown: Shown) -> None:
    screen = shown(desk)
    press(qtbot, screen, Qt.Key.Key_K, screen.week.other_week)
    assert screen.week.week == "2026-W13"
    screen.week.add.click()
    form = open_form(screen, WeekItemDialog)
    form.kind.choose("rest")
    form.accept()
    assert [plan.week for plan in desk.records.weekly_plans()] == ["2026-W13"]
    press(qtbot, screen, Qt.Key.Key_K, screen.week.other_week)
    assert screen.week.week == WEEK


def test_energy_is_said_with_one_press_and_taken_back(desk: OpenDesk, shown: Shown) -> None:
    screen = shown(desk)
    assert screen.energy.choices.value() is None
    screen.energy.choices.choose("low")
    assert energy_on(desk.records, NOW.date()) == "low"
    screen.energy.choices.choose(None)
    assert energy_on(desk.records, NOW.date()) is None


def test_what_cannot_be_saved_is_said_and_shown_as_it_is(
    qtbot: QtBot, desk_for: DeskMaker, shown: Shown
) -> None:
    item = WeekItem(id="rest", kind="rest")
    desk = desk_for(WeeklyPlan(id="w", week=WEEK, items=(item,)))
    screen = shown(desk)
    desk.store.fail(NoRoom("The disk is full."), times=2)
    with qtbot.waitSignal(screen.said, check_params_cb=lambda said: said == "The disk is full."):
        screen.week.rows["rest"].tick.click()
    assert not screen.week.rows["rest"].tick.isChecked()
    with qtbot.waitSignal(screen.said):
        screen.energy.choices.choose("low")
    assert screen.energy.choices.value() is None


def test_a_case_that_can_only_be_read_offers_nothing_to_save(
    desk_for: DeskMaker, shown: Shown
) -> None:
    desk = desk_for(WeeklyPlan(id="w", week=WEEK, items=(WeekItem(id="rest", kind="rest"),)))
    desk.store.read_only = "This case is open elsewhere."
    screen = shown(desk)
    assert not screen.week.add.isVisible()
    assert not screen.done.write.isVisible()
    assert not screen.energy.choices.isEnabled()
    assert not screen.week.rows["rest"].tick.isEnabled()
    screen.practices.begin["sounds"].click()
    practice = open_form(screen, PracticeDialog)
    practice.accept()
    practice.reject()
    assert not [one for one in screen.findChildren(PracticeLogDialog) if one.isVisible()]


def test_tab_goes_through_the_week_before_what_is_added_to_it(
    qtbot: QtBot, desk: OpenDesk, shown: Shown
) -> None:
    screen = shown(desk)
    items = tuple(WeekItem(id=one, kind="rest", text=one) for one in "ab")
    desk.workspace.change("Plan", put=[WeeklyPlan(id="week", week=WEEK, items=items)])
    screen.show_records(desk.records)
    rows = screen.week.rows
    rows["a"].tick.setFocus()
    for here in (
        *(part for row in rows.values() for part in (row.tick, row.line)),
        screen.week.add,
    ):
        assert here.hasFocus()
        qtbot.keyClick(here, Qt.Key.Key_Tab)


def test_what_is_changed_or_taken_out_of_the_week_leaves_the_focus_there(
    desk: OpenDesk, shown: Shown
) -> None:
    items = tuple(WeekItem(id=one, kind="rest", text=one) for one in "ab")
    desk.workspace.change("Plan", put=[WeeklyPlan(id="week", week=WEEK, items=items)])
    screen = shown(desk)
    screen.week.rows["a"].line.setFocus()
    for left in (("c", "b"), ("b",), ()):
        items = tuple(WeekItem(id=one, kind="rest", text=one) for one in left)
        desk.workspace.change("Plan", put=[WeeklyPlan(id="week", week=WEEK, items=items)])
        screen.show_records(desk.records)
        assert (screen.week.rows[left[0]].line if left else screen.week.add).hasFocus()
