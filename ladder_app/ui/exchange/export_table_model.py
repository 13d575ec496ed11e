"""The rows of our CSV, as they will leave."""

from functools import partial

from ladder_app.exchange.csv_file import Value
from ladder_app.exchange.own_csv import COLUMNS
from ladder_app.ui.exchange.rows_model import RowsModel


class ExportTableModel(RowsModel[dict[str, Value]]):
    """A column of the table is a column of the file."""

    def __init__(self) -> None:
        super().__init__([(name, partial(_words, name)) for name in COLUMNS])


def _words(name: str, row: dict[str, Value]) -> str:
    value = row[name]
    return "" if value is None else str(value)
