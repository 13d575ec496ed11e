"""Windows that nobody touches for minutes while somebody is there: that is no reason to lock."""

from PySide6.QtWidgets import QWidget

_PROPERTY = "left_untouched"


def leave_untouched(window: QWidget, untouched: bool) -> None:
    """Say so of this window, or that it is like any other again."""
    window.setProperty(_PROPERTY, untouched)


def is_left_untouched(window: QWidget | None) -> bool:
    """Whether it was said of this one."""
    return window is not None and bool(window.property(_PROPERTY))
