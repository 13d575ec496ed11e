"""What is written down about a review: during it by two people, and corrected afterwards."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.review.looked_at import LOOKED_AT, listed, looked_at_words, present_words
from ladder_app.domain.review.review_entry import BOTH, ReviewEntry
from ladder_app.language import _
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words

_Name = TypeVar("_Name", bound=str)


class ReviewFields(QWidget):
    """Every field may stay empty; `written` brings what one of them says now."""

    written = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.texts: Mapping[str, TextField] = {
            "agenda": TextField(_("What do we want to talk about?")),
            "went_well": TextField(_("What went well?")),
            "learned": TextField(_("What did we learn?")),
            "stuck": TextField(_("Where is it stuck?")),
        }
        self.safety = TickLine(_("We spoke about safety"))
        self.more = Folded(_("More, if it helps"))
        self.present = {one: TickLine(present_words(one)) for one in BOTH}
        self.measures = {one: TickLine(looked_at_words(one)) for one in LOOKED_AT}
        self._others: tuple[str, ...] = ()
        for field in self.texts.values():
            field.changed.connect(self._tell_text)
        self.safety.toggled.connect(self._tell_safety)
        for line in (*self.present.values(), *self.measures.values()):
            line.toggled.connect(self._tell_ticks)
        self._lay_out()

    def show_entry(self, entry: ReviewEntry) -> None:
        """Show what is written; a field that is typed in stays as it is."""
        for name, field in self.texts.items():
            if field.text() != getattr(entry, name):
                field.set_text(getattr(entry, name))
        _tick(self.safety, bool(entry.safety_topics_discussed))
        for one, line in self.present.items():
            _tick(line, one in entry.present)
        for measure, line in self.measures.items():
            _tick(line, measure in entry.measures_discussed)
        # What another program wrote has no box here, and stays.
        self._others = tuple(m for m in entry.measures_discussed if m not in self.measures)
        self._sum_up()

    def _tell_text(self) -> None:
        sender = self.sender()
        for name, field in self.texts.items():
            if field is sender:
                self.written.emit(name, field.text())

    def _tell_safety(self, ticked: bool) -> None:
        self.written.emit("safety_topics_discussed", ticked or None)

    def _tell_ticks(self) -> None:
        self._sum_up()
        sender = self.sender()
        if any(line is sender for line in self.present.values()):
            self.written.emit("present", _ticked(self.present))
        else:
            self.written.emit("measures_discussed", (*_ticked(self.measures), *self._others))

    def _sum_up(self) -> None:
        there = [present_words(one) for one in BOTH if self.present[one].isChecked()]
        seen = [looked_at_words(one) for one in (*_ticked(self.measures), *self._others)]
        self.more.set_summary(listed((*there, *seen)))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for field in self.texts.values():
            layout.addWidget(field)
        layout.addWidget(self.safety)
        self.more.body.setSpacing(0)
        self._add(_("Who was there?"), list(self.present.values()))
        self.more.body.addSpacing(12)
        self._add(_("Which numbers did we look at?"), list(self.measures.values()))
        layout.addWidget(self.more)

    def _add(self, question: str, lines: Sequence[TickLine]) -> None:
        self.more.body.addWidget(Words(question))
        for line in lines:
            line.box.setAccessibleDescription(question)
            self.more.body.addWidget(line)


def _ticked(lines: Mapping[_Name, TickLine]) -> tuple[_Name, ...]:
    return tuple(name for name, line in lines.items() if line.isChecked())


def _tick(line: TickLine, ticked: bool) -> None:
    before = line.blockSignals(True)
    line.setChecked(ticked)
    line.blockSignals(before)
