"""CSV of any delimiter and encoding as a table."""

import csv
from collections import Counter
from io import StringIO
from itertools import islice
from typing import Final

from ladder_app.exchange.encoding import decoded
from ladder_app.exchange.formulas import released
from ladder_app.exchange.headers import recognised
from ladder_app.exchange.table import MOST_COLUMNS, MOST_ROWS, Cell, Row, Table
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

LARGEST: Final = 8 * 1024 * 1024
_MOST_LINES: Final = 20 * MOST_ROWS
"""Empty ones too; a cell may have several."""
_DELIMITERS: Final = ",;\t|"
_LOOKED_AT: Final = 60
_NONE: Final = "\x1f"


def read_delimited(content: bytes) -> Table:
    """The one table of a CSV file; raises Unusable."""
    if len(content) > LARGEST:
        raise Unusable(_("This text file is larger than 8 MB, too large for a spreadsheet."))
    # Not str.splitlines, which also parts lines at rarer marks that may stand inside a cell.
    lines = list(islice(StringIO(decoded(content), newline=""), _MOST_LINES + 1))
    if len(lines) > _MOST_LINES:
        raise _too_many_rows()
    delimiter = _announced(lines)
    if delimiter is not None:
        lines[0] = "\n"
    try:
        return Table("", _rows(lines, delimiter or _guessed(lines)))
    except csv.Error:
        raise Unusable(
            _("One cell of this file never ends: a quotation mark is missing somewhere.")
        ) from None


def _rows(lines: list[str], delimiter: str) -> tuple[Row, ...]:
    rows = []
    for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), 1):
        if len(cells) > MOST_COLUMNS:
            raise Unusable(_("Row {row} has more than {n} columns.").format(row=number, n=256))
        row = Row(number, tuple(_cell(cell) for cell in cells))
        if any(cell is not None for cell in row.cells):
            rows.append(row)
        if len(rows) > MOST_ROWS:
            raise _too_many_rows()
    return tuple(rows)


def _too_many_rows() -> Unusable:
    return Unusable(_("This file has more than {n} rows.").format(n=MOST_ROWS))


def _cell(text: str) -> Cell:
    # The apostrophe is looked for before spaces are taken off: a tab may be what it guards.
    return released(text).strip(" \u00a0\r\n\t\0") or None


def _announced(lines: list[str]) -> str | None:
    """The delimiter of a first line "sep=;", which some programs write."""
    first = lines[0].strip().lower() if lines else ""
    return first[4] if len(first) == 5 and first.startswith("sep=") else None


def _guessed(lines: list[str]) -> str:
    best = max(_DELIMITERS, key=lambda delimiter: _fit(lines, delimiter))
    holds_words = any(mark.isalnum() for line in lines[:_LOOKED_AT] for mark in line)
    return _NONE if holds_words and not any(_fit(lines, best)) else best


def _fit(lines: list[str], delimiter: str) -> tuple[int, float, int]:
    """How well a delimiter explains the beginning: known headers, rows of equal length, columns."""
    try:
        rows = list(islice(csv.reader(lines[: _LOOKED_AT * 4], delimiter=delimiter), _LOOKED_AT))
    except csv.Error:
        return (0, 0.0, 0)
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    widths = Counter(len(row) for row in filled if len(row) > 1)
    if not widths:
        return (0, 0.0, 0)
    width, count = widths.most_common(1)[0]
    known = max(sum(recognised(cell) for cell in row) for row in filled if len(row) > 1)
    share = count / len(filled)
    # A comma now and then in a list of sentences is no delimiter.
    if known < 2 and share < 0.5:
        return (0, 0.0, 0)
    return (known if known > 1 else 0, share, width)
