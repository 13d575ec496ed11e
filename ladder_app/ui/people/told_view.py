"""What an agreement says: what it is about on the left, its lines on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.agreement_words import Told, told
from ladder_app.ui.widgets.words import Words, muted


class ToldView(QWidget):
    """Its lines are made once and used again."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[Words, Words]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 5)

    def show_agreement(self, agreement: Agreement) -> None:
        """Show what this version says."""
        self.show_told(told(agreement))

    def show_told(self, said: tuple[Told, ...]) -> None:
        """Show these things."""
        while len(self._lines) < len(said):
            self._add_line()
        for place, (name, words) in enumerate(self._lines):
            one = said[place] if place < len(said) else Told("", ())
            name.setText(one.name)
            words.setText("\n".join(one.lines))
            name.setVisible(bool(one.lines))
            words.setVisible(bool(one.lines))

    def _add_line(self) -> None:
        name, words = muted(), Words()
        place, top = len(self._lines), Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(name, place, 0, top)
        self._grid.addWidget(words, place, 1, top)
        self._lines.append((name, words))
