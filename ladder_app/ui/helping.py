"""Help and support from wherever one is: the page itself, or the same in a window over a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from ladder_app.ui.widgets.help_button import ask_for_help

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder_app.domain.records import Records
    from ladder_app.ui.desk import Desk
    from ladder_app.ui.help.help_window import HelpWindow


class Helping(QObject):
    """`go` shows the page Help of `window`, and there a place."""

    def __init__(self, desk: Desk, window: QWidget, go: Callable[[str, str], object]) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._go = go

    def show(self, over: QWidget, place: str = "") -> None:
        """Show it, over a form if `over` is one: nothing that was typed there is lost."""
        if over is self._window:
            self._go("help", place)
            return
        from ladder_app.ui.help.help_window import HelpWindow

        opened = HelpWindow(self._desk, over)
        opened.open()
        opened.page.show_place(place)

    def press(self) -> None:
        """The key for it was pressed, wherever that was: in a menu or a list, too."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        above = QApplication.activeModalWidget() or QApplication.activeWindow()
        ask_for_help(above or self._window)

    def show_records(self, records: Records) -> None:
        """Draw the windows that are open anew."""
        for window in self._open_windows():
            window.page.show_records(records)

    def _open_windows(self) -> list[HelpWindow]:
        modal = QApplication.activeModalWidget()
        if modal is None:
            return []  # nothing was imported yet for a page without a form
        from ladder_app.ui.help.help_window import HelpWindow

        return [one for one in self._window.findChildren(HelpWindow) if one.isVisible()]
