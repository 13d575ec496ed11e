"""Looks that follow a property of a widget."""

from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the properties of `widget` again; it does so once by itself."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
