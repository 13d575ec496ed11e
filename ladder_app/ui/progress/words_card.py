"""What the person learned in their own words, and how a belief moved: before any chart."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ladder_app.domain.curves.belief_words import belief_sentence
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.own_words import Belief, Learned
from ladder_app.language import _, ngettext
from ladder_app.ui.progress.progress_keys import progress_keys
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words, heading, muted, small

_FEW: Final = 3
_LONGEST: Final = 280


class WordsCard(Card):
    """The newest three sentences, the others one press away; beside them the beliefs."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("What you learned, in your own words"))
        self._learned: tuple[Learned, ...] = ()
        self._day: Day = str
        self._all = False
        self._nothing = muted(_("A sentence from you after an attempt will stand here."))
        self._quotes = _Pairs(Words, small, apart=0)
        self._beliefs = _Pairs(heading, Words, apart=4)
        self._more = link_button("")
        self._more.clicked.connect(self._turn)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for widget in (heading(self.accessibleName()), self._nothing, self._quotes):
            inside.addWidget(widget)
        inside.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.addWidget(left, 5)
        self._sides.addWidget(self._beliefs, 4)
        self.body.addLayout(self._sides)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_words(
        self, learned: Sequence[Learned], beliefs: Sequence[Belief], day: Day = str
    ) -> None:
        """Show other words, newest first."""
        self._learned, self._day = tuple(learned), day
        self._show_learned()
        self._beliefs.show_pairs(
            (_("“{words}”").format(words=one.statement), belief_sentence(one)) for one in beliefs
        )
        self._beliefs.setVisible(bool(beliefs))

    def show_wide(self, wide: bool) -> None:
        """Side by side, or below one another."""
        set_beside(self._sides, wide)
        self._sides.setSpacing(32 if wide else 16)

    def _turn(self) -> None:
        self._all = not self._all
        self._show_learned()

    def _show_learned(self) -> None:
        shown = self._learned if self._all else self._learned[:_FEW]
        self._nothing.setVisible(not shown)
        self._quotes.setVisible(bool(shown))
        self._quotes.show_pairs((self._quoted(one.text), self._day(one.day)) for one in shown)
        self._more.setText(self._more_words())
        give_keys(progress_keys(), {"more": self._more})
        self._more.setVisible(bool(self._more.text()))

    def _quoted(self, text: str) -> str:
        if not self._all and len(text) > _LONGEST:
            text = text[:_LONGEST] + "…"
        return _("“{words}”").format(words=text)

    def _more_words(self) -> str:
        hidden = len(self._learned) - _FEW
        if hidden <= 0 and all(len(one.text) <= _LONGEST for one in self._learned):
            return ""
        if self._all:
            return _("Show fewer")
        if hidden <= 0:
            return _("Show all of it")
        return ngettext("Show {n} more", "Show {n} more", hidden).format(n=hidden)


class _Pairs(QWidget):
    """Rows of two texts, `apart` pixels below each other.

    Labels are kept: a new one costs more than its words.
    """

    def __init__(
        self, upper: Callable[[], Words], lower: Callable[[], Words], *, apart: int
    ) -> None:
        super().__init__()
        self._upper, self._lower, self._apart = upper, lower, apart
        self._rows: list[tuple[Words, Words]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._layout.addStretch(1)

    def show_pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Show these rows; an empty lower text takes no room."""
        shown = 0
        for shown, (upper, lower) in enumerate(pairs, 1):
            if shown > len(self._rows):
                self._add_row()
            for label, text in zip(self._rows[shown - 1], (upper, lower), strict=True):
                label.setText(text)
                label.setVisible(bool(text))
        for row in islice(self._rows, shown, None):
            for label in row:
                label.hide()

    def _add_row(self) -> None:
        row = (self._upper(), self._lower())
        inside = QVBoxLayout()
        inside.setSpacing(self._apart)
        for label in row:
            inside.addWidget(label)
        self._layout.insertLayout(len(self._rows), inside)
        self._rows.append(row)
