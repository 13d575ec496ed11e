"""Of which time something is told."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.ui.dialogs.paper.time_field import TimeField
from tests.desks import NOW


@pytest.mark.parametrize(
    ("chosen", "first"),
    [
        ("all", None),
        (None, None),
        ("review", date(2026, 3, 12)),
        ("4", date(2026, 2, 19)),
        ("12", date(2025, 12, 25)),
        ("days", None),
    ],
)
def test_a_choice_is_a_first_day(qtbot: QtBot, chosen: str | None, first: date | None) -> None:
    field = TimeField(lambda: NOW, since_review=date(2026, 3, 12))
    qtbot.addWidget(field)
    field.choice.choose(chosen)
    assert (field.first(), field.last()) == (first, None)
    assert field.days.isHidden() is (chosen != "days")


def test_days_are_told_only_while_they_are_chosen(qtbot: QtBot) -> None:
    field = TimeField(lambda: NOW)
    qtbot.addWidget(field)
    field.choice.choose("days")
    for edit, day in ((field.days.first, "2026-03-01"), (field.days.last, "2026-03-10")):
        edit.setText(day)
    assert (field.first(), field.last()) == (date(2026, 3, 1), date(2026, 3, 10))
    field.days.last.setText("2026-02-10")
    assert field.problem() != ""
    field.choice.choose("all")
    assert (field.first(), field.last(), field.problem()) == (None, None, "")


def test_without_a_review_there_is_none_to_count_from(qtbot: QtBot) -> None:
    field = TimeField(lambda: NOW)
    qtbot.addWidget(field)
    assert "Since the last review" not in [one.text() for one in field.choice.buttons()]
