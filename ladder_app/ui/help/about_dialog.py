"""What the program is, which version, and what it is built on."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from ladder_app import __version__
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.card import Rule, row
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
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


class AboutDialog(PlacedDialog):
    """To read and to close."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("About Ladder"))
        built_on = " · ".join(f"{name} ({licence})" for name, licence in _BUILT_ON)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
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
            layout.addWidget(part)
        layout.addStretch(1)
        foot = row(HelpButton())
        foot.addWidget(buttons)
        layout.addLayout(foot)
        self.resize(60 * self.fontMetrics().averageCharWidth(), self.sizeHint().height())
