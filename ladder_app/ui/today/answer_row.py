"""One question of the first evening with its line, and how hard that would be."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.suds import Scale
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.today.first_ladder import Answer
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words, muted


class AnswerRow(QWidget):
    """Line and rating may both stay empty."""

    changed = Signal()

    def __init__(
        self, look: Look, question: str, example: str, scale: Scale, words: Callable[[int], str]
    ) -> None:
        super().__init__()
        self.line = LineField(question, show_question=False)
        self.rating = RatingField(
            look, _("How hard would that be, roughly?"), scale=scale, words=words
        )
        self.line.changed.connect(self.changed)
        self.rating.changed.connect(self.changed)
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(Words(question, "strong"))
        if example:
            layout.addWidget(muted(example))
        layout.addWidget(self.line)
        layout.addSpacing(4)
        layout.addWidget(self.rating)

    def answer(self) -> Answer:
        """What stands in it; the rating counts only beside some words."""
        text = self.line.text()
        return Answer(text, self.rating.value() if text else None)

    def show_answer(self, text: str, suds: int | None) -> None:
        """Show what was typed before."""
        self.line.set_text(text)
        self.rating.set_value(suds)
