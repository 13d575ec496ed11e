"""A new passphrase, typed twice, because nobody sees what is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.secret_field import SecretField


class TwiceField(QWidget):
    """`text` is the passphrase once both lines say the same."""

    changed = Signal()

    def __init__(self, question: str) -> None:
        super().__init__()
        self.first = SecretField(question)
        self.again = SecretField(_("The same once more"))
        self.again.follow(self.first)
        self.setFocusProxy(self.first)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for field in (self.first, self.again):
            field.changed.connect(self._take_typing)
            layout.addWidget(field)

    def text(self) -> str:
        """What was typed twice, or ""."""
        return self.first.text() if self.is_complete() else ""

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self.first.text() and not self.again.text()

    def is_complete(self) -> bool:
        """Whether both lines say the same, and say something."""
        return bool(self.first.text().strip()) and self.first.text() == self.again.text()

    def _take_typing(self) -> None:
        first, again = self.first.text(), self.again.text()
        differs = bool(again) and not first.startswith(again)
        self.again.show_problem(_("The two are not the same yet.") if differs else "")
        self.changed.emit()
