"""What the program is, which version, and what it is built on."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app import __version__
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Rule, row
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from ladder_app.ui.widgets.scrolled import Scrolled
from ladder_app.ui.widgets.what_it_is import what_it_is
from ladder_app.ui.widgets.words import Words, heading, muted, title

_BUILT_ON: Final = (
    ("Python", "PSF-2.0"),
    ("Qt, PySide6", "LGPL-3.0"),
    ("pyqtgraph", "MIT"),
    ("NumPy", "BSD-3-Clause"),
    ("TinyDB", "MIT"),
    ("msgspec", "BSD-3-Clause"),
    ("PyNaCl, libsodium", "Apache-2.0, ISC"),
    ("python-calamine", "MIT"),
    ("typst", "Apache-2.0"),
    ("icalendar", "BSD-2-Clause"),
)
_LETTERS: Final = 64
_SIDES: Final = 24 + 16 + 12
"""Pixels beside the words: of the dialog, and for their scroll bar."""


class AboutDialog(PlacedDialog):
    """To read and to close; it scrolls where the screen is low or the text is large."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(_("About Ladder"))
        built_on = " · ".join(f"{name} ({licence})" for name, licence in _BUILT_ON)
        inside = QWidget()
        self._words = QVBoxLayout(inside)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(12)
        for part in (
            title(_("Ladder")),
            muted(
                _("Version {version}. Free to use and to change (MIT).").format(version=__version__)
            ),
            Words(what_it_is()),
            Rule(),
            heading(_("Built on")),
            Words(built_on),
            muted(_("Icons, words and ready-made ladders were made for Ladder.")),
        ):
            self._words.addWidget(part)
        self._words.addStretch(1)
        self._area = Scrolled(inside)
        self.close_button = button(_("Close"))
        self.close_button.clicked.connect(self.reject)
        foot = row(HelpButton())
        foot.addWidget(self.close_button)
        # Above it the words keep room for their scroll bar.
        foot.setContentsMargins(0, 0, 10, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 16, 20)
        layout.setSpacing(12)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)
        self.close_button.setFocus()

    def showEvent(self, event: QShowEvent, /) -> None:
        for one in self.findChildren(QWidget):
            one.ensurePolished()  # its font says how high it has to be
        width = min(_LETTERS * self.fontMetrics().averageCharWidth(), self.largest().width())
        around = self.sizeHint() - self._area.sizeHint()
        self.resize(width, around.height() + 4 + self._words.totalHeightForWidth(width - _SIDES))
        super().showEvent(event)
