"""Records as lines that open them, under a heading of their own."""

from collections.abc import Iterable
from functools import partial
from itertools import islice, pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.line_button import SIDE, LineButton
from ladder_app.ui.widgets.tab_order import tab_before, take_away
from ladder_app.ui.widgets.words import heading

SHOWN_AT_FIRST: Final = 20


class RecordLines(QWidget):
    """It is not there without a line. It belongs into a column that is `hanging`.

    A step may have hundreds of attempts: the first lines show, the others when they are asked for.
    What is there already is not made again, and what is over is used for something else.
    """

    wanted = Signal(str)
    """Please open the record of this id."""
    all_wanted = Signal()
    """Please tell all lines again: from now on all of them show."""

    def __init__(
        self, title: str, *, show_title: bool = True, at_first: int = SHOWN_AT_FIRST
    ) -> None:
        super().__init__()
        self._at_first = at_first
        self.setAccessibleName(title)
        self._lines: dict[str, LineButton] = {}
        self._ids: dict[LineButton, str] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8 if show_title else 0, 0, 0)
        layout.setSpacing(4)
        if show_title:
            name = heading(title)
            name.setContentsMargins(SIDE, 0, 0, 0)
            layout.addWidget(name)
        layout.addLayout(self._column)
        self.all_button = link_button("")
        self.all_button.clicked.connect(self._show_all)
        below = row(self.all_button, spacing=0)
        below.setContentsMargins(SIDE, 0, 0, 0)
        layout.addLayout(below)
        self._about = ""
        self._shows_all = False
        self.hide()

    def show_lines(self, lines: Iterable[tuple[str, str]], count: int, about: str = "") -> None:
        """The id of each of `count` records and what is said of it, in this order.

        `about` says what they belong to: of something else only the first lines show again. No
        more lines are asked for than show.
        """
        if about != self._about:
            self._about, self._shows_all = about, False
        shown = count if self._shows_all else self._at_first
        wanted = dict(islice(lines, shown))
        self.all_button.setText(_("Show all {count}").format(count=count))
        self.all_button.setVisible(count > shown)
        free = [self._lines.pop(one) for one in list(self._lines) if one not in wanted]
        is_new_order = False
        for place, (record_id, words) in enumerate(wanted.items()):
            line = self._lines.get(record_id) or (free.pop() if free else self._make())
            self._lines[record_id] = line
            self._ids[line] = record_id
            line.show_words(words)
            if self._column.indexOf(line) != place:
                self._column.insertWidget(place, line)
                is_new_order = True
        for gone in free:
            del self._ids[gone]
            self._column.removeWidget(gone)
            take_away(gone)
        if is_new_order:
            self._order_tab()
        self.setVisible(bool(wanted))

    def by_id(self) -> dict[str, LineButton]:
        """The lines that show, by the ids of their records."""
        return dict(self._lines)

    def lines(self) -> tuple[LineButton, ...]:
        """The lines in their order."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        found = (None if item is None else item.widget() for item in items)
        return tuple(one for one in found if isinstance(one, LineButton))

    def _order_tab(self) -> None:
        lines = self.lines()
        tab_before(self.all_button, lines[0])
        for before, line in pairwise(lines):
            QWidget.setTabOrder(before, line)

    def _show_all(self) -> None:
        self._shows_all = True
        self.all_wanted.emit()
        for first_new in self.lines()[self._at_first :][:1]:
            first_new.show()  # a layout would show it only later, and focus could not go there
            first_new.setFocus()

    def _make(self) -> LineButton:
        line = LineButton("")
        line.clicked.connect(partial(self._tell, line))
        return line

    def _tell(self, line: LineButton, _checked: bool = False) -> None:
        self.wanted.emit(self._ids[line])
