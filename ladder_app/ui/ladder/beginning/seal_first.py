"""One sentence before something sensitive is begun: a passphrase can be set first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.words import muted


class SealFirst(QWidget):
    """A suggestion and never a gate: whoever does not want it goes on."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_button = button(_("Set a passphrase …"))
        self.set_button.clicked.connect(self.wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(
            muted(_("This is nobody else’s business. You could set a passphrase first.")), 1
        )
        layout.addWidget(self.set_button)
