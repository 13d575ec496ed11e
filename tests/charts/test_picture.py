"""What is written to a file is what was drawn: values are read back out of the drawing."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ladder_app.charts.belief_chart import BeliefChart
from ladder_app.charts.chart import Chart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, stamp
from ladder_app.charts.picture import PAPER, chart_png, chart_svg
from ladder_app.charts.step_chart import StepChart
from ladder_app.charts.weeks_chart import WeeksChart
from ladder_app.domain.curves.belief_curve import BeliefCurve, BeliefPoint
from ladder_app.domain.curves.practice_weeks import PracticeWeek
from ladder_app.domain.curves.step_curve import StepCurve

SVG = "{http://www.w3.org/2000/svg}"
SAID = "Six attempts, & <b>no</b> markup."


def _shapes(drawing: bytes, colour: str, how: str) -> Iterator[list[tuple[float, float]]]:
    """The corners of each shape with this "fill" or "stroke", on the plot's own pixels."""
    whole = ET.fromstring(drawing)  # noqa: S314
    plot = next(g for g in whole.iter(f"{SVG}g") if (g.get("id") or "").startswith("PlotItem"))
    for group in plot.iter(f"{SVG}g"):
        if colour.lower() == group.get(how):
            for path in group.findall(f"{SVG}path"):
                numbers = re.findall(r"-?\d+(?:\.\d+)?", path.get("d") or "")
                places = [float(one) for one in numbers]
                yield list(zip(places[::2], places[1::2], strict=True))


def _levels(drawing: bytes) -> list[float]:
    """The heights of the grid lines, from above."""
    return sorted({y for line in _shapes(drawing, PAPER.line, "stroke") for _x, y in line})


def _centres(drawing: bytes, mark: Mark) -> list[tuple[float, float]]:
    """The middle of each mark of this kind: across in pixels, and its value on the axis 0–100."""
    look = stamp(mark, PAPER)
    filled = look.brush.style() is not Qt.BrushStyle.NoBrush
    colour = (look.brush if filled else look.pen).color().name()
    levels = _levels(drawing)
    top, floor = levels[0], levels[-1]
    found = []
    for corners in _shapes(drawing, colour, "fill" if filled else "stroke"):
        xs, ys = zip(*corners, strict=True)
        if abs((max(ys) - min(ys)) - look.size) < look.size / 3:
            middle = (max(ys) + min(ys)) / 2
            found.append(((max(xs) + min(xs)) / 2, 100 * (floor - middle) / (floor - top)))
    return sorted(found)


def _shown(qtbot: QtBot, chart: Chart) -> Chart:
    qtbot.addWidget(chart)
    chart.resize(600, 360)
    chart.show()
    return chart


@pytest.fixture
def chart(qtbot: QtBot, light: ChartLook, six: StepCurve) -> StepChart:
    made = StepChart(light)
    _shown(qtbot, made)
    made.draw(six, "0-100")
    return made


@pytest.mark.parametrize(
    ("mark", "values"),
    [
        (Mark.PREDICTED, [90, 85, 80, 70, 60, 55]),
        (Mark.HIGHEST, [80, 70, 60, 55, 40]),
        (Mark.ENDED, [60, 40, 45, 30, 20, 15]),
    ],
)
def test_values_can_be_read_back_out_of_the_drawing(
    chart: StepChart, mark: Mark, values: list[int]
) -> None:
    drawing = chart_svg(chart, SAID, chart.legend())
    found = _centres(drawing, mark)
    assert [value for _x, value in found] == pytest.approx(values, abs=1.0)
    steps = {round(b - a, 1) for (a, _), (b, _) in pairwise(found)}
    assert len(steps) == (2 if mark is Mark.HIGHEST else 1)


def test_columns_stand_where_they_stand_on_the_axis(chart: StepChart) -> None:
    drawing = chart_svg(chart, SAID, chart.legend())
    highest = [x for x, _value in _centres(drawing, Mark.HIGHEST)]
    ended = [x for x, _value in _centres(drawing, Mark.ENDED)]
    assert highest == pytest.approx([x for n, x in enumerate(ended, 1) if n != 3], abs=1.0)


def test_beliefs_can_be_read_back(qtbot: QtBot, light: ChartLook) -> None:
    chart = BeliefChart(light)
    _shown(qtbot, chart)
    points = (BeliefPoint("a", 1, "", 80, 60), BeliefPoint("b", 2, "", 55, 20))
    chart.draw(BeliefCurve("e", "They laugh", points))
    drawing = chart_svg(chart, "", chart.legend())
    # The centre of a triangle lies a little above the middle of its corners.
    after = [value for _x, value in _centres(drawing, Mark.BELIEF_AFTER)]
    assert after == pytest.approx([60, 20], abs=2.0)


def test_what_it_says_is_part_of_the_file_as_text(chart: StepChart) -> None:
    drawing = chart_svg(chart, SAID, chart.legend())
    whole = ET.fromstring(drawing)  # noqa: S314
    title, description = whole.find(f"{SVG}title"), whole.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.text, description.text) == ("Predicted, highest and at the end", SAID)
    words = " ".join(text.text or "" for text in whole.iter(f"{SVG}text"))
    for part in ("predicted", "highest", "at the end", "0–100"):
        assert part in words
    assert b"pyqtgraph" not in drawing


def test_the_chart_looks_as_before_afterwards(chart: StepChart, light: ChartLook) -> None:
    chart_svg(chart, SAID, chart.legend())
    assert chart.look == light


def test_a_picture_shows_the_same_marks_at_twice_the_size(chart: StepChart) -> None:
    drawing = chart_svg(chart, SAID, chart.legend())
    image = QImage.fromData(chart_png(chart, SAID, chart.legend()))
    box = (ET.fromstring(drawing).get("viewBox") or "").split()  # noqa: S314
    assert [image.width(), image.height()] == [2 * int(float(side)) for side in box[2:]]
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3)
               for y in range(0, image.height(), 3)}  # fmt: skip
    assert {PAPER.highest.lower(), PAPER.ended.lower(), "#ffffff"} <= colours


def test_weeks_can_be_read_back(qtbot: QtBot, light: ChartLook) -> None:
    chart = WeeksChart(light)
    _shown(qtbot, chart)
    weeks = [
        PracticeWeek(date(2026, 3, day), 0, 0, 0, n, noted=True) for day, n in ((2, 3), (9, 1))
    ]
    chart.draw(weeks)
    drawing = chart_svg(chart, "", chart.legend())
    levels, found = _levels(drawing), []
    for group in ET.fromstring(drawing).iter(f"{SVG}g"):  # noqa: S314
        if group.get("fill") == PAPER.highest.lower():
            across, _b, _c, up, _left, floor = map(
                float, re.findall(r"-?[\d.]+", group.get("transform") or "matrix(1,0,0,1,0,0)")
            )
            assert across > 0
            for bar in group.findall(f"{SVG}rect"):
                assert floor == pytest.approx(levels[-1], abs=0.5)
                height = -up * float(bar.get("height") or 0)
                found.append(3 * height / (levels[-1] - levels[0]))
    assert found == pytest.approx([3, 1], abs=0.05)
