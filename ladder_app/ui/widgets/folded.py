"""A group of fields folded behind its title, with what it holds said in words."""

from typing import Final, Literal

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessibleInterface, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ladder_app.hearing import Heard, HeardFold, tell_folded
from ladder_app.ui.widgets.chevron import paint_chevron
from ladder_app.ui.widgets.pressed_by_enter import PressedByEnter
from ladder_app.ui.widgets.words import Words, muted
from ladder_app.ui.widgets.wrapping_button import in_lines

_LEAST_ROOM: Final = 160


class Folded(QFrame):
    """Fill `body`. Closed it shows its summary; open it shows its fields."""

    toggled = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.header = _FoldButton(title)
        self.header.toggled.connect(self._show_open)
        self.summary: Words = muted()
        self.summary.setContentsMargins(36, 0, 8, 8)
        self.summary.hide()
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(36, 8, 12, 8)
        self.body.setSpacing(16)
        self._inside.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(0)
        for part in (self.header, self.summary, self._inside):
            layout.addWidget(part)

    @property
    def is_open(self) -> bool:
        """Whether the fields show."""
        return self.header.isChecked()

    def set_open(self, opened: bool) -> None:
        """Show the fields, or fold them away."""
        self.header.setChecked(opened)

    def set_title(self, title: str) -> None:
        """Call the group something else."""
        self.header.setText(title)
        self.header.setAccessibleName(title)
        self.setAccessibleName(title)

    def set_summary(self, words: str) -> None:
        """What the group holds, in words; `""` for nothing yet."""
        self.summary.setText(words)
        self.header.setAccessibleDescription(words)
        self.summary.setVisible(bool(words) and not self.is_open)

    def _show_open(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        self.summary.setVisible(bool(self.summary.text()) and not opened)
        tell_folded(self.header)
        self.toggled.emit(opened)


class _FoldButton(PressedByEnter, Heard):
    """The title line; a chevron of our own points to the side or down."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.setProperty("fold", True)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def heard(self) -> QAccessibleInterface:
        return HeardFold(self)

    def minimumSizeHint(self) -> QSize:
        """A long title goes on in the next line, and does not widen the page."""
        return self.sizeHint().boundedTo(QSize(_LEAST_ROOM, self.sizeHint().height()))

    def sizeHint(self) -> QSize:
        further = len(self._lines()) - 1
        return super().sizeHint() + QSize(0, further * self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """At another width it may need other lines."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self._lines())
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
        towards: Literal["down", "side"] = "down" if self.isChecked() else "side"
        right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        middle = QPointF(18 if right else self.width() - 18, super().sizeHint().height() / 2)
        paint_chevron(self, middle, self.palette().buttonText().color(), towards)

    def _lines(self) -> list[str]:
        metrics = self.fontMetrics()
        around = super().sizeHint().width() - metrics.horizontalAdvance(self.text())
        return in_lines(self.text(), metrics, self.width() - around)
