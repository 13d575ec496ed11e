"""Beliefs before and after, with the person's own words at the point."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.charts.belief_chart import BeliefChart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.domain.curves.belief_curve import BeliefCurve, BeliefPoint
from tests.charts.points import points, texts

CURVE = BeliefCurve(
    "e",
    "They laugh",
    (
        BeliefPoint("a", 1, "2026-03-02", 80, 60, "no", "<b>Quiet</b> was all."),
        BeliefPoint("b", 4, "", 50, None),
    ),
)


@pytest.fixture
def chart(qtbot: QtBot, light: ChartLook) -> BeliefChart:
    made = BeliefChart(light)
    qtbot.addWidget(made)
    made.draw(CURVE)
    return made


def test_every_mark_stands_at_its_value_and_no_line_joins_two(chart: BeliefChart) -> None:
    assert points(chart._items[Mark.BELIEF_BEFORE]) == [(1, 80), (4, 50)]
    assert points(chart._items[Mark.BELIEF_AFTER]) == [(1, 60)]
    assert points(chart._moves) == [(1, 80), (1, 60)]
    assert {x for x, _y in points(chart._items[Mark.WORDS])} == {1}


def test_a_point_says_the_persons_own_words(chart: BeliefChart) -> None:
    chart.go_to(0)
    assert chart.line == (
        "2026-03-02, before 80 %, after 60 %, it did not happen, “<b>Quiet</b> was all.”"
    )
    chart.go_to(1)
    assert chart.line == "attempt 4, before 50 %"


def test_the_table_has_all_of_it(chart: BeliefChart) -> None:
    assert texts(chart.table()) == [
        ["1", "2026-03-02", "80 %", "60 %", "it did not happen", "<b>Quiet</b> was all."],
        ["4", "–", "50 %", "–", "–", ""],
    ]
    assert all(one.why for one in chart.table().rows[1] if one.text == "–")


def test_the_legend_tells_only_what_is_drawn(chart: BeliefChart) -> None:
    marks = [entry.mark for entry in chart.legend()]
    assert marks == [Mark.BELIEF_BEFORE, Mark.BELIEF_AFTER, Mark.WORDS]
    chart.draw(BeliefCurve("e", "", CURVE.points[1:]))
    assert [entry.mark for entry in chart.legend()] == [Mark.BELIEF_BEFORE]


def test_marks_are_smaller_where_many_stand_side_by_side(chart: BeliefChart) -> None:
    usual = chart._items[Mark.BELIEF_BEFORE].opts["size"]
    many = tuple(BeliefPoint(str(n), n, "", 80, 60) for n in range(1, 41))
    chart.draw(BeliefCurve("e", "They laugh", many))
    assert chart._items[Mark.BELIEF_BEFORE].opts["size"] < usual
    chart.draw(CURVE)
    assert chart._items[Mark.BELIEF_BEFORE].opts["size"] == usual
