"""A list to choose from with its question above."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.words import Words


def labelled(box: DropDown) -> QWidget:
    """The list below its own name."""
    both = QWidget()
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    question = _Question(box.accessibleName())
    question.setBuddy(box)
    layout.addWidget(question)
    layout.addWidget(box)
    return both


class _Question(Words):
    """In one line, unless there is no room for it."""

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, self.heightForWidth(width))
