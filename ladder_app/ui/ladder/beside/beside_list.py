"""Steps that stand beside the ladder: not rated yet, or parked and retired."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.step import Step
from ladder_app.ui.ladder.step_actions import key_text
from ladder_app.ui.widgets.line_button import LineButton


class BesideList(QWidget):
    """Lines that can be chosen. Keys that mean something on the ladder mean the same here."""

    chosen = Signal(str)
    opened = Signal(str)
    pressed = Signal(str)

    def __init__(self, words: Callable[[Step], str]) -> None:
        super().__init__()
        self._words = words
        self._lines: dict[str, LineButton] = {}
        self._shown: tuple[tuple[str, str], ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    def show_steps(self, steps: Sequence[Step], selected_id: str) -> bool:
        """Show these steps; lines that stay keep the focus.

        Returns whether there are new lines: Tab goes to these last until it is told otherwise.
        """
        shown = tuple((step.id, self._words(step)) for step in steps)
        is_new = shown != self._shown
        if is_new:
            self._rebuild(shown)
        for step_id, line in self._lines.items():
            line.setChecked(step_id == selected_id)
        return is_new

    def height_at(self, width: int) -> int:
        """How high all of them are at this width."""
        return max(self._layout.totalHeightForWidth(width), 0)

    def lines(self) -> tuple[LineButton, ...]:
        """The lines from the top down."""
        return tuple(self._lines.values())

    def line(self, step_id: str) -> LineButton | None:
        """The line of a step."""
        return self._lines.get(step_id)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _OF_A_BUTTON:
                return False
            if event.key() in _WALKING:
                self._walk(_WALKING[Qt.Key(event.key())])
                return True
            self.pressed.emit(key_text(event))
            return True
        return False

    def _walk(self, by: int) -> None:
        lines = self.lines()
        place = next((i for i, line in enumerate(lines) if line.hasFocus()), 0)
        lines[min(max(place + by, 0), len(lines) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _rebuild(self, shown: tuple[tuple[str, str], ...]) -> None:
        focused = next((i for i, line in self._lines.items() if line.hasFocus()), "")
        for line in self._lines.values():
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = {}
        self._shown = shown
        for step_id, words in shown:
            line = LineButton(words)
            line.setCheckable(True)
            line.clicked.connect(partial(self.chosen.emit, step_id))
            line.installEventFilter(self)
            self._layout.addWidget(line)
            self._lines[step_id] = line
        if focused in self._lines:
            self._lines[focused].setFocus()


_OF_A_BUTTON = (Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_WALKING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
