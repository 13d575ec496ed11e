"""A box to tick says by its shape whether it is ticked."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.tick_box import TickBox
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words


def test_the_tick_is_seen_and_follows_the_space_key(look: Look, qtbot: QtBot) -> None:
    box = TickBox("Start covered")
    qtbot.addWidget(box)
    box.show()
    before = box.grab().toImage()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    ticked = box.grab().toImage()
    assert box.isChecked()
    assert look.theme.accent.lower() in _colours(ticked) - _colours(before)


def test_the_tick_is_a_shape_and_not_a_colour_alone(look: Look, qtbot: QtBot) -> None:
    box, without_a_shape = TickBox("Same"), QCheckBox("Same")
    for one in (box, without_a_shape):
        qtbot.addWidget(one)
        one.setChecked(True)
        one.resize(200, 40)
        one.show()
    light = QColor(look.theme.on_accent)
    assert _pixels(box, light) > _pixels(without_a_shape, light) + 5


def test_words_that_wrap_stand_as_far_from_the_box_as_others(look: Look, qtbot: QtBot) -> None:
    plain, line = TickBox("Same"), TickLine("Same")
    for one in (plain, line):
        qtbot.addWidget(one)
        one.show()
    words = _option_place(plain, QStyle.SubElement.SE_CheckBoxContents).x()
    qtbot.waitUntil(lambda: _words_of(line).x() == words)


def test_a_box_begins_where_the_words_above_it_begin(look: Look, qtbot: QtBot) -> None:
    line = TickLine("Same")
    qtbot.addWidget(line)
    line.show()
    qtbot.waitExposed(line)
    box = _option_place(line.box, QStyle.SubElement.SE_CheckBoxIndicator)
    assert line.box.mapTo(line, box.topLeft()).x() == 0


def test_the_box_grows_with_the_words_beside_it(look: Look, qtbot: QtBot) -> None:
    box = TickBox("Same")
    qtbot.addWidget(box)
    box.show()
    before = _option_place(box, QStyle.SubElement.SE_CheckBoxIndicator).width()
    look.choose("light", 200)
    after = _option_place(box, QStyle.SubElement.SE_CheckBoxIndicator).width()
    assert after > 1.7 * before


def _words_of(line: TickLine) -> Words:
    (words,) = line.findChildren(Words)
    return words


def _option_place(box: QCheckBox, part: QStyle.SubElement) -> QRect:
    option = QStyleOptionButton()
    box.initStyleOption(option)
    return box.style().subElementRect(part, option, box)


def _pixels(box: QCheckBox, colour: QColor) -> int:
    """How many pixels within the box itself have nearly this colour."""
    image = box.grab().toImage()
    middle = image.height() // 2
    inside = [(x, y) for x in range(3, 15) for y in range(middle - 6, middle + 6)]
    return sum(image.pixelColor(x, y).lightness() > colour.lightness() - 40 for x, y in inside)


def _colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
