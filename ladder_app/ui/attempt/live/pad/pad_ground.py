"""What the keys of the rating pad lie on, with the ring of the focus round all of them."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ladder_app.ui.theme import Look

_RING: Final = 6


class PadGround(QWidget):
    """It has the focus before one of them has, so that Enter rates nothing.

    A rating that waited under the focus would be a pre-filled one.
    """

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._make_room(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self._make_room(_RING)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self._make_room(0)

    def _make_room(self, across: int) -> None:
        """The keys are in line with the cards, and draw in a little where the ring is."""
        self.setContentsMargins(across, _RING, across, _RING)
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()
