"""The rows of our CSV, as they will leave."""

from collections.abc import Sequence

from ladder_app.exchange.csv_file import Value
from ladder_app.exchange.own_csv import COLUMNS
from ladder_app.ui.exchange.rows_model import RowsModel


class ExportTableModel(RowsModel[dict[str, Value]]):
    """A column of the table is a column of the file."""

    def headers(self) -> Sequence[str]:
        return COLUMNS

    def words(self, row: dict[str, Value], column: int) -> str:
        value = row[COLUMNS[column]]
        return "" if value is None else str(value)
