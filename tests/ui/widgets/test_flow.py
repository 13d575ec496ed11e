"""Widgets in lines."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.flow import FlowLayout


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    """Three labels of 100 × 20 with 8 between them."""
    made = QWidget()
    flow = FlowLayout(made)
    for number in range(3):
        label = QLabel(str(number))
        label.setFixedSize(100, 20)
        flow.addWidget(label)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("width", "places"),
    [
        (316, [(0, 0), (108, 0), (216, 0)]),
        (315, [(0, 0), (108, 0), (0, 28)]),
        (100, [(0, 0), (0, 28), (0, 56)]),
    ],
)
def test_it_goes_on_in_the_next_line(box: QWidget, width: int, places: list[object]) -> None:
    box.resize(width, 100)
    labels = box.findChildren(QLabel)
    assert [(label.x(), label.y()) for label in labels] == places
    layout = box.layout()
    assert layout is not None
    assert layout.heightForWidth(width) == places[-1][1] + 20  # type: ignore[index]


def test_what_is_hidden_takes_no_room(box: QWidget) -> None:
    box.resize(210, 100)
    labels = box.findChildren(QLabel)
    labels[0].hide()
    layout = box.layout()
    assert layout is not None
    assert layout.heightForWidth(210) == 20
