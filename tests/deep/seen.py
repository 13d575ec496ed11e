"""Everything that can be seen or heard of the windows that are open, as it comes to the eye."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

_BREAK = "\u200b"
_ROOT = QModelIndex()
# What Qt takes for the beginning of markup; it tells nobody from Python.
_ESCAPED = re.compile(r"[^<\n]*&lt;")
_TAG = re.compile(
    r"[^<\n]*<\s*(a|b|big|body|br|center|code|div|em|font|h[1-6]|head|hr|html|i|img|li|ol|p|pre|qt"
    r"|s|small|span|strong|style|sub|sup|table|td|th|title|tr|tt|u|ul|var)(\s[^>]*|/)?>",
    re.IGNORECASE,
)


def seen() -> Iterator[tuple[str, str]]:
    """Where something stands, and what stands there."""
    for window in QApplication.topLevelWidgets():
        for widget in (window, *window.findChildren(QWidget)):
            name = type(widget).__name__
            yield f"{name} name", widget.accessibleName()
            yield f"{name} description", widget.accessibleDescription()
            yield f"{name} tool tip", _plain(widget.toolTip())
            yield f"{name} what's this", _plain(widget.whatsThis())
            for text in _texts(widget):
                yield name, text
        for action in window.findChildren(QAction):
            yield "QAction", _without_keys(action.text())
        for menu in window.findChildren(QMenu):
            if menu.toolTipsVisible():
                yield from (("QAction tool tip", _plain(one.toolTip())) for one in menu.actions())


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield _label(widget)
    elif isinstance(widget, QAbstractButton):
        yield _without_keys(widget.text())
    elif isinstance(widget, QGroupBox):
        yield _without_keys(widget.title())
    elif isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    else:
        yield from _many_texts(widget)


def _many_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (_without_keys(widget.tabText(number)) for number in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())
    elif isinstance(widget, QGraphicsView):
        items = widget.items()
        yield from (one.toPlainText() for one in items if isinstance(one, QGraphicsTextItem))


def _label(label: QLabel) -> str:
    # `Words` tells what it was given; what is drawn is what Qt has.
    drawn = QLabel.text(label)
    if label.textFormat() == Qt.TextFormat.PlainText:
        return drawn if label.buddy() is None else _without_keys(drawn)
    return _plain(drawn)


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    # A list keeps to itself that it has one column.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(_ROOT)
    places = [
        model.index(row, column, _ROOT)
        for row in range(min(model.rowCount(_ROOT), 200))
        for column in range(columns)
    ]
    for place in places:
        yield str(place.data(Qt.ItemDataRole.DisplayRole) or "")
        yield str(place.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        yield _plain(str(place.data(Qt.ItemDataRole.ToolTipRole) or ""))


def _plain(text: str) -> str:
    """As Qt draws a text of which it guesses whether it is markup."""
    is_markup = _ESCAPED.match(text) or _TAG.match(text)
    return QTextDocumentFragment.fromHtml(text).toPlainText() if is_markup else text


def _without_keys(text: str) -> str:
    """As Qt draws a text in which "&" stands before the letter of a key."""
    return re.sub("&(.?)", r"\1", text, flags=re.DOTALL)


def as_typed(shown: str, typed: str) -> bool:
    """Whether a text that begins with the number of `typed` shows it, whole or shortened.

    Places to break a long word are invisible; line ends and runs of spaces may be one space.
    """
    flat = " ".join(shown.replace(_BREAK, "").split())
    wanted = " ".join(typed.replace(_BREAK, "").split())
    at = flat.find(wanted[:4])
    if at < 0 or flat.startswith(wanted, at):
        return True
    begun = flat[at:]
    ends = [number for number, mark in enumerate(begun) if mark == "…"]
    return any(wanted.startswith(begun[:end].rstrip()) for end in ends)
