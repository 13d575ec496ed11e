"""A clinician's ten minutes by keyboard alone, and the week after."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ladder_app.domain.plans.plan import Plan
from ladder_app.ui.main_window import MainWindow
from ladder_app.ui.theme import Look
from tests.desks import OpenDesk, open_desk
from tests.domain.review.people import client
from tests.journeys.keyboard import Keyboard, focus_name, until, words_on

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def at(look: Look) -> OpenDesk:
    return open_desk(look, *client(), first_card_seen=True)


def sit_down(qtbot: QtBot, at: OpenDesk) -> tuple[MainWindow, Keyboard]:
    window = MainWindow(at.desk.look, at.chosen[-1])
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.open(at.desk, ())
    keys = Keyboard(window)
    keys.press(Qt.Key.Key_7, CONTROL)
    assert window.place == "review"
    return window, keys


def test_prepared_talked_through_and_into_the_notes(qtbot: QtBot, at: OpenDesk) -> None:
    window, keys = sit_down(qtbot, at)
    assert "Small talk" in words_on(window)
    keys.tab_to("What do you want to remember or ask?")
    keys.write("CANARY of the clinician")

    keys.alt("T")
    assert "70 → 60 → 30" in words_on(window)
    assert "CANARY" not in words_on(window)
    keys.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert focus_name() == "What do we want to talk about?"
    keys.write("Work")
    keys.tab_to("What went well?")
    keys.write("Said it twice")
    keys.tab_to("We spoke about safety")
    keys.press(Qt.Key.Key_Space)
    keys.alt("O")

    review = at.records.reviews()[-1]
    assert (review.agenda, review.went_well) == ("Work", "Said it twice")
    assert review.safety_topics_discussed
    assert review.next_plan_ids == ("next",)
    keys.press(Qt.Key.Key_C, CONTROL | SHIFT)
    until(lambda: "Said it twice" in QGuiApplication.clipboard().text())
    copied = QGuiApplication.clipboard().text()
    assert "CANARY" not in copied

    keys.press(Qt.Key.Key_Z, CONTROL)
    assert [one.id for one in at.records.reviews()] == ["before"]
    keys.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert at.records.reviews()[-1] == review
    QGuiApplication.clipboard().clear()


def test_a_week_later_it_opens_with_what_was_agreed(qtbot: QtBot, at: OpenDesk) -> None:
    window, keys = sit_down(qtbot, at)
    keys.alt("T")
    keys.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    keys.write("Work")
    keys.alt("O")
    window.close()

    at.clock[0] += timedelta(days=7)
    kept = at.records.plan("next")
    assert isinstance(kept, Plan)
    later, keys = sit_down(qtbot, at)
    for letter in ("P", "T"):
        keys.alt(letter)
        words = words_on(later)
        assert "Work" in words
        assert "Ask a question" in words
        assert "life came between · Saturday" in words
        assert "Say hello" not in words
