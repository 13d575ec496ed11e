"""The notice line at the foot of the window, and the lasting banner at its head."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.words import Words, muted


class NoticeLine(QFrame):
    """What was just done, with Undo beside it; at the right the keys of the page."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._said = muted()
        self._said.setWordWrap(False)
        self._keys = muted()
        self._keys.setWordWrap(False)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._undo = quiet_button("")
        self._undo.clicked.connect(self.undo_wanted)
        self._undo.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 4, 32, 4)
        layout.addWidget(self._said)
        layout.addWidget(self._undo)
        layout.addStretch(1)
        layout.addWidget(self._keys)
        self.setMinimumHeight(40)

    def say(self, sentence: str, undo: str = "") -> None:
        """Show a sentence; `undo` is the word on the button, or "" for none."""
        self._said.setText(sentence)
        self.setAccessibleName(sentence)
        self._undo.setText(undo)
        self._undo.setVisible(bool(undo))

    @property
    def sentence(self) -> str:
        """What is being said."""
        return self._said.text()

    def show_keys(self, keys: str) -> None:
        """The keys of the page, in one quiet line; room for the notice comes first."""
        self._keys.setText(keys)
        self._keys.setVisible(bool(keys))
        self._keys.setMinimumWidth(0)


class Banner(QFrame):
    """A lasting sentence about something that needs the person, with one thing to do about it."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._words = Words()
        self._action = button("")
        self._action.clicked.connect(self.pressed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 8, 32, 8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._action)
        self.hide()

    def tell(self, sentence: str, action: str = "") -> None:
        """Show `sentence`, or hide the banner for ""."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setVisible(bool(sentence))
