"""Sheets of paper as they will be printed, to look at and to hear."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ladder_app.language import _
from ladder_app.ui.theme import Look

_BETWEEN: Final = 16
_OUTDATED: Final = 0.4
_RING: Final = 2
_ZOOMS: Final = (1.0, 1.25, 1.5, 2.0, 2.5)
"""In widths of the room there is."""


class PagePreview(QScrollArea):
    """Pages take longer than a key press, so until they are there it says that they come.

    Arrow keys and wheel scroll. At first a page is as wide as there is room.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("How it will print"))
        self._zoom = 0
        self.sheets = _Sheets(look)
        self.setWidget(self.sheets)

    def can_zoom(self, by: int) -> bool:
        """Whether there is a size so many steps larger, or smaller."""
        return 0 <= self._zoom + by < len(_ZOOMS)

    def zoom(self, by: int) -> None:
        """Show the pages so many steps larger, or smaller, where there is such a size."""
        if self.can_zoom(by):
            self._zoom += by
            self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = _ZOOMS[self._zoom] > 1
        self.sheets.setMinimumWidth(round(self.viewport().width() * _ZOOMS[self._zoom]) * wide)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.sheets.show_focus(True)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.sheets.show_focus(False)

    def wait_for(self, words: str) -> None:
        """Something else will stand there soon: `words`, which can be heard already."""
        self.setAccessibleDescription(words)
        self.sheets.wait()

    def show_pages(self, pictures: Sequence[QImage], share: float = 1.0) -> None:
        """Show these pages, or the first `share` of their width."""
        self.sheets.show_pages(pictures, share)


class _Sheets(QWidget):
    """Paper is white in every theme."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: list[QPixmap] = []
        self._is_waiting = True
        self._has_ring = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def pages(self) -> tuple[QPixmap, ...]:
        """What is shown."""
        return tuple(self._pages)

    def show_focus(self, has_focus: bool) -> None:
        self._has_ring = has_focus
        self.update()

    def wait(self) -> None:
        self._is_waiting = True
        self.update()

    def show_pages(self, pictures: Sequence[QImage], share: float) -> None:
        self._is_waiting = False
        self._pages = [
            QPixmap.fromImage(page.copy(0, 0, round(page.width() * share), page.height()))
            for page in pictures
        ]
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return sum(self._height(page, width) + _BETWEEN for page in self._pages)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(self.width()))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        self._paint_pages(painter)
        if self._is_waiting:
            painter.setOpacity(1)
            painter.setPen(self._look.theme.text)
            words = _("The page is being set …")
            painter.drawText(self.rect().adjusted(0, 16, 0, 0), _TOP_MIDDLE, words)
        painter.end()

    def _paint_pages(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ring = QPen(QColor(theme.accent), _RING)
        painter.setPen(ring if self._has_ring else QPen(QColor(theme.control_border), theme.stroke))
        painter.setOpacity(_OUTDATED if self._is_waiting else 1)
        top = 0
        for page in self._pages:
            height = self._height(page, self.width())
            painter.drawPixmap(QRectF(0, top, self.width(), height), page, QRectF(page.rect()))
            painter.drawRect(1, top + 1, self.width() - 2, height - 2)
            top += height + _BETWEEN

    def _height(self, page: QPixmap, width: int) -> int:
        return round(width * page.height() / page.width()) if page.width() else 0


_TOP_MIDDLE: Final = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
