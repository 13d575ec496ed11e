"""The chart of a step draws exactly its values."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.charts.chart import MOST_DRAWN
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.charts.step_chart import StepChart
from ladder_app.domain.attempts.attempt import Status
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.domain.suds import Scale
from tests.charts.points import points, texts


@pytest.fixture
def chart(qtbot: QtBot, light: ChartLook) -> StepChart:
    made = StepChart(light)
    qtbot.addWidget(made)
    return made


def _marks(chart: StepChart) -> dict[Mark, list[tuple[float, float]]]:
    return {mark: points(item) for mark, item in chart._items.items()}


def test_every_mark_stands_at_its_value(chart: StepChart, six: StepCurve) -> None:
    chart.draw(six, "0-100")
    assert _marks(chart) == {
        Mark.PREDICTED: [(0.8, 90), (1.8, 85), (2.8, 80), (3.8, 70), (4.8, 60), (5.8, 55)],
        Mark.HIGHEST: [(1, 80), (2, 70), (4, 60), (5, 55), (6, 40)],
        Mark.HOLLOW: [(3, 75)],
        Mark.ENDED: [(1, 60), (2, 40), (3, 45), (4, 30), (5, 20), (6, 15)],
    }
    assert points(chart._bars)[:4] == [(1, 80), (1, 60), (2, 70), (2, 40)]
    assert points(chart._rests) == []
    # The bars join highest and end of one occasion, and never two occasions.
    assert chart._bars.opts["connect"] == "pairs"


@pytest.mark.parametrize(
    "status", ["stopped_by_consent", "stopped_for_safety", "cancelled_external", "avoided"]
)
def test_a_stop_is_never_drawn_as_a_value(chart: StepChart, status: Status) -> None:
    stop = Occasion("a", 1, "", status, 70, 95, 95, ("place",))
    chart.draw(StepCurve("s", (stop,)), "0-100")
    marks = _marks(chart)
    assert marks.pop(Mark.PREDICTED) == [(0.8, 70)]
    assert not any(marks.values())
    assert points(chart._rests) == [(1, 0), (1, 100)]
    assert [entry.mark for entry in chart.legend()] == [Mark.PREDICTED, Mark.RESTED]
    chart.go_to(0)
    assert "95" not in chart.line


def test_an_unsaid_attempt_is_drawn(chart: StepChart) -> None:
    chart.draw(StepCurve("s", (Occasion("a", 1, "", None, None, 60, None),)), "0-100")
    assert _marks(chart)[Mark.HIGHEST] == [(1, 60)]


def test_the_legend_tells_only_what_is_drawn(chart: StepChart, six: StepCurve) -> None:
    assert chart.legend() == ()
    chart.draw(six, "0-100")
    marks = [entry.mark for entry in chart.legend()]
    assert marks == [Mark.PREDICTED, Mark.HIGHEST, Mark.HOLLOW, Mark.ENDED]


@pytest.mark.parametrize(
    ("scale", "labels", "units"),
    [
        ("0-100", ["0", "25", "50", "75", "100"], "0–100"),
        ("0-10", ["0", "2", "4", "6", "8", "10"], "0–10"),
        ("words", ["at ease", "a slight edge"], "in words"),
    ],
)
def test_the_axis_runs_from_end_to_end(
    chart: StepChart, six: StepCurve, scale: Scale, labels: list[str], units: str
) -> None:
    chart.draw(six, scale)
    ticks = chart.plot.getAxis("left")._tickLevels[0]
    assert [label for _place, label in ticks][: len(labels)] == labels
    assert [ticks[0][0], ticks[-1][0]] == [0, 100]
    assert units in chart.units
    low, high = chart.plot.plotItem.viewRange()[1]
    assert low <= 0 < 100 <= high


def test_only_the_latest_are_drawn_and_all_stand_in_the_table(
    chart: StepChart, six: StepCurve
) -> None:
    many = [replace(six.occasions[0], attempt_id=str(n), number=n) for n in range(1, 301)]
    chart.draw(StepCurve("s", tuple(many)), "0-100")
    assert [one.number for one in chart.occasions] == list(range(301 - MOST_DRAWN, 301))
    assert len(chart.table().rows) == 300
    small = chart._items[Mark.HIGHEST].opts["size"]
    chart.draw(six, "0-100")
    assert chart._items[Mark.HIGHEST].opts["size"] > small


def test_the_table_tells_what_is_missing_and_what_differs(chart: StepChart) -> None:
    chart.draw(
        StepCurve(
            "s",
            (
                Occasion("a", 1, "2026-03-02", "completed", 90, 80, 60),
                Occasion("b", 2, "", None, None, None, None, ("place",)),
            ),
            earlier=(Occasion("c", 1, "2026-03-01", "partial", 50, 40, 30),),
        ),
        "0-100",
    )
    table = chart.table()
    assert len({len(row) for row in table.rows} | {len(table.headings)}) == 1
    assert texts(table) == [
        ["", "2026-03-01", "50", "40", "30", "partly, with earlier words for the step"],
        ["1", "2026-03-02", "90", "80", "60", "stayed to the planned end"],
        ["2", "–", "–", "–", "–", "not said how it went, different conditions (place)"],
    ]
    assert all(cell.why for cell in table.rows[-1][1:5])


@pytest.mark.parametrize(
    ("occasion", "height"),
    [
        (Occasion("a", 1, "", "completed", 90, 80, 60), 80),
        (Occasion("a", 1, "", "completed", 90, None, 60), 90),
        (Occasion("a", 1, "", "avoided", 90, 80, None), 90),
        (Occasion("a", 1, "", "avoided", None, None, None), 50),
    ],
)
def test_where_the_ring_goes(chart: StepChart, occasion: Occasion, height: int) -> None:
    chart.draw(StepCurve("s", (occasion,)), "0-100")
    chart.go_to(0)
    assert points(chart._ring) == [(1, height)]


def test_a_trend_is_laid_over_only_when_it_is_given(chart: StepChart, six: StepCurve) -> None:
    chart.draw(six, "0-100")
    assert not {Mark.MEDIAN, Mark.TREND} & {entry.mark for entry in chart.legend()}
    chart.draw_over(medians=[(1, 80.0), (2, 75.0)], trend=[(1, 82.0), (6, 42.0), (99, 0.0)])
    assert points(chart._trend) == [(1, 82), (6, 42)]
    level = points(chart._medians)
    assert [y for _x, y in level] == [80, 80, 75, 75]
    # Short level lines that join no two occasions.
    assert level[1][0] < level[2][0]
    assert {Mark.MEDIAN, Mark.TREND} <= {entry.mark for entry in chart.legend()}
    assert _marks(chart)[Mark.HIGHEST] == [(1, 80), (2, 70), (4, 60), (5, 55), (6, 40)]
    chart.draw_over()
    assert points(chart._trend) == []


def test_notes_on_dates_stand_between_the_columns_and_in_the_table(
    chart: StepChart, six: StepCurve
) -> None:
    note = DatedNote("n", 2.5, "2026-03-02", "Moved house")
    chart.draw(six, "0-100", notes=(note,))
    assert chart.notes == (note,)
    assert Mark.NOTE in [entry.mark for entry in chart.legend()]
    rows = texts(chart.table())
    assert [row[0] for row in rows] == ["1", "2", "", "3", "4", "5", "6"]
    assert rows[2][-1] == "note 1: Moved house"
