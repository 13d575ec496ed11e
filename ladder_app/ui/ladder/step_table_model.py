"""The ladder as a table: the same as the drawing, for whoever reads or hears it line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.badge import rating_in_words

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE: Final = Qt.ItemDataRole.UserRole
STEP_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns, in their order."""

    ORDER = 0
    TEXT = 1
    NOW = 2
    FIRST = 3
    ATTEMPTS = 4
    HIGHEST = 5
    STATE = 6


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as a line of the table. `last_highest` is that of the latest attempt with one."""

    step: Step
    attempts: int
    last_highest: int | None
    scale: Scale


def step_rows(records: Records, ladder: Ladder) -> tuple[StepRow, ...]:
    """The hardest first, as the drawing has it; parked and retired steps after the others."""
    steps = records.steps(ladder.id)
    active = [step for step in reversed(steps) if step.is_active]
    aside = [step for step in reversed(steps) if not step.is_active]
    return tuple(_row(records, step, ladder.scale_display) for step in (*active, *aside))


def state_words(step: Step) -> str:
    """How a step stands, in words."""
    return {
        "not_started": _("not tried yet"),
        "in_progress": _("tried"),
        "mastered": _("called done"),
        "parked": _("parked"),
        "archived": _("retired"),
    }[step.status]


class StepTableModel(QAbstractTableModel):
    """`show_rows` changes it by difference, so that selection and scroll position stay."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[StepRow] = []
        self.is_changing = False
        """Whatever views make current meanwhile nobody has chosen."""

    def show_rows(self, rows: Sequence[StepRow]) -> None:
        """Show these rows."""
        self.is_changing = True
        self._change_to(rows)
        self.is_changing = False

    def _change_to(self, rows: Sequence[StepRow]) -> None:
        old, new = [r.step.id for r in self._rows], [r.step.id for r in rows]
        if old == new:
            self._show_changed(rows)
        elif len(new) == len(old) + 1 and _without(new, place := _difference(old, new)) == old:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, rows[place])
            self.endInsertRows()
            self._show_changed(rows)
        elif len(new) == len(old) - 1 and _without(old, place := _difference(new, old)) == new:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place]
            self.endRemoveRows()
            self._show_changed(rows)
        else:
            self._rearrange(rows)

    def row_of(self, step_id: str) -> int:
        """The row of a step, or -1."""
        return next((i for i, row in enumerate(self._rows) if row.step.id == step_id), -1)

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _headers()[Column(section)]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row, column)
        if role == SORT_ROLE:
            return _sorted_by(row, column)
        return row.step.id if role == STEP_ROLE else None

    def _show_changed(self, rows: Sequence[StepRow]) -> None:
        for place, (before, after) in enumerate(zip(self._rows, rows, strict=True)):
            if before != after:
                self._rows[place] = after
                last = len(Column) - 1
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def _rearrange(self, rows: Sequence[StepRow]) -> None:
        """The same rows in another order, or several at once; selection follows the step."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].step.id for index in before]
        self._rows = list(rows)
        after = [
            self.index(self.row_of(step_id), index.column())
            if self.row_of(step_id) >= 0
            else QModelIndex()
            for step_id, index in zip(ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _headers() -> dict[Column, str]:
    return {
        Column.ORDER: _("No."),
        Column.TEXT: _("Step"),
        Column.NOW: _("Now"),
        Column.FIRST: _("First"),
        Column.ATTEMPTS: _("Attempts"),
        Column.HIGHEST: _("Highest"),
        Column.STATE: _("State"),
    }


def _words(row: StepRow, column: Column) -> str:
    step = row.step
    return {
        Column.ORDER: str(step.order) if step.is_active else "–",
        Column.TEXT: step.text,
        Column.NOW: _rating(step.suds_current, row.scale),
        Column.FIRST: _rating(step.suds_base, row.scale),
        Column.ATTEMPTS: str(row.attempts),
        Column.HIGHEST: _rating(row.last_highest, row.scale),
        Column.STATE: state_words(step),
    }[column]


def _spoken(row: StepRow, column: Column) -> str:
    ratings = {
        Column.NOW: row.step.suds_current,
        Column.FIRST: row.step.suds_base,
        Column.HIGHEST: row.last_highest,
    }
    if column in ratings:
        return rating_in_words(ratings[column], row.scale)
    if column == Column.ATTEMPTS:
        return ngettext("{n} attempt", "{n} attempts", row.attempts).format(n=row.attempts)
    return _words(row, column)


def _sorted_by(row: StepRow, column: Column) -> int | str:
    step = row.step
    numbers = {
        Column.ORDER: step.order,
        Column.NOW: _number(step.suds_current),
        Column.FIRST: _number(step.suds_base),
        Column.ATTEMPTS: row.attempts,
        Column.HIGHEST: _number(row.last_highest),
    }
    return numbers[column] if column in numbers else _words(row, column).casefold()


def _rating(suds: int | None, scale: Scale) -> str:
    return "–" if suds is None else shown(suds, scale)


def _number(suds: int | None) -> int:
    return -1 if suds is None else suds


def _row(records: Records, step: Step, scale: Scale) -> StepRow:
    attempts = records.attempts(step.id)
    peaks = [peak for peak in map(peak_effective, attempts) if peak is not None]
    return StepRow(step, len(attempts), peaks[-1] if peaks else None, scale)


def _difference(shorter: Sequence[str], longer: Sequence[str]) -> int:
    pairs = enumerate(zip(shorter, longer, strict=False))
    return next((place for place, (a, b) in pairs if a != b), len(shorter))


def _without(ids: Sequence[str], place: int) -> list[str]:
    return [*ids[:place], *ids[place + 1 :]]
