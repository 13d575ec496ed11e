"""What stands beside one another where there is room, and below one another where there is not."""

from PySide6.QtWidgets import QBoxLayout


def set_beside(box: QBoxLayout, beside: bool) -> None:
    """The parts of `box` beside one another, or the first above."""
    direction = QBoxLayout.Direction
    box.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
