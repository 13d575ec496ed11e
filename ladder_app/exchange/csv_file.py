"""A CSV file that Excel and LibreOffice both open as it is, and in which nothing is run.

UTF-8 with a byte order mark, commas and CRLF.
"""

import codecs
import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from ladder_app.exchange.formulas import guarded

Value = str | int | None


def csv_file(rows: Iterable[Sequence[Value]]) -> bytes:
    """The rows as a file, None as nothing. No cell of it can be taken for a formula."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows:
        writer.writerow(["" if value is None else guarded(str(value)) for value in row])
    return codecs.BOM_UTF8 + text.getvalue().encode()
