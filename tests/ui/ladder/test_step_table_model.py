"""The ladder as a table."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.ui.ladder.step_table_model import Column, StepRow, StepTableModel, step_rows
from tests import make


def rows(*records: Record, ladder: Ladder | None = None) -> tuple[StepRow, ...]:
    """The rows of the ladder."""
    ladder = ladder or make.ladder()
    return step_rows(Records([make.case(), ladder, *records]), ladder)


@pytest.fixture
def model(qtbot: QtBot) -> StepTableModel:
    """A model that Qt watches for broken promises."""
    made = StepTableModel()
    made.watcher = QAbstractItemModelTester(  # type: ignore[attr-defined]
        made, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return made


def column(
    model: StepTableModel, which: Column, role: int = Qt.ItemDataRole.DisplayRole
) -> list[str]:
    """One column from the top down."""
    return [model.index(row, which).data(role) for row in range(model.rowCount())]


def test_one_step_in_words(model: StepTableModel) -> None:
    model.show_rows(
        rows(
            make.step(1, text="Call", suds_base=50, suds_current=40, rated=True, status="mastered"),
            make.attempt(1, suds_peak=70),
            make.attempt(2, suds_peak=60),
            make.attempt(3),
        )
    )
    shown = [model.index(0, one).data() for one in Column]
    assert shown == ["1", "Call", "40", "50", "3", "60", "called done"]


def test_what_is_not_rated_is_a_dash_and_is_heard_as_such(model: StepTableModel) -> None:
    model.show_rows(rows(make.step(1)))
    assert column(model, Column.NOW) == ["–"]
    assert column(model, Column.NOW, Qt.ItemDataRole.AccessibleTextRole) == ["not rated"]


def test_ratings_follow_the_scale_of_the_ladder(model: StepTableModel) -> None:
    model.show_rows(rows(make.rated_step(1, 40), ladder=make.ladder(scale_display="0-10")))
    assert column(model, Column.NOW) == ["4"]
    spoken = column(model, Column.NOW, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == ["4, uncomfortable"]


def test_the_hardest_stands_first_and_what_is_set_aside_last(model: StepTableModel) -> None:
    model.show_rows(rows(make.step(1), make.step(2, status="parked"), make.step(3), make.step(4)))
    assert column(model, Column.TEXT) == ["Step 4", "Step 3", "Step 1", "Step 2"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((1, 2), (1, 2, 3)),
        ((1, 2, 3), (2, 3)),
        ((1, 2, 3), (1, 2)),
        ((), (1,)),
        ((1,), ()),
        ((1, 2, 3), (4, 5)),
        ((1, 2), (1, 2, 3, 4)),
    ],
)
def test_every_change_keeps_what_qt_was_promised(
    model: StepTableModel, before: tuple[int, ...], after: tuple[int, ...]
) -> None:
    model.show_rows(rows(*(make.step(n, order=n) for n in before)))
    model.show_rows(rows(*(make.step(n, order=n) for n in after)))
    assert column(model, Column.TEXT) == [f"Step {n}" for n in reversed(after)]


def test_a_selected_step_stays_selected_when_it_moves(model: StepTableModel) -> None:
    model.show_rows(rows(make.step(1), make.step(2), make.step(3)))
    kept = QPersistentModelIndex(model.index(model.row_of("step-1"), 0))
    model.show_rows(rows(make.step(1, order=3), make.step(2, order=1), make.step(3, order=2)))
    assert kept.row() == model.row_of("step-1") == 0


def test_a_rating_changes_one_row_and_moves_none(qtbot: QtBot, model: StepTableModel) -> None:
    model.show_rows(rows(make.step(1), make.step(2)))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.show_rows(rows(make.step(1), make.rated_step(2, 30)))
    top: QModelIndex = changed.args[0]
    assert (top.row(), column(model, Column.NOW)) == (0, ["30", "–"])
