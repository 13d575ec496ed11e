"""The attempts at one step as lines that open them, newest first."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.ui.ladder.line_button import LineButton


class AttemptLines(QWidget):
    """What is there already is not made again: a step may have hundreds of attempts."""

    attempt_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[str, LineButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def show_attempts(self, attempts: Iterable[tuple[str, str]]) -> None:
        """The id of each attempt and what is said of it, in this order."""
        wanted = dict(attempts)
        for attempt_id in [one for one in self._lines if one not in wanted]:
            gone = self._lines.pop(attempt_id)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (attempt_id, words) in enumerate(wanted.items()):
            line = self._lines.get(attempt_id) or self._make(attempt_id)
            line.show_words(words)
            if self._layout.indexOf(line) != place:
                self._layout.insertWidget(place, line)

    def _make(self, attempt_id: str) -> LineButton:
        line = LineButton("")
        line.clicked.connect(partial(self.attempt_wanted.emit, attempt_id))
        self._lines[attempt_id] = line
        return line
