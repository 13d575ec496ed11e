"""A plain sheet over a window, with nothing on it but the way back."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.words import muted


class Curtain(QWidget):
    """Covers the whole of its window until it is asked to show again."""

    show_again = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setAccessibleName(_("Put away"))
        self._before: QWidget | None = window.focusWidget()
        again = button(_("Show again"))
        again.clicked.connect(self.show_again)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(muted(_("Put away.")), alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(again, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setFocusProxy(again)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.show()
        self.raise_()
        self.setFocus()
        # Not when the program next has time: what is behind it may have a lot to lay out.
        self.repaint()

    def lift(self) -> None:
        """Show what was there, with the focus where it was."""
        self.window().removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """No shortcut of what is behind the curtain hears a key."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool, /) -> bool:
        """Neither Tab nor an arrow leads behind the curtain."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shows again; every other key is for nobody behind the curtain."""
        if event.key() == Qt.Key.Key_Escape:
            self.show_again.emit()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False
