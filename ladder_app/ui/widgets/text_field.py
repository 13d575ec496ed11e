"""Plain text fields with their question above and, when something is wrong, a sentence below.

What was put in with `set_text` comes back unchanged until the person types: Qt turns some spaces
and line ends into others, and opening something must never change it.
"""

import sys

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ladder_app.domain.text import LINE_LIMIT, TEXT_LIMIT, clean_line, clean_text
from ladder_app.hearing import announce
from ladder_app.language import _
from ladder_app.ui.widgets.words import Words

_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class ProblemLine(Words):
    """One sentence that says what to change, or nothing at all."""

    def __init__(self) -> None:
        super().__init__("", "error")
        self.hide()

    def show_problem(self, sentence: str) -> None:
        """Show the sentence; `""` takes it away."""
        if sentence != self.text():
            self.setText(sentence)
            announce(self, sentence)
        self.setVisible(bool(sentence))


class LineField(QWidget):
    """One line of text."""

    changed = Signal()

    def __init__(
        self,
        question: str,
        *,
        placeholder: str = "",
        limit: int = LINE_LIMIT,
        show_question: bool = True,
    ) -> None:
        super().__init__()
        self._limit = limit
        self._given: str | None = ""
        self.edit = _Line()
        self.edit.setInputMethodHints(_HINTS)
        self.edit.setMaxLength(limit)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textEdited.connect(self._take_typing)
        self.edit.inputRejected.connect(self._say_full)
        self.problem_line = _fill(self, question, self.edit, show_question)

    def text(self) -> str:
        """What stands in it, on one line."""
        if self._given is not None:
            return self._given
        return clean_line(self.edit.text(), self._limit)

    def set_text(self, text: str) -> None:
        """Show this text, silently."""
        self.edit.setText(text)
        self.edit.setCursorPosition(0)
        self._given = text

    def show_problem(self, sentence: str) -> None:
        """Say beside the field what to change; `""` when nothing is wrong."""
        self.problem_line.show_problem(sentence)
        self.edit.setAccessibleDescription(sentence)

    def _take_typing(self) -> None:
        self._given = None
        if len(self.edit.text()) < self._limit and self.problem_line.text() == self._full():
            self.show_problem("")
        self.changed.emit()

    def _say_full(self) -> None:
        """What was pasted is longer than the line, and the end of it is not there."""
        if len(self.edit.text()) >= self._limit:
            self.show_problem(self._full())

    def _full(self) -> str:
        sentence = _("There is room for {n} letters here; the rest was left out.")
        return sentence.format(n=self._limit)


class TextField(QWidget):
    """Several lines of text; the field grows with them. Tab goes on to the next field."""

    changed = Signal()

    def __init__(
        self,
        question: str,
        *,
        placeholder: str = "",
        lines: int = 2,
        show_question: bool = True,
    ) -> None:
        super().__init__()
        self._given: str | None = ""
        self.edit = _GrowingText(lines)
        self.edit.setInputMethodHints(_HINTS)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self._take_typing)
        self.problem_line = _fill(self, question, self.edit, show_question)
        self._label = self.findChild(Words)

    def set_question(self, question: str) -> None:
        """Ask something else; what was written stays."""
        self.edit.setAccessibleName(question)
        if self._label is not None and self._label is not self.problem_line:
            self._label.setText(question)

    def text(self) -> str:
        """What stands in it, without blank ends."""
        if self._given is not None:
            return self._given
        return clean_text(self.edit.toPlainText(), TEXT_LIMIT).strip()

    def set_text(self, text: str) -> None:
        """Show this text, silently."""
        before = self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(before)
        self._given = text
        self.edit.fit()

    def show_problem(self, sentence: str) -> None:
        """Say beside the field what to change; `""` when nothing is wrong."""
        self.problem_line.show_problem(sentence)
        self.edit.setAccessibleDescription(sentence)

    def _take_typing(self) -> None:
        self._given = None
        self.edit.fit()
        self.changed.emit()


class _Line(QLineEdit):
    """A key that is pressed with Alt is not text, also where it does nothing on the page."""

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if _is_for_the_page(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _GrowingText(QPlainTextEdit):
    """As high as its text, between `lines` and ten lines; as deaf to Alt as one line is."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def fit(self) -> None:
        """Take the height the text needs."""
        # Of a plain text document Qt gives the height in lines, wrapped ones counted.
        needed = max(self._lines, min(10, round(self.document().size().height())))
        around = self.height() - self.viewport().height()
        around = max(around, 16) + 2 * round(self.document().documentMargin())
        self.setFixedHeight(needed * self.fontMetrics().lineSpacing() + around)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if _is_for_the_page(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()


def _is_for_the_page(event: QKeyEvent) -> bool:
    """Alt with a letter. On a Mac that key writes letters, and elsewhere it does so with Ctrl."""
    alone = event.modifiers() == Qt.KeyboardModifier.AltModifier
    return alone and sys.platform != "darwin" and event.text().isprintable() and event.text() != ""


def _fill(
    field: QWidget, question: str, edit: QLineEdit | QPlainTextEdit, show_question: bool
) -> ProblemLine:
    edit.setAccessibleName(question)
    field.setFocusProxy(edit)
    layout = QVBoxLayout(field)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    if show_question:
        label = Words(question)
        label.setBuddy(edit)
        layout.addWidget(label)
    layout.addWidget(edit)
    problem = ProblemLine()
    layout.addWidget(problem)
    return problem
