"""Records about one step as lines that open them, under a heading of their own."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.ui.ladder.line_button import LineButton
from ladder_app.ui.widgets.words import heading


class RecordLines(QWidget):
    """It is not there without a line.

    What is there already is not made again: a step may have hundreds of attempts.
    """

    wanted = Signal(str)
    """Please open the record of this id."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._lines: dict[str, LineButton] = {}
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
        for record_id in [one for one in self._lines if one not in wanted]:
            gone = self._lines.pop(record_id)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (record_id, words) in enumerate(wanted.items()):
            line = self._lines.get(record_id) or self._make(record_id)
            line.show_words(words)
            if self._column.indexOf(line) != place:
                self._column.insertWidget(place, line)
        self.setVisible(bool(wanted))

    def lines(self) -> tuple[LineButton, ...]:
        """The lines in their order."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        found = (None if item is None else item.widget() for item in items)
        return tuple(one for one in found if isinstance(one, LineButton))

    def _make(self, record_id: str) -> LineButton:
        line = LineButton("")
        line.clicked.connect(partial(self.wanted.emit, record_id))
        self._lines[record_id] = line
        return line
