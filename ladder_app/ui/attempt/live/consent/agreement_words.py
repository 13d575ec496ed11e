"""What was agreed for stopping and pausing, and what is seen to, in view before a step begins."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.agreement_words import set_up_lines
from ladder_app.language import _
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.words import Words, muted


class AgreementWords(Card):
    """Empty and hidden where nothing of it was agreed."""

    def __init__(self) -> None:
        super().__init__(_("What you agreed on"))
        self.has_words = False
        self._lines = [(muted(), Words()) for _line in range(5)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        top = Qt.AlignmentFlag.AlignTop
        for place, (label, words) in enumerate(self._lines):
            grid.addWidget(label, place, 0, top)
            grid.addWidget(words, place, 1, top)
        self.body.addLayout(grid)
        self.hide()

    def show_agreement(self, agreement: Agreement | None) -> None:
        """Show how this agreement stops, slows down and pauses, and what is seen to before."""
        told = _told(agreement) if agreement is not None else []
        self.has_words = bool(told)
        for place, (label, words) in enumerate(self._lines):
            name, said = told[place] if place < len(told) else ("", "")
            label.setText(name)
            words.setText(said)
            label.setVisible(bool(said))
            words.setVisible(bool(said))
        self.setVisible(self.has_words)


def _told(agreement: Agreement) -> list[tuple[str, str]]:
    lines = [
        (_("The word that stops it"), agreement.stop_word),
        (_("The word that slows it down"), agreement.slow_word),
        (_("How we pause"), agreement.how_we_pause),
        (_("What is good afterwards"), agreement.aftercare),
        (_("What we see to beforehand"), "\n".join(set_up_lines(agreement))),
    ]
    return [(name, said) for name, said in lines if said]
