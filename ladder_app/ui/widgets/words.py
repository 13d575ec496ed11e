"""Labels for words. All of them show plain text: what a person writes is never markup."""

import re
from typing import Final, Literal

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ladder_app.hearing import Heard, HeardLabel

Role = Literal["body", "title", "heading", "strong", "quote", "muted", "small", "error"]

_LONG_WORD: Final = re.compile(r"\S{25,}")
_PLACE_TO_BREAK: Final = "\u200b"


class Words(QLabel, Heard):
    """Plain words that wrap. `role` says how they look, never what they mean."""

    def __init__(self, text: str = "", role: Role = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # By name: whoever asks for `Qt` first makes its hundred enums, and every start waits.
        self.setProperty("textFormat", "PlainText")
        self.setWordWrap(True)
        self.setProperty("role", role)
        self._broken = False
        self.setText(text)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def setText(self, text: str, /) -> None:
        """Show `text`; a word too long for a line is broken instead of widening the page."""
        self._text = text
        shown = _LONG_WORD.sub(_with_places_to_break, text)
        if self.buddy() is not None:
            # Beside a field Qt takes a single one for the mark of a key.
            shown = shown.replace("&", "&&")
        super().setText(shown)
        if self._broken or shown != text:
            self._broken = shown != text
            self.setAccessibleName(text)

    def setBuddy(self, buddy: QWidget, /) -> None:
        """These words are the name of a field."""
        super().setBuddy(buddy)
        self.setText(self._text)

    def heard(self) -> QAccessibleInterface | None:
        """Whoever hears a page can go from heading to heading."""
        if self.property("role") not in ("title", "heading"):
            return None
        return HeardLabel(self, QAccessible.Role.Heading)

    def text(self) -> str:
        """What was given to be shown, character by character."""
        return self._text


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


def _with_places_to_break(word: re.Match[str]) -> str:
    """After each slash of a path, and every ten letters; never before a mark of the letter."""
    after_slashes = re.sub(r"([/\\])(?=\w)", rf"\1{_PLACE_TO_BREAK}", word[0])
    return re.sub(r"(\w{10})(?=\w)", rf"\1{_PLACE_TO_BREAK}", after_slashes)
