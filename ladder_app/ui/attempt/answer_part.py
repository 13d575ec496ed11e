"""How it went, in the person's words, and what is said to the answer."""

from PySide6.QtCore import Signal

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.language import _
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.wording import (
    answers,
    kind_words,
    not_safe_words,
    stop_unsaid_words,
    stop_ways,
)
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.words import muted


class AnswerPart(Part):
    """`help_wanted` asks for the page Help and support."""

    help_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.answer: Choices = self.choice("answer", _("How did it go?"), answers())
        self.kind_line = muted()
        self.column.addWidget(self.kind_line)
        self.help_button = button(_("Help and support"))
        self.help_button.clicked.connect(self.help_wanted)
        self.column.addLayout(row(self.help_button))
        self.stop_way = self.choice("stop_way", _("Was anything about it not safe?"), stop_ways())
        self.stop_unsaid = muted(stop_unsaid_words())
        self.column.addWidget(self.stop_unsaid)
        self.answer.changed.connect(self.arrange)
        self.stop_way.changed.connect(self.arrange)

    def show_entry(self, entry: AttemptEntry) -> None:
        """Show the answers, and ask what follows from them."""
        super().show_entry(entry)
        self.arrange()

    def arrange(self) -> None:
        """Ask what belongs to the answer."""
        answer = self.answer.value()
        unsafe = answer == "stopped" and self.stop_way.value() == "not_safe"
        self.kind_line.setText(not_safe_words() if unsafe else kind_words(answer))
        self.kind_line.setVisible(bool(self.kind_line.text()))
        self.stop_way.setVisible(answer == "stopped")
        self.stop_unsaid.setVisible(answer == "stopped" and self.stop_way.value() is None)
        self.help_button.setVisible(unsafe)
