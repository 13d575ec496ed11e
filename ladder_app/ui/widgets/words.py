"""Labels for words. All of them show plain text: what a person writes is never markup."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Role = Literal["body", "title", "heading", "strong", "quote", "muted", "small", "error"]


class Words(QLabel):
    """Plain words that wrap. `role` says how they look, never what they mean."""

    def __init__(self, text: str = "", role: Role = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role)
        self.setText(text)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)


def title(text: str = "") -> Words:
    """The name of a page."""
    return Words(text, "title")


def heading(text: str = "") -> Words:
    """The name of a card or a group."""
    return Words(text, "heading")


def muted(text: str = "") -> Words:
    """Something said quietly."""
    return Words(text, "muted")


def small(text: str = "") -> Words:
    """Something said quietly and small."""
    return Words(text, "small")
