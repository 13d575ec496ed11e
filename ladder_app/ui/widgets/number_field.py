"""The number of a rating: typed in digits or moved by keys, empty while nothing was rated."""

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ladder_app.domain.suds import HIGHEST, LOWEST

_WHOLE: Final = re.compile("[0-9]{1,3}")
_LONGEST: Final = 16


class NumberField(QLineEdit):
    """Speaks in the scale's own units: 0–100, or 0–10 when `highest` is 10.

    ↑ → and ↓ ← move by one, with Shift by five, Page Up and Page Down by ten (on 0–10 by one);
    Home and End go to the ends; Delete and Backspace empty it. The first key on an empty field
    comes in from the end it points away from, so that nothing in the middle is suggested. What
    is typed stays as it is typed, also if it is no number of the scale.
    """

    keyed = Signal()
    """The person changed the number; see `number`."""
    focused = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.highest = HIGHEST
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.textEdited.connect(self._take_typing)
        self.setMaxLength(_LONGEST)

    def set_highest(self, highest: int) -> None:
        """Use 0–100 or 0–10; what can be read on neither goes when the scale changes."""
        if highest != self.highest and self.is_unreadable():
            self.clear()
        self.highest = highest

    def number(self) -> int | None:
        """The number that stands in it; None if it is empty or no number of the scale."""
        text = self.text().strip()
        number = int(text) if _WHOLE.fullmatch(text) else None
        return number if number is not None and number <= self.highest else None

    def is_unreadable(self) -> bool:
        """Whether something stands in it that is no number of the scale."""
        return bool(self.text().strip()) and self.number() is None

    def show_number(self, number: int | None) -> None:
        """Show a number silently; unchanged, the cursor and what was typed stay."""
        if number != self.number():
            self.setText("" if number is None else str(number))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._set(None)
        elif key == Qt.Key.Key_Home:
            self._set(LOWEST)
        elif key == Qt.Key.Key_End:
            self._set(self.highest)
        elif key in _DIRECTIONS:
            self._move(_DIRECTIONS[key], self._step(event, key))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def _step(self, event: QKeyEvent, key: Qt.Key) -> int:
        if self.highest != HIGHEST:
            return 1
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return 10
        return 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1

    def _move(self, direction: int, step: int) -> None:
        number = self.number()
        if number is None:
            self._set(LOWEST if direction > 0 else self.highest)
        else:
            self._set(min(max(number + direction * step, LOWEST), self.highest))

    def _set(self, number: int | None) -> None:
        text = "" if number is None else str(number)
        if text != self.text():
            self.setText(text)
            self.keyed.emit()
        self.selectAll()

    def _take_typing(self) -> None:
        self.keyed.emit()


_DIRECTIONS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageDown: -1,
}
