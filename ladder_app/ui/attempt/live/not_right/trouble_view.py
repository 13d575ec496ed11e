"""One thing that is not right: a few calm sentences, what may be ticked, a way back to now."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ladder_app.language import _
from ladder_app.ui.attempt.live.not_right.troubles import Trouble
from ladder_app.ui.attempt.part import clear
from ladder_app.ui.widgets.bullet import Bullet
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, heading, small


class TroubleView(Card):
    """Nothing is ticked beforehand; `toggled` carries the name of the sign."""

    toggled = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, TickLine] = {}
        self._inside = QVBoxLayout()
        self._inside.setSpacing(8)
        self.body.addLayout(self._inside)

    def show_trouble(self, trouble: Trouble) -> None:
        """Show this one."""
        clear(self._inside)
        self.lines = {}
        self.setAccessibleName(trouble.title)
        self._inside.addWidget(heading(trouble.title))
        for sentence in trouble.sentences:
            self._inside.addWidget(Words(sentence))
        if trouble.grounding:
            self._inside.addWidget(Words(_("A way back to here"), "strong"))
        for sentence in trouble.grounding:
            self._inside.addWidget(Bullet(sentence))
        if trouble.ticks:
            self._inside.addWidget(small(_("Tick what fits, if you like.")))
        for which, words in trouble.ticks:
            line = TickLine(words)
            line.toggled.connect(partial(self.toggled.emit, which))
            self.lines[which] = line
            self._inside.addWidget(line)

    def show_ticked(self, which: set[str]) -> None:
        """Tick these and no others, silently."""
        for name, line in self.lines.items():
            line.box.blockSignals(True)
            line.setChecked(name in which)
            line.box.blockSignals(False)
