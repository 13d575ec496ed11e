"""How the ladder is shown: drawn to scale or as a list, whole or faded far from the person."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ladder_app.ui.desk import Desk


class ViewChoice(QObject):
    """The view is remembered in the settings; what is near is looked at for a while only."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.near_me = False

    @property
    def view(self) -> str:
        """ "drawn" or "list"."""
        return self._desk.settings().ladder_view

    def show_view(self, view: str) -> None:
        """Show the ladder this way from now on."""
        settings = self._desk.settings()
        if view in ("drawn", "list") and view != self.view:
            shown = replace(settings, ladder_view="drawn" if view == "drawn" else "list")
            self._desk.choose_settings(shown)
        self.changed.emit()

    def set_near_me(self, near: bool) -> None:
        """Fade what is far from where the person stands, or nothing."""
        self.near_me = near
        self.changed.emit()

    def switch_view(self) -> None:
        """The other of the two."""
        self.show_view("list" if self.view == "drawn" else "drawn")

    def switch_near(self) -> None:
        """Fade what is far, or fade nothing any more."""
        self.set_near_me(not self.near_me)
