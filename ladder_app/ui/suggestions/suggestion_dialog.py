"""The whole card of a suggestion in a window of its own, for pages that have no room for it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.placed_dialog import PlacedDialog, largest_size

_LETTERS = 76
_LINES_OF_REASON = 18


class SuggestionDialog(PlacedDialog):
    """Its answers are those of the card; Esc leaves it unanswered. A reason takes more room."""

    def __init__(self, card: QWidget, parent: QWidget, *, with_reason: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(card.accessibleName())
        self._card = card
        self._with_reason = with_reason
        close = button(_("Close"))
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._scroll_area(), 1)
        self._foot = FlowLayout()
        for one in (close, HelpButton()):
            self._foot.addWidget(one)
        layout.addLayout(self._foot)

    def showEvent(self, event: QShowEvent, /) -> None:
        letters, room = self.fontMetrics(), largest_size(self)
        width = min(_LETTERS * letters.averageCharWidth(), room.width())
        height = self._card.heightForWidth(width - 40) + 20 + 16 + 12
        height += self._foot.sizeHint().height()
        if self._with_reason:
            height = max(height, _LINES_OF_REASON * letters.height())
        self.resize(width, min(height, room.height()))
        super().showEvent(event)

    def _scroll_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(_("An idea"))  # a stop of the Tab key: the arrow keys scroll it
        inside = QWidget()
        inside.setObjectName("scrolled")
        # What it needs depends on its width alone; Qt would ask for the height at the narrowest.
        inside.setMinimumHeight(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)
        area.setWidget(inside)
        return area
