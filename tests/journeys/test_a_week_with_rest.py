"""Rows 13 and 20 of the article, by keyboard alone: practices, and a week with rest in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.domain.measures.weeks import attempts_per_week
from ladder_app.domain.toolbox.practices import PRACTICES, log_words
from ladder_app.domain.toolbox.week_edits import plan_of_week
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.theme import Look
from ladder_app.ui.toolbox.toolbox_screen import ToolboxScreen
from tests import make
from tests.desks import NOW, OpenDesk, open_desk
from tests.journeys.keyboard import Keyboard, focus_name, until, words_on

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def at(look: Look) -> OpenDesk:
    return open_desk(look, make.ladder(), make.rated_step(1, 30), first_card_seen=True)


@pytest.fixture
def window(qtbot: QtBot, look: Look, at: OpenDesk) -> MainWindow:
    made = MainWindow(look, at.chosen[-1])
    qtbot.addWidget(made)
    made.show()
    made.open(at.desk, ())
    qtbot.waitExposed(made)
    return made


def in_front() -> str:
    """The name of the form over the window, or ""."""
    form = QApplication.activeModalWidget()
    return "" if form is None else form.accessibleName()


def back_to(window: MainWindow) -> None:
    """The form has closed; offscreen nobody brings the window to the front again."""
    until(lambda: in_front() == "")
    window.activateWindow()
    until(window.isActiveWindow)


@pytest.mark.parametrize("place", range(len(PRACTICES)))
def test_a_practice_is_walked_through_by_keys(place: int, window: MainWindow, at: OpenDesk) -> None:
    keyboard = Keyboard(window)
    keyboard.press(Key.Key_5, CONTROL)
    keyboard.alt(str(place + 1))
    until(lambda: in_front() == PRACTICES[place].name())
    until(lambda: focus_name() == str(PRACTICES[place].usual_minutes))
    keyboard.press(Key.Key_Return)
    until(lambda: focus_name() == PRACTICES[place].name())
    at.seconds[0] += 9
    keyboard.press(Key.Key_Space)
    keyboard.press(Key.Key_Space)
    keyboard.press(Key.Key_Escape)
    until(lambda: focus_name() == "How tense am I now?")
    keyboard.write("40")
    keyboard.tab_to("What I noticed")
    keyboard.write("My feet")
    keyboard.save()
    back_to(window)
    (log,) = at.records.practice_logs()
    assert (log.practice_id, log.tension_after) == (PRACTICES[place].id, 40)
    assert log.noticed == "My feet"
    assert log_words(log) in "\n".join(_lines(window))
    keyboard.press(Key.Key_Z, CONTROL)
    assert at.records.practice_logs() == ()


def test_unpleasant_is_one_key_and_help_another(window: MainWindow, at: OpenDesk) -> None:
    keyboard = Keyboard(window)
    keyboard.press(Key.Key_5, CONTROL)
    keyboard.alt("1")
    until(lambda: focus_name() == "3")
    keyboard.press(Key.Key_Return)
    until(lambda: focus_name() == "Noticing")
    keyboard.press(Key.Key_U, Qt.KeyboardModifier.AltModifier)  # its form closes with it
    until(lambda: focus_name() == "How tense am I now?")
    form = QApplication.activeModalWidget()
    assert form is not None
    assert "that is information" in words_on(form)
    keyboard.tab_to("Help and support")


def test_a_week_is_planned_ticked_and_never_counted_as_practice(
    window: MainWindow, at: OpenDesk
) -> None:
    keyboard = Keyboard(window)
    keyboard.press(Key.Key_5, CONTROL)
    keyboard.alt("A")
    until(lambda: in_front() == "Something for me")
    keyboard.tab_to("Rest")
    keyboard.press(Key.Key_Space)
    keyboard.tab_to("What is it?")
    keyboard.write("an early night")
    keyboard.press(Key.Key_Return)
    back_to(window)
    keyboard.tab_to("Done: Rest: an early night")
    keyboard.press(Key.Key_Space)
    plan = plan_of_week(at.records, "2026-W12")
    assert plan is not None
    assert plan.items[0].done
    keyboard.tab_to("Little")
    keyboard.press(Key.Key_Space)
    plan = plan_of_week(at.records, "2026-W12")
    assert plan is not None
    assert [one.energy for one in plan.energy] == ["low"]
    assert attempts_per_week(at.records.all_attempts(), NOW.date()) == {}


def _lines(window: MainWindow) -> list[str]:
    page = window.page("toolbox")
    assert isinstance(page, ToolboxScreen)
    return [one.words() for one in page.done.lines.lines()]
