"""A form that grows while it is used stays under the pointer and on the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets import placed_dialog
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.text_field import LineField
from tests.desks import DeskMaker

SCREEN = QRect(0, 24, 1200, 876)
"""Below a bar of the desktop."""
Open = Callable[..., "Growing"]


class Growing(FormDialog):
    """A group can be unfolded, and a button at the foot brings more fields."""

    def __init__(self, desk: Desk, fields: int) -> None:
        super().__init__(desk, "A form", "Save", None)
        self.group = Folded("More of it")
        self.fields = [LineField(f"Field {number}") for number in range(fields)]
        for field in self.fields:
            self.group.body.addWidget(field)
        self.body.addWidget(LineField("First"))
        self.body.addWidget(self.group)
        self.body.addStretch(1)
        self.more = button("More")
        self.more.clicked.connect(self._unfold)
        self.put_button(0, self.more)

    def commit(self) -> None:
        """There is nothing to save."""

    def _unfold(self) -> None:
        self.group.set_open(True)


@pytest.fixture
def opened(qtbot: QtBot, desk_for: DeskMaker, monkeypatch: pytest.MonkeyPatch) -> Open:
    """A form whose top left corner is at this place of the screen."""
    monkeypatch.setattr(placed_dialog, "room_of", lambda _window: SCREEN)

    def open_form(place: QPoint, fields: int = 4) -> Growing:
        form = Growing(desk_for().desk, fields)
        qtbot.addWidget(form)
        with qtbot.waitActive(form):
            form.open()
        qtbot.waitUntil(form.save_button.isVisible)
        QApplication.sendPostedEvents()
        form.move(place)
        return form

    return open_form


def where(part: QWidget) -> QPoint:
    return part.mapToGlobal(QPoint())


def press(qtbot: QtBot, one: QPushButton) -> None:
    # Told, not moved there: the pointer is one for all windows, and others may be above.
    middle = QPointF(one.rect().center())
    QApplication.sendEvent(one, QEnterEvent(middle, middle, QPointF(where(one)) + middle))
    assert one.underMouse()
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("top", [40, 300, 600])
@pytest.mark.parametrize("fields", [4, 30])
def test_what_is_unfolded_leaves_its_title_under_the_pointer(
    qtbot: QtBot, opened: Open, fields: int, top: int
) -> None:
    form = opened(QPoint(100, top), fields)
    before, high = where(form.group.header), form.height()
    press(qtbot, form.group.header)
    qtbot.waitUntil(lambda: form.height() > high)
    qtbot.waitUntil(form.fields[0].isVisible)
    assert where(form.group.header) == before
    assert SCREEN.contains(form.frameGeometry())


def test_a_button_at_the_foot_stays_under_the_pointer_that_pressed_it(
    qtbot: QtBot, opened: Open
) -> None:
    form = opened(QPoint(100, 100))
    before = where(form.more)
    press(qtbot, form.more)
    qtbot.waitUntil(form.fields[0].isVisible)
    QApplication.sendPostedEvents()
    assert where(form.more) == before


def test_by_keyboard_it_grows_to_show_what_came(qtbot: QtBot, opened: Open) -> None:
    form = opened(QPoint(100, 100))
    high = form.height()
    form.group.header.setFocus()
    qtbot.keyClick(form.group.header, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: form.height() > high)


def test_however_much_there_is_it_leaves_some_of_the_screen(qtbot: QtBot, opened: Open) -> None:
    form = opened(QPoint(100, 30), 60)
    form.group.set_open(True)
    qtbot.waitUntil(lambda: form.height() > 500)
    assert form.height() < 0.9 * SCREEN.height()


def test_enter_unfolds_the_group_that_has_the_keys_and_saves_nothing(
    qtbot: QtBot, opened: Open
) -> None:
    form = opened(QPoint(100, 100))
    form.group.header.setFocus()
    with qtbot.assertNotEmitted(form.saved):
        qtbot.keyClick(form.group.header, Qt.Key.Key_Return)
    assert form.group.is_open
    assert form.isVisible()
