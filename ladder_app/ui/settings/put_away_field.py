"""The key for Put away: pressed to choose it, refused in words if it is taken."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.actions import action_rows
from ladder_app.ui.settings.taken_keys import problem_with
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words


class PutAwayField(QWidget):
    """`chosen` brings a key that can be used; after a refused one the old key stays in force."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        question = _("The key for “Put away”")
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(question)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        # The line inside is what a screen reader comes upon.
        for line in self.edit.findChildren(QLineEdit):
            line.setAccessibleName(question)
            line.setInputMethodHints(hints)
        self.edit.setMaximumWidth(320)
        self.edit.editingFinished.connect(self._take)
        self.edit.installEventFilter(self)
        self.problem_line = ProblemLine()
        label = Words(question)
        label.setBuddy(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (label, self.edit, self.problem_line):
            layout.addWidget(part)

    def show_key(self, key: str) -> None:
        """Show the key in force, unless another one is being tried."""
        self._key = key
        if not self.problem_line.text():
            self.edit.setKeySequence(QKeySequence(key))

    def _take(self) -> None:
        key = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        problem = problem_with(key, action_rows(self._key))
        self.problem_line.show_problem(problem)
        self.edit.setAccessibleDescription(problem)
        if not problem and key != self._key:
            self._key = key
            self.chosen.emit(key)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Left with a key that cannot be used, the field shows the one in force again."""
        if event.type() == QEvent.Type.FocusOut and self.problem_line.text():
            self.problem_line.show_problem("")
            self.edit.setKeySequence(QKeySequence(self._key))
        return False
