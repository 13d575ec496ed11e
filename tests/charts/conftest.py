"""A look, and curves that have names."""

import pytest
from PySide6.QtWidgets import QApplication

from ladder_app.charts.look import ChartLook
from ladder_app.domain.curves.step_curve import Occasion, StepCurve

LIGHT = ChartLook(
    background="#FFFFFF",
    line="#D9D4C9",
    text="#22262B",
    muted="#5A616B",
    accent="#1B6B67",
    predicted="#9A5B00",
    highest="#3A4190",
    ended="#1B6B67",
    stroke=1,
    shapes_only=False,
    font_pt=9.0,
)


@pytest.fixture
def light(qapp: QApplication) -> ChartLook:
    """Light, with an application for those who draw."""
    assert qapp is not None
    return LIGHT


@pytest.fixture
def six() -> StepCurve:
    """Six attempts, the third under different conditions."""
    rows = [(90, 80, 60), (85, 70, 40), (80, 75, 45), (70, 60, 30), (60, 55, 20), (55, 40, 15)]
    return StepCurve(
        "s",
        tuple(
            Occasion(
                attempt_id=f"a{number}",
                number=number,
                day=f"2026-03-{number:02}",
                status="completed",
                predicted=predicted,
                highest=highest,
                end=end,
                differs=("place",) if number == 3 else (),
            )
            for number, (predicted, highest, end) in enumerate(rows, 1)
        ),
    )
