"""The list of steps: what is chosen in it, by whom, and what is not."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.records import Records
from ladder_app.ui.ladder.step_list import StepList
from ladder_app.ui.ladder.step_table_model import StepRow, StepTableModel, step_rows
from tests import make


def rows_without(*gone: int) -> tuple[StepRow, ...]:
    steps = [make.rated_step(n, 20 * n) for n in (1, 2, 3, 4) if n not in gone]
    records = Records([make.case(), make.ladder(), *steps])
    return step_rows(records, make.ladder())


@pytest.fixture
def model() -> StepTableModel:
    made = StepTableModel()
    made.show_rows(rows_without())
    return made


@pytest.fixture
def steps(model: StepTableModel, qtbot: QtBot) -> StepList:
    shown = StepList(model)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_a_key_chooses_the_step_below(steps: StepList, qtbot: QtBot) -> None:
    steps.select("step-3")
    with qtbot.waitSignal(steps.chosen) as heard:
        qtbot.keyClick(steps, Qt.Key.Key_Down)
    assert heard.args == ["step-2"]


@pytest.mark.parametrize("gone", [1, 2, 3, 4])
def test_a_step_that_goes_chooses_no_other(
    steps: StepList, model: StepTableModel, gone: int
) -> None:
    """Qt makes another row the current one; the page says which step is chosen now."""
    steps.select(f"step-{gone}")
    chosen: list[str] = []
    steps.chosen.connect(chosen.append)
    model.show_rows(rows_without(gone))
    assert chosen == []
    model.show_rows(rows_without())
    assert chosen == []
