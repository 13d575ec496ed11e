"""Notes on dates stand among the points of every chart over time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.charts.noted_chart import NotedChart
from tests.charts.every_chart import NOTED, belief_chart, notes, step_chart, weeks_chart
from tests.charts.points import points, texts

Make = Callable[[ChartLook], NotedChart]
noted = pytest.mark.parametrize("make", NOTED, ids=lambda make: make.__name__)


def _made(qtbot: QtBot, make: Make, look: ChartLook) -> NotedChart:
    chart = make(look)
    qtbot.addWidget(chart)
    return chart


@noted
def test_they_are_drawn_and_told(qtbot: QtBot, light: ChartLook, make: Make) -> None:
    chart = _made(qtbot, make, light)
    assert chart.notes
    assert len(points(chart._note_marks._lines)) == 2 * len(chart.notes)
    assert Mark.NOTE in [entry.mark for entry in chart.legend()]


@noted
def test_their_words_are_reached_by_arrows_in_their_place(
    qtbot: QtBot, light: ChartLook, make: Make
) -> None:
    chart = _made(qtbot, make, light)
    said, across = [], []
    for _stop in chart._spots():
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        said.append(chart.line)
        across += [x for x, _y in points(chart._ring)]
    assert across == sorted(across)
    told = [line for line in said if "note" in line]
    assert told == [f"{note.day}, note {note.number}: {note.text}" for note in chart.notes]


@noted
def test_a_note_is_chosen_as_itself_and_never_as_a_point(
    qtbot: QtBot, light: ChartLook, make: Make
) -> None:
    chart = _made(qtbot, make, light)
    places = range(len(chart._spots()))
    heard: list[int | str] = []
    chart.note_chosen.connect(heard.append)
    chart.chosen.connect(heard.append)
    for place in places:
        chart.go_to(place)
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    chosen_points = [one for one in heard if isinstance(one, int)]
    assert chosen_points == list(range(len(chart._point_spots())))
    chosen_notes = [one for one in heard if isinstance(one, str)]
    assert chosen_notes == [note.annotation_id for note in chart.notes]


@noted
def test_the_table_has_them_all_where_they_belong(
    qtbot: QtBot, light: ChartLook, make: Make
) -> None:
    chart = _made(qtbot, make, light)
    rows = texts(chart.table())
    told = [row[-1] for row in rows if row[-1]]
    assert told == [f"note {n.number}: {n.text}" for n in chart._every_note]
    for note in chart._every_note:
        row = next(row for row in rows if row[-1].endswith(note.text))
        assert row[chart.date_column] == note.day


def test_what_lies_before_the_drawn_ones_is_in_the_table_alone(
    qtbot: QtBot, light: ChartLook
) -> None:
    assert [note.number for note in _made(qtbot, step_chart, light).notes] == [2, 3]
    assert [note.number for note in _made(qtbot, weeks_chart, light).notes] == [2, 3]


def test_a_click_reaches_a_note(qtbot: QtBot, light: ChartLook) -> None:
    chart = _made(qtbot, belief_chart, light)
    chart.plot.pressed.emit(QPointF(2.45, 50))
    assert chart.line == "2026-03-04, note 2: Word 2"
    assert chart.current_point is None
    with qtbot.waitSignal(chart.note_chosen) as heard:
        chart.plot.pressed.emit(QPointF(2.45, 50))
    assert heard.args == ["n2"]


@pytest.mark.parametrize(
    ("stand", "labels"),
    [
        ((1.5, 5.5), ["1", "2"]),
        ((1.5, 1.5), ["1, 2"]),
        ((1.5, 1.5, 1.5, 5.5), ["1–3", "4"]),
        ((), []),
    ],
)
def test_numbers_at_one_place_are_written_once(
    qtbot: QtBot, light: ChartLook, stand: tuple[float, ...], labels: list[str]
) -> None:
    chart = _made(qtbot, step_chart, light)
    chart._show_notes(notes(*stand), span=6)
    shown = [one.toPlainText() for one in chart._note_marks._numbers if one.isVisible()]
    assert shown == labels
