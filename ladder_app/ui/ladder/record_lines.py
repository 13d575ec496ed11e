"""Records about one step as lines that open them, under a heading of their own."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.ui.ladder.line_button import LineButton
from ladder_app.ui.widgets.words import heading


class RecordLines(QWidget):
    """It is not there without a line.

    What is there already is not made again, and what is over is used for something else: a step
    may have hundreds of attempts.
    """

    wanted = Signal(str)
    """Please open the record of this id."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._lines: dict[str, LineButton] = {}
        self._ids: dict[LineButton, str] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading(title))
        layout.addLayout(self._column)
        self.hide()

    def show_lines(self, lines: Iterable[tuple[str, str]]) -> None:
        """The id of each record and what is said of it, in this order."""
        wanted = dict(lines)
        free = [self._lines.pop(one) for one in list(self._lines) if one not in wanted]
        for place, (record_id, words) in enumerate(wanted.items()):
            line = self._lines.get(record_id) or (free.pop() if free else self._make())
            self._lines[record_id] = line
            self._ids[line] = record_id
            line.show_words(words)
            if self._column.indexOf(line) != place:
                self._column.insertWidget(place, line)
        for gone in free:
            del self._ids[gone]
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.setVisible(bool(wanted))

    def lines(self) -> tuple[LineButton, ...]:
        """The lines in their order."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        found = (None if item is None else item.widget() for item in items)
        return tuple(one for one in found if isinstance(one, LineButton))

    def _make(self) -> LineButton:
        line = LineButton("")
        line.clicked.connect(partial(self._tell, line))
        return line

    def _tell(self, line: LineButton, _checked: bool = False) -> None:
        self.wanted.emit(self._ids[line])
