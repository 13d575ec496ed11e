"""A key with what it does: one row of a table that the sheet of keys and the buttons share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton

from ladder_app.ui.widgets.screen import PageKey


@dataclass(frozen=True, slots=True)
class KeyRow:
    """`key` is written as every system understands it ("Ctrl+G"), `name` as the page calls it."""

    name: str
    key: str
    sentence: str


def as_written(key: str) -> str:
    """A key as this system writes it, with arrows as arrows and one word for Enter."""
    words = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return words.replace("Up", "↑").replace("Down", "↓").replace("Return", "Enter")


def is_letter(key: str) -> bool:
    """Whether somebody who writes would press it: these can be switched off."""
    return len(key.removeprefix("Shift+")) == 1


def page_keys(rows: Iterable[KeyRow]) -> tuple[PageKey, ...]:
    """The rows as the sheet of keys shows them."""
    return tuple(PageKey(as_written(row.key), row.sentence) for row in rows)


def give_keys(rows: Iterable[KeyRow], buttons: Mapping[str, QAbstractButton]) -> None:
    """Let each key press its button. A button forgets its key with its words: give it anew then."""
    for row in rows:
        if row.name in buttons:
            buttons[row.name].setShortcut(QKeySequence(row.key))
