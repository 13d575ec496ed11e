"""Laying a page out at once instead of level by level in the event loop."""

from PySide6.QtWidgets import QWidget


def lay_out_at_once(widget: QWidget) -> None:
    """Tell every layout inside of the new words, the innermost first.

    Left alone each level hears of a change one round of the event loop after the level below it,
    and a deep page is painted once with words cut off.
    """
    for inner in reversed(widget.findChildren(QWidget)):
        layout = inner.layout()
        if layout is not None and inner.isVisibleTo(widget):
            layout.activate()
