"""The foot of the form: save, close, and what a save that did not work has to say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import small


class SaveBar(QWidget):
    """Always in view, below what scrolls; `save` is what its first button says."""

    save_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, save: str = "") -> None:
        super().__init__()
        self._save = save or _("Save")
        self.problem_line = ProblemLine()
        self.save_button = primary_button(self._save)
        self.close_button = button(_("Close"))
        self._promise = small(_("What you type is kept, also when you close."))
        self.close_button.setAccessibleDescription(self._promise.text())
        self.save_button.clicked.connect(self.save_wanted)
        self.close_button.clicked.connect(self.close_wanted)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.save_button)
        line.addWidget(self.close_button)
        line.addSpacing(8)
        line.addWidget(self._promise, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.problem_line)
        layout.addLayout(line)

    def show_calm(self) -> None:
        """Nothing has gone wrong."""
        self.problem_line.show_problem("")
        self.save_button.setText(self._save)

    def show_missing(self, sentence: str) -> None:
        """Something must be put right in the form first."""
        self.problem_line.show_problem(sentence)

    def show_refusal(self, sentence: str) -> None:
        """The save did not work; everything is still in the form."""
        self.problem_line.show_problem(sentence)
        self.save_button.setText(_("Try again"))
