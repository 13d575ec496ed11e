"""The notice line at the foot of the window, and the lasting banner at its head."""

from collections.abc import Sequence
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ladder_app.hearing import announce
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.words import Words, muted

MARGIN: Final = 32
GAP: Final = 24
BETWEEN: Final = " · "
_LEAST_HIGH: Final = 40


class NoticeLine(QFrame):
    """What was just done, with Undo beside it; at the right the keys of the page."""

    undo_wanted = Signal()
    offer_taken = Signal()
    """The button that belongs to what is said was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._sentence = ""
        self._all_keys: tuple[str, ...] = ()
        self._said = muted()
        self._said.setWordWrap(False)
        self._said.setMinimumWidth(1)  # what is said never widens the window
        self._keys = muted()
        self._keys.setWordWrap(False)
        self._keys.setMinimumWidth(1)
        self._keys.setProperty("alignment", "AlignRight|AlignVCenter")
        self._offer = quiet_button("")
        self._offer.clicked.connect(self.offer_taken)
        self._offer.hide()
        self._undo = quiet_button("")
        self._undo.clicked.connect(self.undo_wanted)
        self._undo.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN, 4, MARGIN, 4)
        layout.addWidget(self._said)
        layout.addWidget(self._offer)
        layout.addWidget(self._undo)
        layout.addStretch(1)
        layout.addWidget(self._keys)

    def say(self, sentence: str, undo: str = "", offer: str = "") -> None:
        """Show a sentence; `undo` and `offer` are the words on the buttons, "" for none."""
        if sentence != self._sentence:
            announce(self, sentence)
        self._sentence = sentence
        self.setAccessibleName(sentence)
        for one, words in ((self._offer, offer), (self._undo, undo)):
            one.setText(words)
            one.setVisible(bool(words))
        self._fit()

    @property
    def sentence(self) -> str:
        """What is being said, also where there is no room for all of it."""
        return self._sentence

    @property
    def undo(self) -> str:
        """The word on the button that takes back, "" where none is offered."""
        return self._undo.text()

    def show_keys(self, keys: Sequence[str]) -> None:
        """The first keys of the page, as many as there is room for beside the notice."""
        self._all_keys = tuple(keys)
        self._fit()

    def sizeHint(self) -> QSize:
        """At usual sizes as high without a button as with one."""
        return super().sizeHint().expandedTo(QSize(0, _LEAST_HIGH))

    def minimumSizeHint(self) -> QSize:
        """No lower: a page scrolls, and a button here would be cut."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits in one width does not in another."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Nor in another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """All of it side by side if it fits; else fewer keys; else the sentence shortened."""
        metrics = self._said.fontMetrics()
        offered = [one for one in (self._offer, self._undo) if one.text()]
        room = self.width() - 2 * MARGIN - sum(one.sizeHint().width() + GAP for one in offered)
        said = metrics.horizontalAdvance(self._sentence) + 1
        keys = self._all_keys
        while keys and said + GAP + metrics.horizontalAdvance(BETWEEN.join(keys)) > room:
            keys = keys[:-1]
        self._keys.setText(BETWEEN.join(keys))
        self._keys.setVisible(bool(keys))
        self._said.setText(self._sentence if said <= room else self._shortened(room))

    def _shortened(self, room: int) -> str:
        right = QtCore.Qt.TextElideMode.ElideRight
        return self._said.fontMetrics().elidedText(self._sentence, right, room)


class Banner(QFrame):
    """A lasting sentence about something that needs the person, with one thing to do about it.

    Whoever has read it closes it, with its button or with Esc in it, unless it is to stay.
    """

    pressed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._words = Words()
        self._action = button("")
        self._action.clicked.connect(self.pressed)
        self._close = quiet_button(_("Close"))
        self._close.setAccessibleName(_("Close this notice"))
        self._close.setToolTip(_("Close (Esc)"))
        self._close.clicked.connect(self.close_notice)
        self._stays = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 8, 32, 8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What stands here, "" for nothing."""
        return self._words.text()

    def tell(self, sentence: str, action: str = "", *, stays: bool = False) -> None:
        """Show `sentence`, or hide the banner for ""; one that `stays` cannot be closed."""
        if sentence != self._words.text():
            announce(self, sentence)
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._stays = stays
        self._close.setVisible(not stays)
        self.setVisible(bool(sentence))

    def close_notice(self) -> None:
        """It has been read; whoever tells it may have something else to say."""
        if self.sentence and not self._stays:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc on one of its buttons closes it."""
        if self.sentence and event.key() == QtCore.Qt.Key.Key_Escape:
            self.close_notice()
            return
        super().keyPressEvent(event)
