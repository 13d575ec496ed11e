"""A new passphrase: one's own, typed twice, or six words drawn by lot, to be written down."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.sealing.six_words import six_words
from ladder_app.sealing.strength import strength, strength_words
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.twice_field import TwiceField
from ladder_app.ui.widgets.words import Words, muted


class NewPassphrase(QWidget):
    """`words` is our list of words."""

    changed = Signal()

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = words
        self._known = frozenset(words)
        self.way = Choices(
            _("How do you want to choose it?"),
            (("own", _("My own words")), ("drawn", _("Six words drawn by lot"))),
        )
        self.way.set_value("own")
        self.own = TwiceField(_("New passphrase"))
        self.lasts = muted(_advice())
        self.drawn = Words("", "title")
        self.drawn.setAccessibleDescription(_("The six words"))
        self.other_words = button(_("Draw other words"))
        self.written_down = TickLine(_("I have written these words down"))
        self._drawn_part = self._laid_out_drawn()
        self.way.changed.connect(self._take_way)
        self.own.changed.connect(self._take_typing)
        self.other_words.clicked.connect(self._draw)
        self.written_down.toggled.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self.way, self.own, self.lasts, self._drawn_part):
            layout.addWidget(part)
        self._take_way()

    def text(self) -> str:
        """The passphrase, or "" while it is not settled."""
        if self.way.value() == "own":
            return self.own.text()
        return self.drawn.text() if self.written_down.isChecked() else ""

    def _take_way(self) -> None:
        if self.way.value() is None:
            self.way.set_value("own")
        is_own = self.way.value() == "own"
        if not is_own and not self.drawn.text():
            self._draw()
        self.own.setVisible(is_own)
        self.lasts.setVisible(is_own)
        self._drawn_part.setVisible(not is_own)
        self.changed.emit()

    def _take_typing(self) -> None:
        typed = self.own.first.text().strip()
        self.lasts.setText(strength_words(strength(typed, self._known)) if typed else _advice())
        self.changed.emit()

    def _draw(self) -> None:
        self.drawn.setText(six_words(self._words))
        self.written_down.setChecked(False)
        self.changed.emit()

    def _laid_out_drawn(self) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.drawn)
        layout.addWidget(
            muted(_("This would outlast a lifetime of trying. Write it on paper before you go on."))
        )
        layout.addLayout(row(self.other_words))
        layout.addWidget(self.written_down)
        return part


def _advice() -> str:
    return _(
        "Several words that do not belong together are easier to keep in mind than letters and "
        "numbers."
    )
