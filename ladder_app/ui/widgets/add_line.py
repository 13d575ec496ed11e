"""A line to write one thing more, which joins a list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.text_field import LineField


class AddLine(QWidget):
    """A line to write one thing more; Enter or the button adds it and empties the line.

    `under` a list that says what is asked the button stands beside the line.
    """

    added = Signal(str)

    def __init__(self, question: str, *, under: bool = False) -> None:
        super().__init__()
        self.field = LineField(question, show_question=not under)
        self.add_button = button(_("Add"))
        self.add_button.setAccessibleName(_("Add: {what}").format(what=question))
        self.add_button.clicked.connect(self._press)
        layout = QHBoxLayout(self) if under else QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8 if under else 4)
        layout.addWidget(self.field, 1)
        if under:
            layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        else:
            layout.addLayout(row(self.add_button))

    def add(self) -> bool:
        """Add what stands in the line; whether there was anything."""
        words = self.field.text().strip()
        if words:
            self.field.set_text("")
            self.added.emit(words)
        return bool(words)

    def _press(self) -> None:
        self.add()
