"""Weeks: planned as an outline, practised full, and quiet ones as "no notes"."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.charts.weeks_chart import MOST_WEEKS, WeeksChart
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.practice_weeks import PracticeWeek
from tests.charts.points import points, texts

MONDAY = date(2026, 3, 2)
WEEKS = (
    PracticeWeek(MONDAY, planned=2, kept=1, excused=1, practised=3, noted=True),
    PracticeWeek(MONDAY + timedelta(7)),
    PracticeWeek(MONDAY + timedelta(14), practised=0, noted=True),
)


@pytest.fixture
def chart(qtbot: QtBot, light: ChartLook) -> WeeksChart:
    made = WeeksChart(light)
    qtbot.addWidget(made)
    made.draw(WEEKS)
    return made


def test_bars_are_as_high_as_their_numbers(chart: WeeksChart) -> None:
    assert list(chart._planned.opts["height"]) == [2]
    assert list(chart._practised.opts["height"]) == [3]
    assert {x for x, _y in points(chart._quiet)} == {1 - 0.2, 1 + 0.2}


def test_a_quiet_week_is_never_a_zero(chart: WeeksChart) -> None:
    chart.go_to(1)
    assert chart.line == "week of 2026-03-09, no notes"
    chart.go_to(2)
    assert chart.line == "week of 2026-03-16, practised 0"
    assert texts(chart.table()) == [
        ["2026-03-02", "2", "1", "1", "3"],
        ["2026-03-09", "–", "–", "–", "–"],
        ["2026-03-16", "0", "0", "0", "0"],
    ]


def test_the_legend_tells_only_what_is_drawn(chart: WeeksChart) -> None:
    marks = [entry.mark for entry in chart.legend()]
    assert marks == [Mark.PLANNED, Mark.PRACTISED, Mark.QUIET]
    chart.draw(WEEKS[2:])
    assert chart.legend() == ()


def test_half_a_year_is_drawn_and_all_of_it_in_the_table(chart: WeeksChart) -> None:
    many = [PracticeWeek(MONDAY + timedelta(7 * n), practised=1, noted=True) for n in range(40)]
    early, late = DatedNote("a", 3.0, "", "early"), DatedNote("b", 30.0, "", "late")
    chart.draw(many, notes=(early, late))
    assert len(chart.weeks) == MOST_WEEKS
    assert len(chart.table().rows) == 40 + 2
    assert chart.notes == (late,)


def test_bars_make_room_for_each_other_only_where_something_was_planned(chart: WeeksChart) -> None:
    assert next(iter(chart._planned.opts["x"])) < 0 < next(iter(chart._practised.opts["x"]))
    chart.draw([PracticeWeek(MONDAY, practised=2, noted=True)])
    assert list(chart._practised.opts["x"]) == [0]
