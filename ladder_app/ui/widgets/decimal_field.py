"""A number with or without a fraction, typed the way the country writes it."""

from PySide6.QtCore import QLocale

from ladder_app.language import _
from ladder_app.ui.widgets.number_words import number_words, read_number
from ladder_app.ui.widgets.text_field import LineField


class DecimalField(LineField):
    """`number()` is None while nothing, or no number, stands in it; the field says so itself."""

    def __init__(self, question: str) -> None:
        super().__init__(question, limit=16)
        self.changed.connect(lambda: self.show_other_problem(""))

    def number(self) -> float | None:
        """What was typed."""
        return read_number(self.text())

    def set_number(self, number: float | None) -> None:
        """Show this number with all its places, silently."""
        point = QLocale().decimalPoint()
        self.set_text("" if number is None else f"{number:.12g}".replace(".", point))

    def is_unreadable(self) -> bool:
        """Whether something stands in it that is no number."""
        return bool(self.text()) and self.number() is None

    def show_other_problem(self, sentence: str) -> None:
        """Say what else is wrong with the number, after what is wrong with its writing."""
        example = _("This is not a number I can read. It could look like {number}.")
        unreadable = example.format(number=number_words(7.5)) if self.is_unreadable() else ""
        self.show_problem(unreadable or sentence)
