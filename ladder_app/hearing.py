"""What a screen reader hears where Qt itself says nothing, or something else than is true."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel

from ladder_app.language import _


def announce(thing: QObject, sentence: str) -> None:
    """Have a sentence read aloud; without a screen reader nothing happens."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(thing, sentence))


class Heard:
    """Beside a class of widgets: a screen reader is told of them what `heard` gives."""

    _interface: QAccessibleInterface | None = None
    """Qt keeps no reference to it that Python would know of."""

    def heard(self) -> QAccessibleInterface | None:
        """What is told in the place of what Qt would tell; None leaves it to Qt."""
        raise NotImplementedError


class HeardLabel(QAccessibleWidget):
    """A label that is more than words, such as a heading."""

    def __init__(self, label: QLabel, role: QAccessible.Role) -> None:
        super().__init__(label, role)
        self._label = label

    def text(self, kind: QAccessible.Text, /) -> str:
        told = super().text(kind)
        return told or (self._label.text() if kind == QAccessible.Text.Name else "")


class HeardButton(QAccessibleWidget):
    """A button with a role that Qt would not give it; it can be pressed all the same."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._button = button

    def actionNames(self) -> list[str]:
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str, /) -> None:
        if name == self.pressAction():
            self._button.click()
        else:
            super().doAction(name)


class HeardFold(HeardButton):
    """A checkable button that unfolds something: expanded or collapsed, not ticked or not."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)

    def state(self) -> QAccessible.State:
        told = super().state()
        told.expandable = True
        told.expanded = self._button.isChecked()
        told.collapsed = not self._button.isChecked()
        return told


class HeardChoice(HeardButton):
    """A checkable button that is one of several: chosen or not."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.RadioButton)

    def state(self) -> QAccessible.State:
        told = super().state()
        told.checkable = True
        told.checked = self._button.isChecked()
        return told


def tell_folded(button: QAbstractButton) -> None:
    """It was just opened or closed."""
    if not QAccessible.isActive():
        return
    changed = QAccessible.State()
    changed.expanded = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))
    if sys.platform == "linux":
        # Qt passes this change on to the screen readers of other systems only.
        announce(button, _("Unfolded") if button.isChecked() else _("Folded"))


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Heard):
        return None
    thing._interface = thing.heard()  # noqa: SLF001
    return thing._interface  # noqa: SLF001


# Before the first widget is named: Qt asks once for each, and then keeps what it was told.
QAccessible.installFactory(_interface)
