"""The twelve signs to stop at, each with a box to tick and with what may help instead."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.stop_signs.stop_sign_words import every_sign
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.tab_order import tab_after
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words

_BESIDE_THE_BOX = 38
"""Pixels: what may help stands below the words of its sign, not below the box."""


class SignList(QWidget):
    """Nothing is ticked beforehand; `toggled` carries the name of the sign."""

    toggled = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, TickLine] = {}
        self._rows: dict[str, QVBoxLayout] = {}
        column = ColumnLayout()
        column.setSpacing(10)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(column)
        for one in every_sign():
            line = TickLine(one.sign)
            line.box.setAccessibleDescription(one.instead)
            line.toggled.connect(partial(self.toggled.emit, one.which))
            instead = Words(one.instead, "muted")
            instead.setContentsMargins(_BESIDE_THE_BOX, 0, 0, 0)
            row = QVBoxLayout()
            row.setSpacing(2)
            row.addWidget(line)
            row.addWidget(instead)
            column.addLayout(row)
            self.lines[one.which] = line
            self._rows[one.which] = row

    def show_ticked(self, which: set[str]) -> None:
        """Tick these and no others, silently."""
        for name, line in self.lines.items():
            line.box.blockSignals(True)
            line.setChecked(name in which)
            line.box.blockSignals(False)

    def put_below(self, which: str, card: QWidget) -> None:
        """Show a card right below this sign, and let the Tab key go there from its box."""
        self._rows[which].addWidget(card)
        tab_after(self.lines[which].box, card)
