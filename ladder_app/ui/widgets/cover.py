"""A plain cover over a page whose numbers must not be seen for a while."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from ladder_app.ui.theme import Look


class Cover(QWidget):
    """Lies over the whole of `page`, follows its size, and goes when `dialog` is closed."""

    def __init__(self, look: Look, page: QWidget, dialog: QDialog) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self.setObjectName("cover")
        page.installEventFilter(self)
        dialog.finished.connect(self._go)
        look.changed.connect(self.update)
        self.setGeometry(page.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._page.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.window))
        painter.end()

    def _go(self) -> None:
        self.hide()
        self.deleteLater()
