"""The bytes of a spreadsheet file as tables, whatever the file is called."""

from ladder_app.exchange.delimited import read_delimited
from ladder_app.exchange.table import Table
from ladder_app.exchange.unusable import Unusable
from ladder_app.exchange.workbook import read_workbook
from ladder_app.language import _

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_tables(content: bytes) -> tuple[Table, ...]:
    """Every sheet, or the one table of a text file.

    Raises Unusable, also for a file without content, and ReaderMissing.
    """
    if content.startswith(_OLD_OFFICE):
        raise Unusable(
            _("This is an old Excel file, or one locked with a password. Save it as XLSX or CSV.")
        )
    is_workbook = content.startswith(_ZIP)
    tables = read_workbook(content) if is_workbook else (read_delimited(content),)
    if not any(table.rows for table in tables):
        raise Unusable(_("This file is empty."))
    return tables
