"""Widgets in lines."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.choices import Choices
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


def test_it_asks_for_no_more_room_than_one_line_takes(box: QWidget) -> None:
    layout = box.layout()
    assert layout is not None
    assert layout.sizeHint().width() == 316


def test_what_is_hidden_takes_no_room(box: QWidget) -> None:
    box.resize(210, 100)
    labels = box.findChildren(QLabel)
    labels[0].hide()
    layout = box.layout()
    assert layout is not None
    assert layout.heightForWidth(210) == 20


def in_a_column(qtbot: QtBot, words: str) -> tuple[QWidget, list[QPushButton]]:
    """Two buttons and two answers, one of each with these words."""
    made = QWidget()
    column = QVBoxLayout(made)
    flow = FlowLayout()
    plain = button(words), button("Close")
    for one in plain:
        flow.addWidget(one)
    column.addLayout(flow)
    answers = Choices("Which?", (("long", words), ("short", "No")))
    column.addWidget(answers)
    column.addStretch(1)
    qtbot.addWidget(made)
    made.show()
    return made, [*plain, *answers.buttons()]


@pytest.mark.parametrize("percent", [100, 200])
def test_words_that_are_wider_than_the_room_go_on_in_a_second_line(
    look: Look, qtbot: QtBot, percent: int
) -> None:
    look.choose("light", percent)
    words = "We have talked about it at length; go on without one this time"
    made, (plain, close, answer, no) = in_a_column(qtbot, words)
    width = plain.sizeHint().width()
    made.resize(width * 2, 600)
    assert {plain.height(), answer.height()} == {close.height()} == {no.height()}
    assert plain.y() == close.y()
    made.resize(width * 2 // 3, 600)
    assert made.width() == width * 2 // 3
    for one in (plain, answer):
        assert one.geometry().right() < made.width()
        assert one.height() >= close.height() + one.fontMetrics().lineSpacing()
        assert one.text() == words
    assert close.y() > plain.geometry().bottom()


def test_a_button_in_two_lines_shows_all_its_words(look: Look, qtbot: QtBot) -> None:
    look.choose("light", 100)
    made, (plain, *_others) = in_a_column(qtbot, "One and two and three and four and five")
    made.resize(plain.sizeHint().width() * 2, 400)
    whole = plain.grab().toImage()
    made.resize(plain.sizeHint().width() * 2 // 3, 400)
    parted = plain.grab().toImage()

    def ink(image: QImage) -> int:
        dark = [
            (x, y)
            for x in range(4, image.width() - 4)
            for y in range(4, image.height() - 4)
            if image.pixelColor(x, y).lightness() < 120
        ]
        return len(dark)

    assert ink(parted) > 0.9 * ink(whole)
