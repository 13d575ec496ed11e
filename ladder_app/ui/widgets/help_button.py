"""*Help* at the foot of every form, which F1 presses too: nothing that was typed is lost by it."""

from typing import Protocol, runtime_checkable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import Button

HELP_KEY = "F1"


@runtime_checkable
class GivesHelp(Protocol):
    """A window that can show Help and support."""

    def show_help(self, over: QWidget, place: str = "") -> None:
        """Show it over this window, and there a place of it ("my_people", "stop-signs", …)."""
        ...


def ask_for_help(asking: QWidget, place: str = "") -> None:
    """Ask the window `asking` is in, and if that cannot, whatever it stands over."""
    window: QWidget | None = asking.window()
    while window is not None:
        if isinstance(window, GivesHelp):
            window.show_help(asking.window(), place)
            return
        below: QWidget | None = window.parentWidget()
        window = None if below is None else below.window()


class HelpButton(Button):
    """Quiet, and at the same place of each form."""

    def __init__(self) -> None:
        super().__init__(_("Help"))
        self.setProperty("quiet", True)
        self.setProperty("flush", True)
        self.setAutoDefault(False)
        self.setAccessibleName(_("Help and support"))
        self.setToolTip(_("Help and support (F1); what you typed stays"))
        self.setShortcut(QKeySequence(HELP_KEY))
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        ask_for_help(self)
