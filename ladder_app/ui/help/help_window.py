"""Help and support over a form: whatever was typed there stays, and nothing leads away from it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.help.help_screen import HelpScreen
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from ladder_app.ui.widgets.words import muted

_WIDE_IN_LETTERS = 96
_HIGH_IN_LINES = 40


class HelpWindow(PlacedDialog):
    """The page itself, in a window of its own. Esc goes back to the form."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(_("Help and support"))
        self.page = HelpScreen(desk, leads_on=False)
        self.said = muted(_("What you typed stays as it is."))
        self.back = button(_("Go back"))
        self.back.clicked.connect(self.reject)
        self.page.said.connect(self.said.setText)
        foot = row(self.said, self.back, stretch_after=False, spacing=16)
        foot.setStretch(0, 1)
        foot.setContentsMargins(32, 0, 32, 20)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page, 1)
        layout.addLayout(foot)
        letters = self.fontMetrics()
        self.resize(
            _WIDE_IN_LETTERS * letters.averageCharWidth(), _HIGH_IN_LINES * letters.height()
        )
        self.page.show_records(desk.workspace.records)
        self.back.setFocus()

    def show_help(self, over: QWidget, place: str = "") -> None:
        """Here it is; over a form that was opened from here, once more."""
        if over is self:
            self.page.show_place(place)
        else:
            HelpWindow(self.page.desk, over).open()
