"""A list that grows line by line."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.add_line import AddLine
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import Words


class LinesField(QWidget):
    """Lines that were added stand above the one that is written, each with a way to take it back.

    What stands in the line and was not added counts as added.
    """

    changed = Signal()

    def __init__(self, question: str, *, placeholder: str = "") -> None:
        super().__init__()
        self._question = question
        self._lines: list[_Line] = []
        self.add_line = AddLine(question, under=True)
        self.add_line.field.edit.setPlaceholderText(placeholder)
        self.add_line.added.connect(self._add)
        self.add_line.field.changed.connect(self.changed)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        label = Words(question)
        label.setBuddy(self.add_line.field.edit)
        layout.addWidget(label)
        layout.addLayout(self._rows)
        layout.addWidget(self.add_line)
        self.setFocusProxy(self.add_line.field)

    def values(self) -> tuple[str, ...]:
        """The lines in the order they were added, none of them twice."""
        waiting = self.add_line.field.text().strip()
        return tuple(dict.fromkeys((*self._added(), *((waiting,) if waiting else ()))))

    def set_values(self, lines: Iterable[str]) -> None:
        """Show these lines, silently."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        self.add_line.field.set_text("")
        for words in lines:
            self._show(words)

    def take_enter(self, focused: QWidget | None) -> bool:
        """Whether Enter added what stands in the line."""
        return self.add_line.field.edit is focused and self.add_line.add()

    def _added(self) -> list[str]:
        return [line.text() for line in self._lines]

    def _add(self, words: str) -> None:
        if words not in self._added():
            self._show(words)
        self.changed.emit()

    def _show(self, words: str) -> None:
        line = _Line(words, self._question)
        line.remove_button.clicked.connect(partial(self._remove, line))
        self._lines.append(line)
        self._rows.addWidget(line)
        tab_before(self.add_line.field.edit, line)
        line.show()

    def _remove(self, line: "_Line", _checked: bool = False) -> None:
        self._lines.remove(line)
        self.add_line.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        line.hide()
        line.deleteLater()
        self.changed.emit()


class _Line(QWidget):
    """One of them."""

    def __init__(self, words: str, question: str) -> None:
        super().__init__()
        self._words = Words(words)
        self.remove_button = link_button(_("Remove"))
        self.remove_button.setAccessibleName(_("Remove: {line}").format(line=words))
        self.remove_button.setAccessibleDescription(question)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.remove_button)

    def text(self) -> str:
        """What was written."""
        return self._words.text()
