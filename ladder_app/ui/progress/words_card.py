"""What the person learned in their own words, and how a belief moved: before any chart."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ladder_app.domain.curve_words import Day, belief_sentence
from ladder_app.domain.curves import Belief, Learned
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.words import Words, heading, muted, small

_FEW: Final = 3
_LONGEST: Final = 280


class WordsCard(Card):
    """The newest three sentences, the others one press away; beside them the beliefs."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("What you learned, in your own words"))
        self._learned: tuple[tuple[str, str], ...] = ()
        self._beliefs: tuple[Belief, ...] = ()
        self._all = False
        self._more = quiet_button("")
        self._more.setParent(self)
        self._more.clicked.connect(self._turn)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(32)
        self._left, self._right = _column(), _column()
        self._sides.addWidget(_widget(self._left), 5)
        self._right_side = _widget(self._right)
        self._sides.addWidget(self._right_side, 4)
        self.body.addLayout(self._sides)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_words(
        self, learned: Sequence[Learned], beliefs: Sequence[Belief], day: Day = str
    ) -> None:
        """Show other words; the same ones change nothing."""
        rows = tuple((one.text, day(one.day)) for one in learned)
        if (rows, tuple(beliefs)) != (self._learned, self._beliefs) or self._left.count() == 0:
            self._learned, self._beliefs = rows, tuple(beliefs)
            self._fill()

    def show_wide(self, wide: bool) -> None:
        """Side by side, or below one another."""
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._sides.setSpacing(32 if wide else 16)

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        _empty(self._left)
        _empty(self._right)
        self._left.addWidget(heading(_("What you learned, in your own words")))
        for text, day in self._learned if self._all else self._learned[:_FEW]:
            self._left.addLayout(self._quoted(text, day))
        if not self._learned:
            self._left.addWidget(muted(_("A sentence from you after an attempt will stand here.")))
        self._show_more()
        for belief in self._beliefs:
            self._right.addWidget(heading(_("“{words}”").format(words=belief.statement)))
            self._right.addWidget(Words(belief_sentence(belief)))
        self._right_side.setVisible(bool(self._beliefs))
        self._left.addStretch(1)
        self._right.addStretch(1)

    def _quoted(self, text: str, day: str) -> QVBoxLayout:
        if not self._all and len(text) > _LONGEST:
            text = text[:_LONGEST] + "…"
        layout = QVBoxLayout()
        layout.setSpacing(0)
        layout.addWidget(Words(_("“{words}”").format(words=text)))
        if day:
            layout.addWidget(small(day))
        return layout

    def _show_more(self) -> None:
        hidden = len(self._learned) - _FEW
        folded = hidden > 0 or any(len(text) > _LONGEST for text, _day in self._learned)
        self._more.setVisible(folded)
        if not folded:
            return
        if self._all:
            self._more.setText(_("Show fewer"))
        elif hidden > 0:
            more = ngettext("Show {n} more", "Show {n} more", hidden).format(n=hidden)
            self._more.setText(more)
        else:
            self._more.setText(_("Show all of it"))
        self._left.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)


def _column() -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    return layout


def _widget(layout: QVBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made


def _empty(layout: QBoxLayout) -> None:
    """Take everything out of a layout; buttons that stay are taken out, not deleted."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if isinstance(inner, QBoxLayout):
            _empty(inner)
        elif isinstance(widget, Words):
            widget.hide()
            widget.deleteLater()
        elif widget is not None:
            widget.hide()
