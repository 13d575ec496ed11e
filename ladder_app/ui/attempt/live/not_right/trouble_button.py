"""A tall button whose words wrap, with its key at the end of the line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ladder_app.ui.attempt.live.asking_stage import TALL
from ladder_app.ui.widgets.buttons import Button
from ladder_app.ui.widgets.words import Words, small

_BESIDE = 16
_ABOVE = 9


class TroubleButton(Button):
    """Its accessible name are its words; the key is shown only where it works."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.key_label = small()
        self.key_label.setWordWrap(False)
        self._words = Words(words)
        line = QHBoxLayout(self)
        line.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _ABOVE)
        line.setSpacing(12)
        line.addWidget(self._words, 1)
        line.addWidget(self.key_label, 0)
        for label in (self._words, self.key_label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._as_high_as_needed(super().sizeHint().width())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, TALL)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        layout = self.layout()
        return max(TALL, layout.heightForWidth(width) if layout is not None else 0)

    def _as_high_as_needed(self, width: int) -> QSize:
        return QSize(width, self.heightForWidth(width))
