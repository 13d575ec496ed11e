"""A part of a form that scrolls by itself where there is little room for it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class Scrolled(QScrollArea):
    """Scrolls `part`, or shows all of it where what is around it scrolls."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self._shows_all = False
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._body = QVBoxLayout(self._inside)
        self._body.setContentsMargins(2, 2, 10, 2)
        self._body.addWidget(part)
        self._inside.installEventFilter(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inside)

    def show_all(self, shows_all: bool) -> None:
        """Take all the height it needs, or scroll."""
        self._shows_all = shows_all
        policies = Qt.ScrollBarPolicy
        off, needed = policies.ScrollBarAlwaysOff, policies.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if shows_all else needed)
        self._take_height()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._take_height()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._take_height()
        return super().eventFilter(watched, event)

    def _take_height(self) -> None:
        needed = self._body.totalHeightForWidth(self.viewport().width())
        # What is still empty needs none and says so with -1.
        self.setMinimumHeight(max(needed, 0) if self._shows_all else 0)
