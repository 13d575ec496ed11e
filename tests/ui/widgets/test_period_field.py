import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.period_field import PeriodField
from tests.desks import NOW


@pytest.fixture
def field(qtbot: QtBot) -> PeriodField:
    made = PeriodField(lambda: NOW)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_said_is_no_bound(field: PeriodField) -> None:
    assert (field.since(), field.until(), field.problem()) == ("", "", "")


@pytest.mark.parametrize(
    ("first", "last", "since", "until"),
    [
        ("2026-03-01", "2026-03-09", "2026-03-01", "2026-03-09"),
        ("yesterday", "", "2026-03-18", ""),
        ("", "today", "", "2026-03-19"),
        ("2026-03-01", "2026-03-01", "2026-03-01", "2026-03-01"),
    ],
)
def test_days_are_typed_as_people_say_them(
    field: PeriodField, qtbot: QtBot, first: str, last: str, since: str, until: str
) -> None:
    qtbot.keyClicks(field.first, first)
    qtbot.keyClicks(field.last, last)
    assert (field.since(), field.until(), field.problem()) == (since, until, "")


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        ("soon", "", "This is not a day I can read."),
        ("", "soon", "This is not a day I can read."),
        ("2026-03-09", "2026-03-01", "The first day comes after the last one."),
    ],
)
def test_what_cannot_be_is_said_beside_the_days(
    field: PeriodField, qtbot: QtBot, first: str, last: str, sentence: str
) -> None:
    qtbot.keyClicks(field.first, first)
    qtbot.keyClicks(field.last, last)
    assert field.problem_line.isVisible()
    assert field.problem_line.text().startswith(sentence)
    assert field.first.accessibleDescription() == field.problem_line.text()


def test_arrows_go_a_day_on_or_back_and_never_beyond_today(
    field: PeriodField, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.last, Qt.Key.Key_Up)
    assert field.until() == "2026-03-19"
    qtbot.keyClick(field.last, Qt.Key.Key_Up)
    assert field.until() == "2026-03-19"
    qtbot.keyClick(field.last, Qt.Key.Key_Down)
    assert field.until() == "2026-03-18"


def test_both_days_have_their_names(field: PeriodField) -> None:
    assert [edit.accessibleName() for edit in (field.first, field.last)] == ["From", "To"]
