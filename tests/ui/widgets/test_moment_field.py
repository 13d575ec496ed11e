"""When it was."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.moment_field import MomentField

pytestmark = pytest.mark.usefixtures("look")

NOW = datetime(2026, 3, 19, 18, 42, 7, tzinfo=timezone(timedelta(hours=5, minutes=30)))


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[MomentField]:
    """An empty field in Britain."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = MomentField(lambda: NOW)
    qtbot.addWidget(made)
    made.show()
    yield made
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("day", "moment", "value"),
    [
        ("18/03/2026", "", "2026-03-18"),
        ("18/03/2026", "20:15", "2026-03-18T20:15:00+05:30"),
        ("today", "9", "2026-03-19T09:00:00+05:30"),
        ("", "", ""),
    ],
)
def test_what_is_typed(qtbot: QtBot, field: MomentField, day: str, moment: str, value: str) -> None:
    qtbot.keyClicks(field.day, day)
    qtbot.keyClicks(field.time, moment)
    assert (field.value(), field.problem()) == (value, "")


@pytest.mark.parametrize(
    ("day", "moment", "words"),
    [
        ("soon", "", "It could look like 19/03/2026"),
        ("18/03/2026", "late", "It could look like 19:30"),
        ("", "20:00", "needs its day"),
        ("20/03/2026", "", "not come yet"),
        ("19/03/2026", "18:43", "not come yet"),
    ],
)
def test_what_cannot_be_is_said_while_typing(
    qtbot: QtBot, field: MomentField, day: str, moment: str, words: str
) -> None:
    qtbot.keyClicks(field.day, day)
    qtbot.keyClicks(field.time, moment)
    assert words in field.problem()
    assert field.problem_line.isVisible()
    assert field.problem_line.text() == field.problem() == field.day.accessibleDescription()


def test_a_problem_goes_as_soon_as_it_is_mended(qtbot: QtBot, field: MomentField) -> None:
    qtbot.keyClicks(field.day, "18/0")
    assert field.problem_line.isVisible()
    qtbot.keyClicks(field.day, "3")
    assert not field.problem_line.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Y])
def test_yesterday_evening_is_one_key_away(qtbot: QtBot, field: MomentField, key: Qt.Key) -> None:
    with qtbot.waitSignal(field.changed):
        if key == Qt.Key.Key_Y:
            field.yesterday_button.click()
        else:
            qtbot.keyClick(field.yesterday_button, key)
    assert field.value() == "2026-03-18T20:00:00+05:30"
    assert field.yesterday_button.shortcut().toString() == "Alt+Y"


def test_now_is_to_the_minute(field: MomentField) -> None:
    field.now_button.click()
    assert field.value() == "2026-03-19T18:42:00+05:30"


@pytest.mark.parametrize(
    ("given", "key", "value"),
    [
        ("2026-03-12", Qt.Key.Key_Down, "2026-03-11"),
        ("2026-03-12", Qt.Key.Key_Up, "2026-03-13"),
        ("2026-03-19", Qt.Key.Key_Up, "2026-03-19"),
        ("", Qt.Key.Key_Down, "2026-03-19"),
        ("2026-03-01T20:00:00+05:30", Qt.Key.Key_Down, "2026-02-28T20:00:00+05:30"),
    ],
)
def test_arrows_go_by_a_day_and_never_ahead(
    qtbot: QtBot, field: MomentField, given: str, key: Qt.Key, value: str
) -> None:
    field.set_value(given)
    qtbot.keyClick(field.day, key)
    assert field.value() == value


@pytest.mark.parametrize(
    "value", ["", "2026-03-12", "2026-03-12T18:00:07+01:00", "2026-03-12T18:00:07.123456"]
)
def test_what_was_given_comes_back_until_it_is_touched(
    qtbot: QtBot, field: MomentField, value: str
) -> None:
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(value)
    assert (field.value(), field.problem()) == (value, "")


@pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)
def test_a_day_can_be_picked_from_a_calendar(qtbot: QtBot, field: MomentField) -> None:
    field.set_value("2026-03-12")
    field.calendar_button.click()
    calendar = field.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 3, 12)
    assert calendar.maximumDate() == QDate(2026, 3, 19)
    assert calendar.minimumDate() == QDate(1900, 1, 1)
    with qtbot.waitSignal(field.changed):
        calendar.clicked.emit(QDate(2026, 3, 10))
    assert field.value() == "2026-03-10"


def test_every_control_has_a_name(field: MomentField) -> None:
    assert field.day.accessibleName() == "Day"
    assert field.time.accessibleName() == "Time"
    assert field.calendar_button.accessibleName() == "Pick the day from a calendar"


def test_what_is_asked_stands_right_above_it(qtbot: QtBot) -> None:
    asked = MomentField(lambda: NOW, "When was it?")
    qtbot.addWidget(asked)
    asked.resize(700, 100)
    asked.show()
    (label,) = (one for one in asked.findChildren(QLabel) if one.text() == "When was it?")
    assert label.buddy() is asked.day
    assert 0 < asked.day.y() - label.geometry().bottom() <= 8
