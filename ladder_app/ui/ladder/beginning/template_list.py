"""The names of the ready-made ladders, in groups."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ladder_app.domain.ladders.ladder import Theme
from ladder_app.language import _
from ladder_app.templates import LadderTemplate
from ladder_app.ui.theme import Look

_AROUND: Final = QSize(22, 14)
"""Padding and edges of an entry in pixels, as the style sheet has them."""


class TemplateList(QListWidget):
    """Each group stands once, under its title; a title cannot be chosen."""

    def __init__(self, look: Look, templates: Sequence[LadderTemplate]) -> None:
        super().__init__()
        self.setAccessibleName(_("Ready-made ladders"))
        self.setObjectName("templates")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setItemDelegate(_WrappedNames(self))
        for theme in dict.fromkeys(one.theme for one in templates):
            self.addItem(_head(theme, look))
            for template in templates:
                if template.theme == theme:
                    self.addItem(_entry(template))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        places = [place for place in range(self.count()) if _can_be_chosen(self.item(place))]
        if event.key() == Qt.Key.Key_Home and places:
            self.setCurrentRow(places[0])
            self.scrollToTop()
        elif event.key() == Qt.Key.Key_End and places:
            self.setCurrentRow(places[-1])
        else:
            super().keyPressEvent(event)


class _WrappedNames(QStyledItemDelegate):
    """Qt measures a name without the padding of the style sheet, and then cuts it."""

    def __init__(self, names: QListWidget) -> None:
        super().__init__(names)
        self._names = names

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> QSize:
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        width = self._names.viewport().width()
        room = width - _AROUND.width()
        text = own.fontMetrics.boundingRect(0, 0, room, 0, Qt.TextFlag.TextWordWrap, own.text)
        return QSize(width, text.height() + _AROUND.height())


def theme_words(theme: Theme) -> str:
    """What a group of ladders is about."""
    return {
        "intimacy": _("Closeness"),
        "social": _("Among people"),
        "panic": _("Panic and places"),
        "specific": _("One particular thing"),
        "ocd": _("Obsessions"),
        "health": _("Health"),
        "other": _("Other"),
    }[theme]


def _can_be_chosen(item: QListWidgetItem) -> bool:
    return bool(item.flags() & Qt.ItemFlag.ItemIsSelectable)


def _entry(template: LadderTemplate) -> QListWidgetItem:
    item = QListWidgetItem(template.title)
    item.setData(Qt.ItemDataRole.UserRole, template.id)
    return item


def _head(theme: Theme, look: Look) -> QListWidgetItem:
    item = QListWidgetItem(theme_words(theme))
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setFont(look.font(0.9, bold=True))
    return item
