"""A line to write one thing more, which joins a list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.text_field import LineField


class AddLine(QWidget):
    """A line to write one thing more; Enter or the button adds it and empties the line."""

    added = Signal(str)

    def __init__(self, question: str) -> None:
        super().__init__()
        self.field = LineField(question)
        self.add_button = button(_("Add"))
        self.add_button.setAccessibleName(_("Add: {what}").format(what=question))
        self.add_button.clicked.connect(self._press)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        layout.addLayout(line)

    def add(self) -> bool:
        """Add what stands in the line; whether there was anything."""
        words = self.field.text().strip()
        if words:
            self.field.set_text("")
            self.added.emit(words)
        return bool(words)

    def _press(self) -> None:
        self.add()
