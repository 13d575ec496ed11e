"""The number of a rating: typed in digits or moved by keys, empty while nothing was rated."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from ladder_app.domain.suds import HIGHEST, LOWEST

_HUNDRED = QRegularExpression("|[0-9]|[1-9][0-9]|100")
_TEN = QRegularExpression("|[0-9]|10")


class NumberField(QLineEdit):
    """Speaks in the scale's own units: 0–100, or 0–10 when `highest` is 10.

    ↑ → and ↓ ← move by one, with Shift by five, Page Up and Page Down by ten (on 0–10 by one);
    Home and End go to the ends; Delete and Backspace empty it. The first key on an empty field
    comes in from the end it points away from, so that nothing in the middle is suggested.
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
        self.set_highest(HIGHEST)

    def set_highest(self, highest: int) -> None:
        """Use 0–100 or 0–10."""
        self.highest = highest
        pattern = _HUNDRED if highest == HIGHEST else _TEN
        self.setValidator(QRegularExpressionValidator(pattern, self))

    def number(self) -> int | None:
        """What stands in it."""
        text = self.text()
        return int(text) if text else None

    def show_number(self, number: int | None) -> None:
        """Show a number silently; unchanged, the cursor stays."""
        text = "" if number is None else str(number)
        if text != self.text():
            self.setText(text)

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
        if number != self.number():
            self.show_number(number)
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
