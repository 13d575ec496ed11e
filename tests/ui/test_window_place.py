"""Tests of ladder_app.ui.window_place: a window is found where it was, and always found."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ladder_app.settings import Settings
from ladder_app.ui.window_place import placed, stand, standing_of

LAPTOP = QRect(0, 24, 1366, 744)
BESIDE = QRect(1366, 0, 1920, 1080)
LEFT = QRect(-1920, 0, 1920, 1080)


@pytest.mark.parametrize(
    ("wanted", "screens", "found"),
    [
        pytest.param((110, 57, 1000, 600), [LAPTOP], (110, 57, 1000, 600), id="as it was"),
        pytest.param((1500, 80, 1180, 760), [LAPTOP, BESIDE], (1500, 80, 1180, 760), id="beside"),
        pytest.param((1500, 80, 1180, 700), [LAPTOP], (186, 68, 1180, 700), id="screen gone"),
        pytest.param((-1800, 100, 1180, 760), [LEFT, LAPTOP], (-1800, 100, 1180, 760), id="left"),
        pytest.param((-1800, 100, 1000, 700), [LAPTOP], (0, 68, 1000, 700), id="left gone"),
        pytest.param((1100, 300, 1000, 600), [LAPTOP], (1100, 300, 1000, 600), id="half outside"),
        pytest.param((1300, 300, 1000, 600), [LAPTOP], (366, 168, 1000, 600), id="hardly to hold"),
        pytest.param((50, -40, 1000, 600), [LAPTOP], (50, 24, 1000, 600), id="name above"),
        pytest.param((5000, 5000, 3000, 2000), [LAPTOP], (0, 24, 1366, 744), id="larger"),
        pytest.param((5, 5, 900, 600), [], (5, 5, 900, 600), id="nobody knows a screen"),
    ],
)
def test_it_can_always_be_seen(
    wanted: tuple[int, int, int, int],
    screens: list[QRect],
    found: tuple[int, int, int, int],
) -> None:
    assert placed(QRect(*wanted), screens) == QRect(*found)


def test_what_is_kept_of_a_window_brings_it_back(qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    for one in (first, second):
        qtbot.addWidget(one)
    first.resize(500, 300)
    first.move(120, 90)
    first.show()
    kept = standing_of(first, Settings(theme="dark"))
    assert (kept.window, kept.theme) == ((500, 300), "dark")
    stand(second, kept)
    assert (second.pos(), second.size()) == (first.pos(), first.size())


def test_one_that_never_stood_anywhere_stands_where_the_desktop_says(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    stand(window, Settings(window=(940, 620)))
    assert not window.testAttribute(Qt.WidgetAttribute.WA_Moved)
    assert (window.width(), window.height()) == (940, 620)


def test_what_fills_a_screen_keeps_the_place_it_had_there(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMaximized()
    before = replace(Settings(), window=(1000, 700), window_at=(40, 30))
    assert standing_of(window, before) == replace(before, maximized=True)
    elsewhere = replace(before, window_at=(90_000, 30))
    assert standing_of(window, elsewhere).window_at == (window.x(), window.y())
