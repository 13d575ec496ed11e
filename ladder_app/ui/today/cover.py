"""The soft cover of the page Today: nothing that says anything until it is asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.words import muted


class Cover(QWidget):
    """Stands in the place of the page."""

    uncover_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("This page is covered"))
        self.show_page = button(_("Show this page"))
        self.show_page.clicked.connect(self.uncover_wanted)
        self.setFocusProxy(self.show_page)
        words = muted(_("This page is covered."))
        words.setWordWrap(False)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(1)
        layout.addWidget(words, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.show_page, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
