"""What will be on the screen when two people look at it: ticked here, by the clinician."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import Since
from ladder_app.language import _
from ladder_app.ui.review.step_names import ladder_name, prepared_names
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import muted

_INDENT = 28
_Row = tuple[Ladder | Step, str, bool, bool]
"""A ladder or step, its words, whether it is ticked, and whether it can be."""


class SharingCard(Card):
    """`changed` brings what is ticked now. Steps are listed if they were tried or planned."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("What you will look at together"))
        self._sharing = Sharing()
        self._rows: tuple[_Row, ...] = ()
        self.lines: dict[str, TickLine] = {}
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.words = TickLine(_("The client’s own sentences"))
        self.words.toggled.connect(self._take_words)
        self.body.addWidget(muted(_("What is private is there only if you tick it.")))
        self.body.addWidget(self._inside)
        self.body.addWidget(self.words)

    def first_line(self) -> TickLine:
        """Where one begins to choose."""
        return next(iter(self.lines.values()), self.words)

    def show_records(self, records: Records, since: Since, sharing: Sharing) -> None:
        """Show what there is and what is ticked."""
        self._sharing = sharing
        before = self.words.blockSignals(True)
        self.words.setChecked(sharing.words)
        self.words.blockSignals(before)
        rows = tuple(_rows(records, since, sharing))
        if [row[0].id for row in rows] != [row[0].id for row in self._rows]:
            self._build(rows)
        elif rows != self._rows:
            self._tick(rows)
        self._rows = rows

    def _build(self, rows: tuple[_Row, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = {}
        for thing, words, _ticked, _possible in rows:
            line = TickLine(words)
            line.setContentsMargins(0 if isinstance(thing, Ladder) else _INDENT, 0, 0, 0)
            line.toggled.connect(self._take)
            line.setProperty("thing", thing.id)
            self.lines[thing.id] = line
            self._list.addWidget(line)
            tab_before(self.words, line)
        self._tick(rows)

    def _tick(self, rows: tuple[_Row, ...]) -> None:
        for thing, words, ticked, possible in rows:
            line = self.lines[thing.id]
            before = line.blockSignals(True)
            line.show_words(words)
            line.setChecked(ticked)
            line.setEnabled(possible)
            line.blockSignals(before)

    def _take(self, ticked: bool) -> None:
        sender = self.sender()
        for thing, *_rest in self._rows:
            if sender is self.lines.get(thing.id):
                self.changed.emit(self._sharing.with_tick(thing, ticked))
                return

    def _take_words(self, ticked: bool) -> None:
        self.changed.emit(Sharing(turned=self._sharing.turned, words=ticked))


def _rows(records: Records, since: Since, sharing: Sharing) -> list[_Row]:
    rows: list[_Row] = []
    names = prepared_names(records, sharing)
    for ladder in records.ladders():
        whole = sharing.is_ticked(ladder)
        rows.append((ladder, ladder_name(ladder, sharing), whole, True))
        rows += [
            (step, names.of(step), whole and sharing.is_ticked(step), whole)
            for step in records.steps(ladder.id)
            if _is_about(records, since, step)
        ]
    return rows


def _is_about(records: Records, since: Since, step: Step) -> bool:
    first = since.period.since or ""
    return any(since.holds_attempt(one) for one in records.attempts(step.id)) or any(
        plan.last_day.isoformat() >= first for plan in records.plans(step.id)
    )
