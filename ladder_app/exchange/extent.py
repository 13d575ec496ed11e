"""How much room the cells of a workbook will take once it is read, measured without reading it."""

import re
from typing import Final
from xml.parsers import expat

from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

MOST_CELLS: Final = 400_000
MOST_LETTERS: Final = 120_000_000
_PLACE: Final = re.compile(r"([A-Z]{1,7})([0-9]{1,9})")


class Extent:
    """Adds up the parts of one workbook given to `measure`; afterwards `check` may refuse it.

    Few bytes can become many cells: a cell far from the others, a count of repetitions, a long
    text that many cells share. Each sheet counts as a rectangle from its corner to its last cell.
    """

    def __init__(self) -> None:
        self._cells = 0
        self._longest = 0
        self._begin_sheet()

    def measure(self, part: bytes) -> None:
        """Add one XML part. Raises ExpatError, or Unusable for one that defines entities."""
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(part, True)

    def check(self) -> None:
        """Raise Unusable if the workbook would take more room than a list or a log ever does."""
        if self._cells > MOST_CELLS or self._cells * self._longest > MOST_LETTERS:
            raise _too_large()

    def _begin_sheet(self) -> None:
        self._row = self._column = self._bottom = self._right = self._letters = 0
        self._rows = self._columns = 1
        self._is_row_filled = self._is_cell_filled = False

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = _local(name)
        for stated in ("count", "uniqueCount"):
            # The reader makes room for as many as are stated, before it looks for one of them.
            if _count(attributes.get(stated), 0) > MOST_CELLS:
                raise _too_large()
        if name in ("si", "p", "is", "v"):
            self._is_cell_filled = True
        elif name in ("c", "table-cell", "covered-table-cell"):
            self._start_cell(name, {_local(key): value for key, value in attributes.items()})
        elif name in ("row", "table-row"):
            given = {_local(key): value for key, value in attributes.items()}
            self._row = _count(given.get("r"), self._row + 1)
            self._rows = _count(given.get("number-rows-repeated"), 1)
            self._column, self._is_row_filled = 0, False
        elif name == "s":
            given = {_local(key): value for key, value in attributes.items()}
            self._letters += _count(given.get("c"), 1)

    def _start_cell(self, name: str, given: dict[str, str]) -> None:
        self._columns = _count(given.get("number-columns-repeated"), 1)
        place = _PLACE.fullmatch(given.get("r", ""))
        if place is not None:
            self._column, self._row = _number(place[1]), int(place[2])
        else:
            self._column += self._columns
        self._letters = len(given.get("string-value", ""))
        self._is_cell_filled = name != "c" and any(key.endswith("value") for key in given)

    def _text(self, text: str) -> None:
        self._letters += len(text)

    def _end(self, name: str) -> None:
        name = _local(name)
        if name in ("c", "table-cell", "covered-table-cell", "si"):
            self._end_text(name != "si")
        elif name == "table-row":
            self._row += self._rows - 1
            self._reach_row()
        elif name == "row":
            self._reach_row()
        elif name in ("worksheet", "table"):
            self._cells += self._bottom * self._right
            self._begin_sheet()

    def _end_text(self, is_cell: bool) -> None:
        self._longest = max(self._longest, self._letters)
        self._letters = 0
        if is_cell and self._is_cell_filled:
            self._right = max(self._right, self._column)
            self._is_row_filled = True

    def _reach_row(self) -> None:
        if self._is_row_filled:
            self._bottom = max(self._bottom, self._row)


def _refuse(*_definition: object) -> None:
    raise Unusable(_("This workbook holds definitions that no spreadsheet program writes."))


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _count(text: str | None, otherwise: int) -> int:
    digits = (text or "").strip().lstrip("+0")
    if not digits.isdecimal():
        return 0 if text and text.strip("+0 ") == "" else otherwise
    if len(digits) > 9:
        raise _too_large()
    return int(digits)


def _too_large() -> Unusable:
    return Unusable(_("This workbook is too large. Save its one sheet as CSV."))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
