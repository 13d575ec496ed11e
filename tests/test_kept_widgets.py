"""What a test has shown is painted once more after its last line, and must still be there."""

import gc
import weakref

import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


class _Window(QWidget):
    """As with most pages, a circle leads from it back to it: only the collector takes it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def _show(qtbot: QtBot) -> weakref.ref[_Window]:
    window = _Window()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return weakref.ref(window)


def test_the_collector_leaves_a_window_to_its_test(qtbot: QtBot) -> None:
    shown = _show(qtbot)
    gc.collect()
    window = shown()
    assert window is not None
    assert shiboken6.isValid(window)
    assert window.isVisible()
