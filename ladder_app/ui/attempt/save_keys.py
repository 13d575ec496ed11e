"""The keys of a form on a page: Enter saves where it has no other meaning, Esc closes."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from ladder_app.ui.attempt.parts_form import PartsForm
from ladder_app.ui.attempt.save_bar import SaveBar


class SaveKeys(QObject):
    """`places` are the widgets in which Ctrl+Enter and Esc work; none stands in another."""

    def __init__(self, form: PartsForm, bar: SaveBar, *places: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._bar = bar
        for place in places:
            for keys, act in (
                ("Ctrl+Return", bar.save_button),
                ("Ctrl+Enter", bar.save_button),
                ("Esc", bar.close_button),
            ):
                shortcut = QShortcut(QKeySequence(keys), place)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(partial(act.click))

    def take(self, event: QKeyEvent, focused: QWidget | None) -> bool:
        """Whether the key was Enter: on an answer it saves, on another button it presses."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if isinstance(focused, QAbstractButton) and not focused.property("choice"):
            focused.click()
        elif not self._form.take_enter(focused):
            self._bar.save_button.click()
        return True
