"""Keys that do something on the whole page, or within a part of it only, and never while writing.

The arrow keys are among them, which a button would use to go to its neighbour.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ladder_app.ui.widgets.key_row import KeyRow


class PageShortcuts(QObject):
    """`act` holds what each row of the table does, by its name."""

    def __init__(self, parent: QObject, act: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(parent)
        self._act = act
        self._made: list[QShortcut] = []

    def clear(self) -> None:
        """No key does anything any more."""
        for shortcut in self._made:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._made.clear()

    def listen(self, rows: Iterable[KeyRow], within: QWidget) -> None:
        """Let these keys do what they do while the focus is inside of `within`."""
        for row in rows:
            if row.name in self._act:
                shortcut = QShortcut(QKeySequence(row.key), within)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(partial(self._run, row.name))
                self._made.append(shortcut)

    def _run(self, name: str) -> None:
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self._act[name]()
