"""A line of text one can press."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.line_button import LineButton

NOTE = (
    "12 March: She waited. I thought the silence was about me, and it was about her day at work; "
    "we talked about it for a while"
)


@pytest.mark.parametrize("width", [120, 180, 198, 240, 333])
@pytest.mark.parametrize("words", [NOTE, "W" * 90, "one " * 60])
def test_no_line_of_a_long_text_is_cut(qtbot: QtBot, words: str, width: int) -> None:
    line = LineButton(words)
    qtbot.addWidget(line)
    line.resize(width, line.heightForWidth(width))
    picture = line.grab().toImage()
    # What does not fit is painted beyond the edges, and cut there.
    edges = (3, picture.height() - 4)
    inside = range(4, picture.width() - 4)
    assert {len({picture.pixel(x, y) for x in inside}) for y in edges} == {1}


def test_other_words_take_another_height(qtbot: QtBot) -> None:
    line = LineButton("short")
    qtbot.addWidget(line)
    low = line.heightForWidth(180)
    line.show_words(NOTE)
    assert line.heightForWidth(180) > low == 32
