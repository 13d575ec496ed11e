"""Tests of ladder_app.ui.new_day."""

from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from ladder_app.ui.new_day import NewDay


def test_each_new_day_is_told_once(qtbot: QtBot) -> None:
    clock = [datetime(2026, 3, 19, 23, 59, tzinfo=UTC)]
    new_day = NewDay(lambda: clock[0])
    came: list[datetime] = []
    new_day.came.connect(lambda: came.append(clock[0]))
    for minutes in (0, 2, 1, 1440):
        clock[0] += timedelta(minutes=minutes)
        new_day.look()
    assert [moment.day for moment in came] == [20, 21]
