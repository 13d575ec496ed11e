"""*Put away*: one key and nothing on the screen says anything, in dialogs too.

The key is caught at the window of the system that has the focus, because a dialog keeps the
shortcuts of the main window from being heard.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
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


class _Shown(QObject):
    """Hears of every window that is about to be seen, before anything of it is."""

    window_shown = Signal(QWidget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.window_shown.emit(watched)
        return False


class PutAway(QObject):
    """Draws the curtain over every window of the program, and lifts it again."""

    changed = Signal(bool)
    """True when everything is covered, False when it shows again."""

    def __init__(self, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self.key = key
        self._curtains: list[Curtain] = []
        self._shown = _Shown(self)
        self._shown.window_shown.connect(self._cover_window)
        self._app = app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            self._watch(app.focusWindow())

    @property
    def is_covered(self) -> bool:
        """Whether the curtain is drawn."""
        return bool(self._curtains)

    def toggle(self) -> None:
        """Cover everything, or show it again."""
        if self._curtains:
            self.lift()
        else:
            self.cover()

    def cover(self) -> None:
        """Cover every window at once; menus and lists that are open close."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.isWindow():
                self._cover_window(window)
        # Only while it is drawn: every event of the program goes through here.
        if self._app is not None:
            self._app.installEventFilter(self._shown)
        self.changed.emit(True)

    def lift(self) -> None:
        """Show everything again."""
        if self._app is not None:
            self._app.removeEventFilter(self._shown)
        for curtain in self._curtains:
            if isValid(curtain):  # a window that was closed has taken its curtain along
                curtain.lift()
        self._curtains.clear()
        self.changed.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The one key, wherever the focus is."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()).matches(QKeySequence(self.key)) != (
            QKeySequence.SequenceMatch.ExactMatch
        ):
            return False
        self.toggle()
        return True

    def _cover_window(self, window: QWidget) -> None:
        covered = (one.window() for one in self._curtains if isValid(one))
        if window not in covered:
            curtain = Curtain(window)
            curtain.show_again.connect(self.lift)
            self._curtains.append(curtain)

    def _watch(self, window: QWindow | None) -> None:
        # Qt keeps a filter once however often it is set, and forgets it with either object.
        if window is not None:
            window.installEventFilter(self)
