"""How the window is laid out: pages to go to at the left, what is said above and below one."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def frame(sidebar: QWidget, banner: QWidget, pages: QWidget, line: QWidget) -> QWidget:
    """All of them in one widget; the pages take the room that is left."""
    right = QVBoxLayout()
    right.setSpacing(0)
    for widget, stretch in ((banner, 0), (pages, 1), (line, 0)):
        right.addWidget(widget, stretch)
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(sidebar)
    layout.addLayout(right, 1)
    made = QWidget()
    made.setObjectName("page")
    made.setLayout(layout)
    return made
