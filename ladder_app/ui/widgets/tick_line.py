"""A box to tick with words that wrap: what people write is longer than a line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ladder_app.ui.widgets.tick_box import TickBox
from ladder_app.ui.widgets.words import Words


class TickLine(QWidget):
    """The words can be clicked like the box."""

    toggled = Signal(bool)

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = TickBox("")
        self.box.setProperty("bare", True)  # the words stand as far from it as its own would
        self.box.setAccessibleName(words)
        self.box.toggled.connect(self.toggled)
        self._words = Words(words)
        self._words.setBuddy(self.box)
        self.setFocusProxy(self.box)
        self.setMinimumHeight(32)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(8)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_words(self, words: str) -> None:
        """Say something else beside the box."""
        self.box.setAccessibleName(words)
        self._words.setText(words)

    def isChecked(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def setChecked(self, ticked: bool) -> None:
        """Tick it, or not."""
        self.box.setChecked(ticked)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.click()
