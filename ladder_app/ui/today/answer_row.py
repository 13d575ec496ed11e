"""One question of the first evening with its line, and how hard that would be."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ladder_app.domain.suds import Scale
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.today.first_ladder import Answer
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words, muted


class AnswerRow(QWidget):
    """Line and rating may both stay empty. How hard it would be is asked once there are words."""

    changed = Signal()

    def __init__(
        self, look: Look, question: str, example: str, scale: Scale, words: Callable[[int], str]
    ) -> None:
        super().__init__()
        self.line = LineField(question, show_question=False)
        self.rating = RatingField(
            look, _("How hard would that be, roughly?"), scale=scale, words=words
        )
        self.line.changed.connect(self._take_change)
        self.rating.changed.connect(self._take_change)
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(Words(question, "strong"))
        if example:
            layout.addWidget(muted(example))
        layout.addWidget(self.line)
        layout.addWidget(self.rating)
        self._follow()

    def answer(self) -> Answer:
        """What stands in it; the rating counts only beside some words."""
        text = self.line.text()
        return Answer(text, self.rating.value() if text else None)

    def asks_for_rating(self) -> bool:
        """Whether the line has the focus and was answered, and its rating is still open."""
        in_line = not self.rating.isAncestorOf(QApplication.focusWidget() or self)
        return in_line and bool(self.line.text()) and self.rating.value() is None

    def problem(self) -> str:
        """What would be lost if this were taken as it is, in words; "" for nothing."""
        if self.rating.problem():
            return self.rating.problem()
        if self.rating.value() is not None and not self.line.text():
            return _("There is a rating without words. Add a few words, or empty the rating.")
        return ""

    def show_answer(self, text: str, suds: int | None) -> None:
        """Show what was typed before."""
        self.line.set_text(text)
        self.rating.set_value(suds)
        self._follow()

    def _take_change(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """One that was given stays in view, so that it is not lost without a word."""
        is_rated = self.rating.value() is not None or bool(self.rating.problem())
        self.rating.setVisible(bool(self.line.text()) or is_rated)


def asked_in_turn() -> tuple[tuple[str, str], ...]:
    """Each question with an example; the first is the hardest, then smaller and smaller."""
    return (
        (
            _("What do I avoid?"),
            _("For example: tell a friend when I am not fine."),
        ),
        (
            _("What would be a smaller version?"),
            _("Shorter, nearer, with someone, at a quieter time, or in writing."),
        ),
        (_("And one that is smaller still?"), ""),
        (_("Another version?"), ""),
        (_("And another?"), ""),
    )
