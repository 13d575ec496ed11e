"""The curve of one attempt."""

import math
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.charts.attempt_chart import AttemptChart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.domain.attempts.attempt import Attempt, Gap, Sample, TimedNote
from ladder_app.domain.curves.attempt_curve import AttemptCurve, attempt_curve
from tests.charts.points import points


@pytest.fixture
def chart(qtbot: QtBot, light: ChartLook) -> AttemptChart:
    made = AttemptChart(light)
    qtbot.addWidget(made)
    return made


def _curve(**given: Any) -> AttemptCurve:
    values: dict[str, Any] = {
        "suds_anticipated": 90,
        "suds_start": 60,
        "samples": (Sample(t_s=300, suds=75), Sample(t_s=1200, suds=50)),
        "suds_end": 35,
        "duration_s": 1800,
    }
    return attempt_curve(Attempt(**({"id": "a", "step_id": "s"} | values | given)))


def test_points_and_marks_stand_at_their_values(chart: AttemptChart) -> None:
    chart.draw(_curve(), "0-100")
    assert points(chart._line_item) == [(0, 60), (5, 75), (20, 50), (30, 35)]
    assert points(chart._items[Mark.HIGHEST]) == [(5, 75)]
    assert points(chart._items[Mark.ENDED]) == [(30, 35)]
    ((x, y),) = points(chart._items[Mark.PREDICTED])
    assert x < 0
    assert y == 90
    assert points(chart._predicted_line) == [(x, 90), (30, 90)]
    assert points(chart._highest_line) == []
    assert [e.mark for e in chart.legend()] == [Mark.PREDICTED, Mark.HIGHEST, Mark.ENDED]


def test_a_highest_without_a_time_gets_none(chart: AttemptChart) -> None:
    chart.draw(_curve(suds_peak=95), "0-100")
    assert points(chart._items[Mark.HIGHEST]) == []
    assert points(chart._highest_line) == [(0, 95), (30, 95)]
    assert Mark.LEVEL in [entry.mark for entry in chart.legend()]


def test_the_line_is_broken_where_the_clock_cannot_be_trusted(chart: AttemptChart) -> None:
    chart.draw(_curve(gaps=(Gap(t_s=600, kind="suspend"),)), "0-100")
    heights = [y for _x, y in points(chart._line_item)]
    assert [math.isnan(y) for y in heights] == [False, False, True, False, False]


def test_where_nothing_was_rated_for_long_there_is_no_line(chart: AttemptChart) -> None:
    chart.draw(_curve(samples=(Sample(t_s=300, suds=75), Sample(t_s=1201, suds=50))), "0-100")
    heights = [y for _x, y in points(chart._line_item)]
    assert [math.isnan(y) for y in heights] == [False, False, True, False, False]


def test_others_lie_thin_behind_it_and_no_line_joins_two(chart: AttemptChart) -> None:
    sparse = _curve(id="c", samples=(), duration_s=1800)
    chart.draw(_curve(), "0-100", [_curve(id="b"), sparse, _curve(id="d")])
    thin = points(chart._thin_lines)
    assert thin[:4] == thin[5:] == [(0, 60), (5, 75), (20, 50), (30, 35)]
    assert math.isnan(thin[4][1])
    assert points(chart._thin_dots) == [(0, 60), (30, 35)]
    bold, behind = (item.opts["pen"].width() for item in (chart._line_item, chart._thin_lines))
    assert bold > behind
    assert Mark.EARLIER in [entry.mark for entry in chart.legend()]
    # The keys walk over the bold one alone, and the table has them all.
    assert len(chart._spots()) == 4
    assert len(chart.table().rows) == 4 + 4 + 2 + 4
    chart.draw(_curve(), "0-100")
    assert points(chart._thin_lines) == []
    assert chart._line_item.opts["pen"].width() < bold


def test_the_axis_has_room_for_the_longest(chart: AttemptChart) -> None:
    chart.draw(_curve(), "0-100", [_curve(id="b", duration_s=3600)])
    assert chart.plot.plotItem.viewRange()[0][1] >= 60


def test_notes_are_numbered_and_their_flags_are_kept(chart: AttemptChart) -> None:
    two = (TimedNote(t_s=240, text="<b>loud</b>"), TimedNote(t_s=700, text="quiet"))
    chart.draw(_curve(notes=two), "0-100")
    assert [number.toPlainText() for number in chart._notes._numbers] == ["1", "2"]
    chart.draw(_curve(notes=two[:1]), "0-100")
    assert [number.isVisible() for number in chart._notes._numbers] == [True, False]


@pytest.mark.parametrize(
    ("minutes", "ticks"),
    [(1, [0, 1]), (7, list(range(8))), (30, [0, 5, 10, 15, 20, 25, 30]), (90, [0, 15, 30, 45])],
)
def test_minutes_are_told_in_round_numbers(
    chart: AttemptChart, minutes: int, ticks: list[int]
) -> None:
    chart.draw(_curve(samples=(), duration_s=minutes * 60), "0-100")
    found = [place for place, _label in chart.plot.getAxis("bottom")._tickLevels[0]]
    assert found[: len(ticks)] == ticks
    assert len(found) <= 9


def test_the_table_holds_ratings_notes_and_gaps_by_time(chart: AttemptChart) -> None:
    chart.draw(
        _curve(notes=(TimedNote(t_s=240, text="loud"),), gaps=(Gap(t_s=600, kind="suspend"),)),
        "0-100",
    )
    assert [[cell.text for cell in row] for row in chart.table().rows] == [
        ["start", "60", ""],
        ["4 min", "", "loud"],
        ["5 min", "75", ""],
        ["10 min", "", "nothing was noted for a while"],
        ["20 min", "50", ""],
        ["30 min", "35", ""],
    ]


def test_a_point_says_itself(chart: AttemptChart) -> None:
    chart.draw(_curve(), "0-100")
    chart.go_to(1)
    assert chart.line == "5 min, 75, highest"
    assert chart.attempt_id == "a"


def test_without_a_time_it_says_so(chart: AttemptChart) -> None:
    chart.draw(attempt_curve(Attempt(id="b", step_id="s", suds_peak=60)), "0-100")
    assert chart.is_empty
