"""Rows of words below one another, made anew only when they say something else."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import ngettext
from ladder_app.ui.widgets.words import Words, muted, small

MOST: Final = 12
"""So many rows can be looked through; a first review may have hundreds."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is said, and quietly what belongs above and below it; each "" for nothing.

    `heading` begins a group of rows.
    """

    words: str
    below: str = ""
    above: str = ""
    heading: str = ""


class Lines(QWidget):
    """`nothing` stands there while there is no row."""

    def __init__(self, nothing: str = "") -> None:
        super().__init__()
        self._shown: tuple[Line, ...] | None = None
        self._more = 0
        self._nothing = nothing
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._shown or ()

    def show_lines(self, lines: Sequence[Line], more: int = 0) -> None:
        """Show these rows; `more` is how many others there are."""
        if (tuple(lines), more) == (self._shown, self._more):
            return
        self._shown, self._more = tuple(lines), more
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows: list[QWidget] = [_row(line) for line in lines]
        if more:
            rows.append(muted(_more_words(more)))
        for row in rows or ([muted(self._nothing)] if self._nothing else []):
            self._layout.addWidget(row)
            row.show()  # at once: a layout shows what comes into it one round later
        self.setVisible(bool(lines or self._nothing))


def _more_words(more: int) -> str:
    words = ngettext("{n} more is not listed here.", "{n} more are not listed here.", more)
    return words.format(n=more)


def _row(line: Line) -> QWidget:
    row = QWidget()
    layout = QVBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    if line.heading:
        layout.addWidget(Words(line.heading, "strong"))
    if line.above:
        layout.addWidget(small(line.above))
    layout.addWidget(Words(line.words))
    if line.below:
        layout.addWidget(small(line.below))
    return row
