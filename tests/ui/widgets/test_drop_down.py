"""A list folded to one line."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.drop_down import DropDown

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def steps(qtbot: QtBot) -> DropDown:
    """Three entries, one very long."""
    made = DropDown("What was it?")
    made.addItems(["short", "a very long step " * 20, "last"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_has_a_name(steps: DropDown) -> None:
    assert steps.accessibleName() == "What was it?"


def test_the_wheel_changes_nothing(steps: DropDown) -> None:
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(steps, turn)
    assert (steps.currentIndex(), turn.isAccepted()) == (0, False)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp])
def test_enter_is_left_to_the_form_and_page_keys_to_the_page(steps: DropDown, key: Qt.Key) -> None:
    steps.setCurrentIndex(1)
    press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(steps, press)
    assert (steps.currentIndex(), press.isAccepted()) == (1, False)


def test_a_long_entry_does_not_widen_the_page(steps: DropDown) -> None:
    assert steps.minimumSizeHint().width() < 300


def test_what_does_not_fit_is_cut_with_an_ellipsis(steps: DropDown) -> None:
    steps.resize(220, 36)
    steps.setCurrentIndex(1)
    cut = steps.grab().toImage()
    steps.setItemText(1, "a very long step " * 30)
    assert steps.grab().toImage() == cut
