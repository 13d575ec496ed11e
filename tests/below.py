"""A window under a form, which notes over what it was asked to show help, and which place of it."""

from PySide6.QtWidgets import QWidget


class Below(QWidget):
    """It shows nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[QWidget, str]] = []

    def show_help(self, over: QWidget, place: str = "") -> None:
        """As the window of the program has it."""
        self.asked.append((over, place))
