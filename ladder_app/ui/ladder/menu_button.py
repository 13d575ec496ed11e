"""A quiet button with a menu under it; only an icon where the room is small."""

from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chevron import paint_chevron


class MenuButton(QToolButton):
    """Fill `choices` when `aboutToShow`; Enter and Space open it."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self.choices = QMenu(self)
        self.setMenu(self.choices)
        self.setProperty("menubutton", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(20, 20))
        self.setAccessibleName(name)
        self.setText(name)
        self.set_shape("words")
        look.changed.connect(self._restyle)
        self._restyle()

    def set_shape(self, shape: Literal["words", "icon"]) -> None:
        """Show the words with a chevron, or the icon alone with the words as its tip."""
        words = shape == "words"
        style = Qt.ToolButtonStyle.ToolButtonTextOnly if words else _ICON
        self.setToolButtonStyle(style)
        self.setToolTip("" if words else self.text())
        self.setMinimumSize(32, 32)
        if self.property("shape") != shape:
            self.setProperty("shape", shape)
            self.style().unpolish(self)
            self.style().polish(self)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self.toolButtonStyle() != _ICON:
            right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            middle = QPointF(self.width() - 16 if right else 16, self.height() / 2 + 1)
            paint_chevron(self, middle, self.palette().placeholderText().color(), "down")

    def _restyle(self) -> None:
        self.setIcon(self._look.icon(self._icon))


_ICON = Qt.ToolButtonStyle.ToolButtonIconOnly
