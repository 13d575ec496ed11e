"""The question behind every change of words: is this still the same step?"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.words import small


class SameStep(QWidget):
    """Asked only where it matters: the words differ, and there is a past to compare with."""

    def __init__(self, before: str, *, has_past: bool) -> None:
        super().__init__()
        self._before = before
        self.has_past = has_past
        self.choices = Choices(
            _("Is this still the same step?"),
            [("yes", _("Yes, in other words")), ("no", _("No, it is another step now"))],
        )
        self.changed = self.choices.changed
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.choices)
        layout.addWidget(
            small(_("If it is another, attempts from before are not compared with new ones."))
        )
        self.follow(before)

    def follow(self, words: str) -> None:
        """The words as they are now."""
        self.setVisible(self.has_past and bool(words) and words != self._before)

    def answer(self) -> bool | None:
        """Yes, no, or not said."""
        said = self.choices.value()
        return None if self.isHidden() or said is None else said == "yes"

    def is_same(self, words: str) -> bool:
        """Not said is read as a mere change of words."""
        return words == self._before or self.answer() is not False
