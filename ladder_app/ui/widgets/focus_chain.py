"""Where Tab goes next, asked in the only way that does no harm.

PySide takes what these two methods return for a child of the widget that was asked, the window
too: once that widget goes, all that hangs on the other is taken for gone, and rows of buttons
vanish. So each of them is told its true parent again.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


def next_stop(widget: QWidget) -> QWidget:
    """The widget Tab would try next; after the last one comes the window itself."""
    return _with_its_parent(widget.nextInFocusChain())


def stop_before(widget: QWidget) -> QWidget:
    """The widget from which Tab comes here."""
    return _with_its_parent(widget.previousInFocusChain())


def _with_its_parent(widget: QWidget | None) -> QWidget:
    assert widget is not None  # the chain goes round through the window
    # QObject's own method changes nothing for Qt, as the parent is the same.
    QObject.setParent(widget, widget.parent())
    return widget
