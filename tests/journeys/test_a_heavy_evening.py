"""From any page to somebody to turn to, and from a calm day to a hard one, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.ui.dialogs.support.safety_card_dialog import SafetyCardDialog
from ladder_app.ui.help.help_screen import HelpScreen
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.theme import Look
from tests import make
from tests.desks import OpenDesk, open_desk
from tests.journeys.keyboard import Keyboard, focus_name, until, words_on


@pytest.fixture
def at(look: Look) -> OpenDesk:
    return open_desk(look, make.ladder(), make.rated_step(1, 20), first_card_seen=True)


@pytest.fixture
def window(qtbot: QtBot, look: Look, at: OpenDesk) -> MainWindow:
    made = MainWindow(look, at.chosen[-1])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.open(at.desk, ())
    return made


def form_of(window: MainWindow) -> SafetyCardDialog:
    until(lambda: any(one.isVisible() for one in window.findChildren(SafetyCardDialog)))
    (form,) = (one for one in window.findChildren(SafetyCardDialog) if one.isVisible())
    return form


def page_of(window: MainWindow) -> HelpScreen:
    page = window.page("help")
    assert isinstance(page, HelpScreen)
    return page


def test_a_card_written_on_a_calm_day_is_there_on_a_hard_one(
    window: MainWindow, at: OpenDesk
) -> None:
    keys = Keyboard(window)
    keys.alt("0")  # the question on the page Today
    form = Keyboard(form_of(window))
    until(lambda: focus_name() == "Someone I know: Who?")
    form.write("Ruth")
    form.press(Qt.Key.Key_Tab)
    form.write("0123 456, evenings")
    form.tab_to("What helps me")
    form.write("The warm blanket")
    form.tab_to("Save the card")
    form.press(Qt.Key.Key_Return)
    assert at.records.safety_card() is not None

    keys = Keyboard(window)
    keys.press(Qt.Key.Key_F1)
    page = page_of(window)
    until(lambda: "Ruth" in words_on(page))
    assert "The warm blanket" in words_on(page)
    keys.tab_to("Copy 0123 456")
    keys.press(Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "0123 456"


def test_whoever_thinks_of_harm_finds_the_card_and_their_people(
    window: MainWindow, at: OpenDesk
) -> None:
    keys = Keyboard(window)
    keys.press(Qt.Key.Key_F1)
    keys.tab_to("I am thinking about harming myself")
    keys.press(Qt.Key.Key_Return)
    page = page_of(window)
    until(page.folds["harming-myself"].header.hasFocus)
    assert "Thank you for being honest" in words_on(page)
    keys.tab_to("My people")
    keys.press(Qt.Key.Key_Return)
    until(page.places["my_people"].hasFocus)
    assert [sign.which for sign in at.records.stop_signs()] == ["D"]
    keys.tab_to("I am safe")
    keys.press(Qt.Key.Key_Return)
    assert not page.folds["harming-myself"].is_open


def test_every_chapter_opens_and_everything_in_it_is_reached_and_named(
    window: MainWindow,
) -> None:
    keys = Keyboard(window)
    keys.press(Qt.Key.Key_F1)
    page = page_of(window)
    for name, fold in page.folds.items():
        keys.tab_to(fold.header.accessibleName())
        keys.press(Qt.Key.Key_Space)
        assert fold.is_open, name
        keys.press(Qt.Key.Key_Tab)
        assert focus_name(), name
        keys.press(Qt.Key.Key_Backtab)
        fold.set_open(False)
        fold.header.setFocus()
        QApplication.processEvents()
    assert window.place == "help"
