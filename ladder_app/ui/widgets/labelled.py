"""A list to choose from with its question above."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.words import Words


def labelled(box: DropDown) -> QWidget:
    """The list below its own name."""
    both = QWidget()
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    question = Words(box.accessibleName())
    question.setWordWrap(False)
    question.setBuddy(box)
    layout.addWidget(question)
    layout.addWidget(box)
    return both
