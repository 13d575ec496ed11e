"""A quiet button with a menu under it."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from ladder_app.ui.widgets.chevron import paint_chevron
from ladder_app.ui.widgets.focus_ring import ring_around


class MenuButton(QToolButton):
    """Fill `choices`; Enter and Space open it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.choices = QMenu(self)
        self.setMenu(self.choices)
        self.setProperty("menubutton", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setMinimumHeight(32)
        self.setAccessibleName(name)
        self.setText(name)

    def minimumSizeHint(self) -> QSize:
        """Its words are never squeezed away, however large the text is."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        ring_around(self)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        middle = QPointF(self.width() - 16 if right else 16, self.height() / 2 + 1)
        paint_chevron(self, middle, self.palette().placeholderText().color(), "down")
