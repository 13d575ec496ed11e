"""What becomes of each row of a spreadsheet, as a table."""

from enum import IntEnum
from operator import attrgetter

from PySide6.QtCore import QDate, QLocale, Qt

from ladder_app.exchange.takeover import RowResult
from ladder_app.language import _
from ladder_app.ui.exchange.rows_model import RowsModel


class Column(IntEnum):
    """The columns, in their order."""

    ROW = 0
    DAY = 1
    STEP = 2
    FATE = 3


class RowTableModel(RowsModel[RowResult]):
    """Another choice may change every row."""

    def __init__(self) -> None:
        super().__init__(
            (
                (_("Row"), _place),
                (_("Day"), _day),
                (_("Step"), attrgetter("step")),
                (_("What becomes of it"), fate),
            )
        )


def fate(row: RowResult) -> str:
    """New, here already, or why not, told apart by a mark as well."""
    if row.mark == "unusable":
        return f"✕ {row.why}"
    if row.mark == "present":
        return "= " + _("here already")
    return "+ " + (_("new attempt") if row.when else _("step"))


def _day(row: RowResult) -> str:
    """With the month as a word: whether days and months changed places must be seen at once."""
    date = QDate.fromString(row.when[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(date, "d MMM yyyy") if date.isValid() else ""


def _place(row: RowResult) -> str:
    return " ".join(part for part in (row.place.sheet, str(row.place.number)) if part)
