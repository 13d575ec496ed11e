"""The table behind a chart."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ladder_app.charts.table import MISSING, Cell, ChartTable, ChartTableModel, ChartTableView, cell

TABLE = ChartTable(
    ("date", "highest"),
    ((Cell("12 March"), Cell("60")), (Cell("line\nand\ttab"), cell(None, "No <b>rating</b>."))),
)
ROLE = Qt.ItemDataRole


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = ChartTableModel()
    model.show_table(TABLE)
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("row", "column", "role", "value"),
    [
        (0, 0, ROLE.DisplayRole, "12 March"),
        (1, 1, ROLE.DisplayRole, MISSING),
        (1, 1, ROLE.AccessibleDescriptionRole, "No <b>rating</b>."),
        # What looks like markup is none.
        (1, 1, ROLE.ToolTipRole, "<span>No &lt;b&gt;rating&lt;/b&gt;.</span>"),
        (0, 0, ROLE.ToolTipRole, "<span>12 March</span>"),
        (0, 0, ROLE.EditRole, None),
    ],
)
def test_cells(row: int, column: int, role: ROLE, value: str | None) -> None:
    model = ChartTableModel()
    model.show_table(TABLE)
    assert model.data(model.index(row, column), role) == value


def test_the_same_table_again_resets_nothing(qtbot: QtBot) -> None:
    model = ChartTableModel()
    model.show_table(TABLE)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_table(TABLE)


def test_copy_takes_all_rows_as_tabs(qtbot: QtBot) -> None:
    view = ChartTableView()
    qtbot.addWidget(view)
    view.show_table(TABLE)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == "date\thighest\n12 March\t60\nline and tab\t–"


def test_copy_takes_selected_rows_alone(qtbot: QtBot) -> None:
    view = ChartTableView()
    qtbot.addWidget(view)
    rows = tuple((Cell(str(number)), Cell("60")) for number in range(5))
    view.show_table(ChartTable(TABLE.headings, rows))
    model, select = view.model(), QItemSelectionModel.SelectionFlag
    view.selectionModel().select(model.index(1, 0), select.ClearAndSelect | select.Rows)
    view.selectionModel().select(model.index(2, 0), select.Select | select.Rows)
    assert view.as_text().splitlines()[1:] == ["1\t60", "2\t60"]


def test_the_current_row_stays(qtbot: QtBot) -> None:
    view = ChartTableView()
    qtbot.addWidget(view)
    view.show_table(TABLE)
    view.setCurrentIndex(view.model().index(1, 1))
    view.show_table(ChartTable(TABLE.headings, (*TABLE.rows, (Cell("x"), Cell("y")))))
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 1)
