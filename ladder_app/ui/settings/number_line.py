"""One number of the rules: its sentence, a field, and the way back to ours."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ladder_app.domain.case import Case
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.suggestions.threshold_words import threshold_words
from ladder_app.domain.suggestions.thresholds import DEFAULTS, Threshold, allowed, threshold
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words

_LONGEST = 4


class NumberLine(QWidget):
    """`save` is given the number, or None for ours, and may raise StoreError.

    A number is saved when the field is left or Enter is pressed; what cannot be used, or could not
    be saved, stays as it was typed, with a sentence below it.
    """

    def __init__(self, name: Threshold, save: Callable[[Threshold, float | None], None]) -> None:
        super().__init__()
        self._name = name
        self._save = save
        self._saved = ""
        self._saving = False
        self.edit = QLineEdit()
        self.edit.setMaxLength(_LONGEST)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.edit.setAccessibleName(threshold_words(name))
        self.edit.setAccessibleDescription(_range_words(name))
        self.edit.setToolTip(_range_words(name))
        self.edit.editingFinished.connect(self.keep)
        self.ours = link_button(_("Back to ours: {number}").format(number=_written(DEFAULTS[name])))
        self.ours.setAccessibleDescription(threshold_words(name))
        self.ours.clicked.connect(self._go_back)
        self.problem_line = ProblemLine()
        self._build()

    def show_case(self, case: Case) -> None:
        """Show the number in force; something typed and not yet saved is left alone."""
        number = _written(threshold(case, self._name))
        self.ours.setVisible(threshold(case, self._name) != DEFAULTS[self._name])
        if not self._saving and self.edit.text() == self._saved:
            self.edit.setText(number)
        self._saved = number

    def keep(self) -> None:
        """Save what was typed, if it is a number that can be used."""
        text = self.edit.text().strip()
        if self._saving or text == self._saved:
            self.problem_line.show_problem("")
            return
        lowest, highest = allowed(self._name)
        if not text:
            self._put(None)
        elif text.isdecimal() and lowest <= int(text) <= highest:
            self._put(float(text))
        else:
            self.problem_line.show_problem(_range_words(self._name))

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.edit.setFixedWidth(8 * self.fontMetrics().averageCharWidth() + 16)

    def _go_back(self) -> None:
        self._put(None)

    def _put(self, number: float | None) -> None:
        self._saving = True  # pages are drawn anew while saving; the field is as it is to be
        try:
            self._save(self._name, number)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
        else:
            self.problem_line.show_problem("")
            self.edit.setText(self._saved)
        finally:
            self._saving = False

    def _build(self) -> None:
        sentence = Words(threshold_words(self._name))
        sentence.setBuddy(self.edit)
        self._fit()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.edit)
        line.addWidget(sentence, 1)
        line.addWidget(self.ours)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.problem_line)


def _range_words(name: Threshold) -> str:
    lowest, highest = allowed(name)
    return _("A whole number from {lowest} to {highest}; ours is {ours}.").format(
        lowest=_written(lowest), highest=_written(highest), ours=_written(DEFAULTS[name])
    )


def _written(number: float) -> str:
    return f"{number:g}"
