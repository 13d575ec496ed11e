"""Every column of a spreadsheet with its first cell, and a list of what it can mean."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.exchange.fields import FIELDS, field_name
from ladder_app.exchange.sections import Column, Section
from ladder_app.exchange.table import text_of
from ladder_app.language import _
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.words import Words, heading, small

_WIDTH_IN_LETTERS: Final = 27


class ColumnFields(QWidget):
    """Shows sections; another meaning makes another section and is told by `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sections: tuple[Section, ...] = ()
        self.fields: dict[tuple[int, int], DropDown] = {}
        self._inside = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._inside)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections, silently."""
        self.sections = tuple(sections)
        self.fields = {}
        new = QWidget()
        layout = QVBoxLayout(new)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for place, section in enumerate(self.sections):
            if len(self.sections) > 1:
                layout.addWidget(heading(_name(section, place)))
            flow = FlowLayout(spacing=16)
            for column in section.columns:
                flow.addWidget(self._field(place, section, column))
            layout.addLayout(flow)
        self._layout.replaceWidget(self._inside, new)
        self._inside.deleteLater()
        self._inside = new

    def _field(self, place: int, section: Section, column: Column) -> QWidget:
        """One column: its name, a cell of it, and what it means."""
        drop_down = DropDown(_("Meaning of the column {column}").format(column=column.name))
        drop_down.addItem(_("not used"))
        for field in FIELDS:
            drop_down.addItem(field_name(field))
        drop_down.setCurrentIndex(FIELDS.index(column.field) + 1 if column.field else 0)
        drop_down.currentIndexChanged.connect(partial(self._take_field, place, column.index))
        self.fields[place, column.index] = drop_down
        box = QWidget()
        box.setFixedWidth(_WIDTH_IN_LETTERS * box.fontMetrics().averageCharWidth())
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for words in (Words(column.name, "strong"), small(_example(section, column))):
            words.setWordWrap(False)
            words.ensurePolished()
            elided = words.fontMetrics().elidedText(
                words.text(), Qt.TextElideMode.ElideRight, box.width() - 4
            )
            words.setText(elided)
            layout.addWidget(words)
        layout.addWidget(drop_down)
        return box

    def _take_field(self, place: int, column: int, chosen: int) -> None:
        field = FIELDS[chosen - 1] if chosen else None
        changed = self.sections[place].with_field(column, field)
        self.sections = (*self.sections[:place], changed, *self.sections[place + 1 :])
        for one in changed.columns:
            drop_down = self.fields[place, one.index]
            drop_down.blockSignals(True)
            drop_down.setCurrentIndex(FIELDS.index(one.field) + 1 if one.field else 0)
            drop_down.blockSignals(False)
        self.changed.emit()


def _name(section: Section, place: int) -> str:
    return section.sheet or _("Table {n}").format(n=place + 1)


def _example(section: Section, column: Column) -> str:
    cells = (row.cell(column.index) for row in section.rows)
    first = next((text_of(cell) for cell in cells if cell is not None), "")
    return " ".join(first.split())[:80] or "–"
