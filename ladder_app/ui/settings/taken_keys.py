"""Which keys may become the one for Put away, and why another may not."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QKeySequence

from ladder_app.language import _
from ladder_app.ui.actions import ActionRow

_TEXT_KEYS: Final = ("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Ctrl+Backspace", "Ctrl+Delete")
# What single pages use besides Alt with a letter or a number; no page knows another one.
_PAGE_KEYS: Final = (
    *("Ctrl+G", "Ctrl+R", "Ctrl+I", "Ctrl+Up", "Ctrl+Down", "Ctrl+Return", "Ctrl+Enter"),
    *("Ctrl+Shift+C", "Ctrl+Shift+T", "Ctrl+Shift+Del", "Alt+Up", "Alt+Down", "F2"),
)
_MOVING_KEYS: Final = ("Tab", "Backtab", "Esc", "Return", "Enter", "Del", "Backspace", "Space")


def problem_with(key: str, rows: Iterable[ActionRow]) -> str:
    """A sentence that says why `key` ("Ctrl+L") cannot be used, or `""`.

    `rows` are the window's actions; the row of Put away itself does not count.
    """
    sequence = QKeySequence(key)
    if sequence.isEmpty():
        return _("Press the keys you want, for example Ctrl+Shift+Space.")
    for row in rows:
        if row.name != "put_away" and any(QKeySequence(one) == sequence for one in row.keys):
            return _("{key} already means “{action}”. Please choose another.").format(
                key=_shown(sequence), action=row.text
            )
    if any(QKeySequence(one) == sequence for one in _TEXT_KEYS):
        return _("{key} is needed for writing. Please choose another.").format(key=_shown(sequence))
    if _is_of_a_page(sequence):
        return _("{key} has a meaning on one of the pages. Please choose another.").format(
            key=_shown(sequence)
        )
    if not _is_out_of_the_way(sequence):
        return _("Please choose one with Ctrl or Alt, or a function key such as F9.")
    return ""


def _is_out_of_the_way(sequence: QKeySequence) -> bool:
    """Whether it can be pressed by nobody who is only writing or moving about."""
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    *held, last = text.replace("++", "+Plus").split("+")
    if last in _MOVING_KEYS and not {"Ctrl", "Alt"} & set(held):
        return False
    if last in ("Tab", "Backtab"):
        return False
    is_function_key = last[:1] == "F" and last[1:].isdigit()
    return is_function_key or bool({"Ctrl", "Alt", "Meta"} & set(held))


def _is_of_a_page(sequence: QKeySequence) -> bool:
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    is_alt_and_sign = text[:4] == "Alt+" and len(text) == 5
    return is_alt_and_sign or any(QKeySequence(one) == sequence for one in _PAGE_KEYS)


def _shown(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)
