"""What is written to a file is what was drawn: values are read back out of the drawing."""

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from ladder_app.charts.attempt_chart import AttemptChart
from ladder_app.charts.belief_chart import BeliefChart
from ladder_app.charts.chart import Chart
from ladder_app.charts.date_ticks import short_day
from ladder_app.charts.dated_chart import DatedChart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.charts.picture import PAPER, chart_png, chart_svg
from ladder_app.charts.step_chart import StepChart
from ladder_app.charts.strokes import (
    earlier_pen,
    level_pen,
    median_pen,
    note_pen,
    pen,
    quiet_pen,
    rest_pen,
    soft,
    trend_pen,
)
from ladder_app.charts.then_now_chart import ThenNowChart
from ladder_app.charts.weeks_chart import WeeksChart
from ladder_app.domain.attempts.attempt import Attempt, Gap, Sample, TimedNote
from ladder_app.domain.curves.attempt_curve import AttemptCurve, attempt_curve
from ladder_app.domain.curves.belief_curve import BeliefCurve, BeliefPoint
from ladder_app.domain.curves.dated_curve import DatedCurve, DatedPoint
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.practice_weeks import PracticeWeek
from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.domain.curves.then_now import LadderThenNow, StepThenNow
from tests.charts.drawing import SVG, Drawing

SAID = "Six attempts, & <b>no</b> markup."
HIGHEST = QColor(PAPER.highest)


def _shown(qtbot: QtBot, chart: Chart) -> None:
    qtbot.addWidget(chart)
    chart.resize(600, 360)
    chart.show()


def _read(chart: Chart, **scales: Any) -> Drawing:
    return Drawing(chart_svg(chart, SAID, chart.legend()), **scales)


def _near(places: Sequence[Sequence[float | None]]) -> Any:
    """Each of these places, to half a hundredth of an axis of 100."""
    return [pytest.approx(place, abs=0.5) for place in places]


def _lines_near(lines: Sequence[Sequence[Sequence[float | None]]]) -> list[Any]:
    return [_near(line) for line in lines]


@pytest.fixture
def chart(qtbot: QtBot, light: ChartLook, six: StepCurve) -> StepChart:
    made = StepChart(light)
    _shown(qtbot, made)
    made.draw(six, "0-100")
    return made


def test_a_step_can_be_read_back(chart: StepChart, six: StepCurve) -> None:
    drawing, ones = _read(chart), six.occasions
    predicted = [(one.number, one.predicted) for one in ones]
    assert drawing.marks(Mark.PREDICTED) == _near(predicted)
    full = [(one.number, one.highest) for one in ones if not one.hollow]
    assert drawing.marks(Mark.HIGHEST) == _near(full)
    assert drawing.marks(Mark.HOLLOW) == _near([(3, 75)])
    assert drawing.marks(Mark.ENDED) == _near([(one.number, one.end) for one in ones])
    # The only lines go from highest to end of one occasion: none joins two of them.
    bars = [[(one.number, one.highest), (one.number, one.end)] for one in ones]
    assert drawing.lines(soft(PAPER)) == _lines_near(bars)
    assert drawing.lines(trend_pen(PAPER)) == drawing.lines(median_pen(PAPER)) == []


def test_what_was_stopped_or_not_rated_is_a_gap(chart: StepChart) -> None:
    ones = (
        Occasion("a", 1, "", "completed", 70, 60, None),
        Occasion("b", 2, "", "stopped_by_consent", 65, 95, 95),
        Occasion("c", 3, "", "completed", None, None, None),
        Occasion("d", 4, "", "completed", 50, 40, 30),
    )
    chart.draw(StepCurve("s", ones), "0-100")
    drawing = _read(chart)
    assert drawing.marks(Mark.HIGHEST) == _near([(1, 60), (4, 40)])
    assert drawing.marks(Mark.ENDED) == _near([(4, 30)])
    assert drawing.marks(Mark.PREDICTED) == _near([(1, 70), (2, 65), (4, 50)])
    assert drawing.lines(soft(PAPER)) == _lines_near([[(4, 40), (4, 30)]])
    assert drawing.lines(rest_pen(PAPER)) == _lines_near([[(2, 0), (2, 100)]])


def test_a_median_and_a_trend_can_be_read_back(chart: StepChart) -> None:
    chart.draw_over(medians=[(1, 80.0), (2, 75.0)], trend=[(1, 90.0), (6, 40.0)])
    drawing = _read(chart)
    level = [[(0.7, 80), (1.3, 80)], [(1.7, 75), (2.3, 75)]]
    assert drawing.lines(median_pen(PAPER)) == _lines_near(level)
    assert drawing.lines(trend_pen(PAPER)) == _lines_near([[(1, 90), (6, 40)]])


def test_a_trend_ends_where_the_axis_does(chart: StepChart) -> None:
    chart.draw_over(trend=[(1, 120.0), (6, 20.0)])
    assert _read(chart).lines(trend_pen(PAPER)) == _lines_near([[(2, 100), (6, 20)]])


def test_notes_on_dates_stand_between_the_occasions(chart: StepChart, six: StepCurve) -> None:
    notes = (
        DatedNote("a", 2.5, "2026-03-02", "Moved", 1),
        DatedNote("b", 2.5, "2026-03-02", "Ill", 2),
        DatedNote("c", 5.5, "2026-03-05", "Back", 3),
    )
    chart.draw(six, "0-100", notes=notes)
    drawing = _read(chart)
    assert [x for (x, _y), _end in drawing.lines(note_pen(PAPER))] == pytest.approx(
        [2.5, 2.5, 5.5], abs=0.05
    )
    # Two on one day share their place and are both told.
    assert [(words, round(x, 0)) for words, x in drawing.numbers()] == [("1, 2", 2), ("3", 5)]


def test_beliefs_can_be_read_back(qtbot: QtBot, light: ChartLook) -> None:
    chart = BeliefChart(light)
    _shown(qtbot, chart)
    points = (
        BeliefPoint("a", 1, "", 80, 60, words="It was quiet."),
        BeliefPoint("b", 2, "", 55, None),
        BeliefPoint("c", 4, "", 40, 40),
    )
    chart.draw(BeliefCurve("e", "They laugh", points))
    drawing = _read(chart, up=lambda words: float(words.removesuffix(" %")))
    assert drawing.marks(Mark.BELIEF_BEFORE) == _near([(1, 80), (2, 55), (4, 40)])
    assert drawing.marks(Mark.BELIEF_AFTER) == _near([(1, 60), (4, 40)])
    assert [x for x, _y in drawing.marks(Mark.WORDS)] == pytest.approx([1], abs=0.1)
    # One line where it moved, none where an answer is missing, and none to another attempt.
    assert drawing.lines(soft(PAPER, 0.5)) == _lines_near([[(1, 80), (1, 60)]])


def _attempt(**given: Any) -> AttemptCurve:
    values: dict[str, Any] = {
        "suds_anticipated": 90,
        "suds_start": 60,
        "samples": (Sample(t_s=300, suds=75), Sample(t_s=1200, suds=50)),
        "suds_end": 35,
        "duration_s": 1800,
    }
    return attempt_curve(Attempt(**({"id": "a", "step_id": "s"} | values | given)))


def test_the_curves_of_attempts_can_be_read_back(qtbot: QtBot, light: ChartLook) -> None:
    chart = AttemptChart(light)
    _shown(qtbot, chart)
    broken = _attempt(
        gaps=(Gap(t_s=600, kind="suspend"),), notes=(TimedNote(t_s=420, text="A dog"),)
    )
    others = [
        _attempt(id="b", samples=(Sample(t_s=600, suds=40),), suds_end=20, duration_s=1200),
        _attempt(id="c", samples=(), suds_start=10, suds_end=5, duration_s=60),
    ]
    chart.draw(broken, "0-100", others)
    drawing = _read(chart)
    bold = pen(HIGHEST, 3)
    # While the clock could not be trusted there is a gap.
    assert drawing.lines(bold) == _lines_near([[(0, 60), (5, 75)], [(20, 50), (30, 35)]])
    thin = [
        [(0, 60), (10, 40)],
        [(10, 40), (20, 20)],
        [(0, 10), (1, 5)],
    ]
    assert drawing.lines(earlier_pen(PAPER)) == _lines_near(thin)
    assert drawing.marks(Mark.HIGHEST) == _near([(5, 75)])
    assert drawing.marks(Mark.ENDED) == _near([(30, 35)])
    assert drawing.marks(Mark.PREDICTED) == _near([(-0.9, 90)])
    assert [x for (x, _y), _end in drawing.lines(note_pen(PAPER))] == pytest.approx([7], abs=0.1)


def test_a_highest_at_a_time_nobody_noted_is_a_level_line(qtbot: QtBot, light: ChartLook) -> None:
    chart = AttemptChart(light)
    _shown(qtbot, chart)
    chart.draw(_attempt(suds_peak=95), "0-100")
    drawing = _read(chart)
    assert drawing.marks(Mark.HIGHEST) == []
    assert drawing.lines(level_pen(PAPER)) == _lines_near([[(0, 95), (30, 95)]])


def test_scores_can_be_read_back(qtbot: QtBot, light: ChartLook) -> None:
    chart = DatedChart(light, "Questionnaires", Mark.SCORE)
    _shown(qtbot, chart)
    days, values = (date(2026, 3, 1), date(2026, 3, 8), date(2026, 3, 29)), (14, 7, 0)
    points = tuple(
        DatedPoint(str(n), day.isoformat(), value)
        for n, (day, value) in enumerate(zip(days, values, strict=True))
    )
    curve = DatedCurve("gad7", "GAD-7", 0, 21, points, (5, 10, 15))
    note = DatedNote("n", 10, "2026-03-11", "Moved", 1)
    chart.draw(curve, ["1", "2", "3"], ("score",), [("14",), ("7",), ("0",)], notes=(note,))
    by_words = {short_day(days[0] + timedelta(n)): n for n in range(60)}
    drawing = _read(chart, across=lambda words: by_words[words])
    expected = [((day - days[0]).days, n) for day, n in zip(days, values, strict=True)]
    assert drawing.marks(Mark.SCORE) == [pytest.approx(one, abs=0.15) for one in expected]
    assert [x for (x, _y), _end in drawing.lines(note_pen(PAPER))] == pytest.approx([10], abs=0.1)
    # Two scores are two occasions: but for the levels of the bands there is no other line.
    levels = [line for line in drawing.shapes if line.stroke == PAPER.line.lower()]
    assert len(levels) == 5
    assert sum(len(shape.corners) == 2 for shape in drawing.shapes) == len(levels) + 1


def test_the_ladder_then_and_now_can_be_read_back(qtbot: QtBot, light: ChartLook) -> None:
    chart = ThenNowChart(light)
    _shown(qtbot, chart)
    steps = (
        StepThenNow("a", "One true word", 28, 20, 2, True),
        StepThenNow("b", "One thing", 50, 60, 3, True),
        StepThenNow("c", "Closeness", 88, 88, 1, False),
    )
    chart.draw(LadderThenNow("l", steps), "0-100")
    rows = {"28 → 20": 0.0, "50 → 60": -1.0, "88": -2.0}
    drawing = _read(chart, up=lambda words: rows[words])
    assert [x for x, _y in drawing.marks(Mark.NOW)] == pytest.approx([20, 60], abs=0.5)
    firsts = [[x for x, _y in line] for line in drawing.lines(pen(HIGHEST, 2))]
    assert firsts == [pytest.approx([first, first], abs=0.5) for first in (28, 50, 88)]
    moves = [[(28, 0), (20, 0)], [(50, -1), (60, -1)]]
    assert drawing.lines(pen(HIGHEST, 3)) == _lines_near(moves)


def test_weeks_can_be_read_back(qtbot: QtBot, light: ChartLook) -> None:
    chart = WeeksChart(light)
    _shown(qtbot, chart)
    mondays = [date(2026, 3, 2) + timedelta(7 * n) for n in range(4)]
    weeks = [
        PracticeWeek(mondays[0], 2, 1, 0, 3, noted=True),
        PracticeWeek(mondays[1]),
        PracticeWeek(mondays[2], 0, 0, 0, 1, noted=True),
        PracticeWeek(mondays[3], 1, 0, 0, 0, noted=True),
    ]
    chart.draw(weeks)
    by_words = {short_day(monday): n for n, monday in enumerate(mondays)}
    drawing = _read(chart, across=lambda words: by_words[words])
    practised, planned = drawing.bars(Mark.PRACTISED), drawing.bars(Mark.PLANNED)
    assert [(round(x), round(y, 1)) for x, y in practised] == [(0, 3), (2, 1)]
    assert [(round(x), round(y, 1)) for x, y in planned] == [(0, 2), (3, 1)]
    # The week without notes has a short line, and neither a bar nor a zero.
    quiet = drawing.lines(quiet_pen(PAPER))
    assert [[x for x, _y in line] for line in quiet] == [pytest.approx([0.8, 1.2], abs=0.05)]


def test_what_it_says_is_part_of_the_file_as_text(chart: StepChart) -> None:
    svg = chart_svg(chart, SAID, chart.legend())
    whole = ET.fromstring(svg)  # noqa: S314
    title, description = whole.find(f"{SVG}title"), whole.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.text, description.text) == ("Predicted, highest and at the end", SAID)
    words = " ".join(_read(chart).words)
    for part in ("predicted", "highest", "at the end", "0–100"):
        assert part in words
    assert b"pyqtgraph" not in svg


def test_the_chart_looks_as_before_afterwards(chart: StepChart, light: ChartLook) -> None:
    chart_svg(chart, SAID, chart.legend())
    assert chart.look == light


def test_a_picture_is_the_drawing_at_twice_the_size(chart: StepChart) -> None:
    renderer = QSvgRenderer(QByteArray(chart_svg(chart, SAID, chart.legend())))
    image = QImage.fromData(chart_png(chart, SAID, chart.legend()))
    assert image.size() == renderer.viewBox().size() * 2
    painted = QImage(image.size(), QImage.Format.Format_RGB32)
    painted.fill(QColor(PAPER.background))
    painter = QPainter(painted)
    renderer.render(painter)
    painter.end()
    assert image.convertToFormat(QImage.Format.Format_RGB32) == painted
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3)
               for y in range(0, image.height(), 3)}  # fmt: skip
    assert {PAPER.highest.lower(), PAPER.ended.lower(), "#ffffff"} <= colours
