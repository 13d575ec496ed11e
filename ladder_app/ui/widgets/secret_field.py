"""A line for a passphrase: dots instead of letters, until the person asks to see them."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from ladder_app.hearing import announce
from ladder_app.language import _
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.tick_box import TickBox
from ladder_app.ui.widgets.words import small

_LONGEST: Final = 1000


class SecretField(LineField):
    """What is typed comes back letter by letter, and is never kept as a draft.

    `follow` lets the box of another field show this one too.
    """

    def __init__(self, question: str) -> None:
        super().__init__(question, limit=_LONGEST)
        self._hints = self.edit.inputMethodHints()
        self.seen = TickBox(_("Show what I type"))
        self.seen.toggled.connect(self._show_letters)
        self.capitals = small(_("Caps Lock seems to be on."))
        self.capitals.hide()
        self.edit.installEventFilter(self)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(self.capitals)
        layout.addWidget(self.seen)
        self._show_letters(False)

    def text(self) -> str:
        """Exactly what was typed: blanks count."""
        return self.edit.text()

    def follow(self, other: "SecretField") -> None:
        """Show letters where the other field does."""
        self.seen.hide()
        other.seen.toggled.connect(self.seen.setChecked)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Qt does not know whether Caps Lock is on; a letter in the wrong case gives it away."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = event.text()
            if len(letter) == 1 and letter.upper() != letter.lower():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._tell_capitals(letter.isupper() != shift)
        return super().eventFilter(watched, event)

    def _tell_capitals(self, are_locked: bool) -> None:
        if are_locked and self.capitals.isHidden():
            announce(self.capitals, self.capitals.text())
        self.capitals.setVisible(are_locked)

    def _show_letters(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.edit.setEchoMode(modes.Normal if shown else modes.Password)
        # Qt drops them with the dots.
        self.edit.setInputMethodHints(self.edit.inputMethodHints() | self._hints)
