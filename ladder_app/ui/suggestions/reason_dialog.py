"""The reason of a suggestion in a window of its own, for pages that have no room to unfold it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from ladder_app.domain.suggestions.reason import Reason
from ladder_app.domain.suggestions.suggestion import Suggestion
from ladder_app.language import _
from ladder_app.ui.suggestions.reason_part import ReasonPart
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.words import heading

_LETTERS = 84
_LINES = 30


class ReasonDialog(QDialog):
    """To be read; Esc and Enter close it."""

    def __init__(self, one: Suggestion, reason: Reason, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(one.noticed)
        self.reason = ReasonPart()
        self.reason.show_reason(reason, one.idea)
        self.reason.setObjectName("scrolled")
        # What it needs depends on its width alone; Qt would ask for the height at the narrowest.
        self.reason.setMinimumHeight(1)
        close = button(_("Close"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(heading(one.noticed))
        layout.addWidget(self._scroll_area(), 1)
        layout.addLayout(row(close))
        close.setFocus()
        letters = self.fontMetrics()
        self._take_size(_LETTERS * letters.averageCharWidth(), _LINES * letters.height())

    def _take_size(self, width: int, height: int) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width() - 40), min(height, room.height() - 60))

    def _scroll_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(_("Why?"))  # a stop of the Tab key: the arrow keys scroll it
        area.setWidget(self.reason)
        return area
