"""Where the lists and logs stand in a spreadsheet, and what their columns seem to mean."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from ladder_app.exchange.amounts import SheetScale
from ladder_app.exchange.fields import FIELDS, OF_AN_ATTEMPT, Field
from ladder_app.exchange.guess import fits, guessed_without_headers, is_text, reads
from ladder_app.exchange.headers import Meaning, is_nothing_but, meanings, recognised, scale_of
from ladder_app.exchange.own_csv import are_ours
from ladder_app.exchange.table import Cell, Row, Table, letters, text_of
from ladder_app.language import _

_SINGLE_HEADER_WITHIN: Final = 3
_LONGEST_HEADER: Final = 80


@dataclass(frozen=True, slots=True)
class Column:
    """`index` counts from 0; `scale` is what the header says about it."""

    index: int
    header: str
    field: Field | None = None
    scale: SheetScale | None = None

    @property
    def name(self) -> str:
        """The header, or the letter where there is none."""
        return self.header or letters(self.index)


@dataclass(frozen=True, slots=True)
class Section:
    """One list or log. It is understood if its headers are; `is_ours` marks our own CSV."""

    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    is_understood: bool
    is_ours: bool = False

    def column(self, field: Field) -> Column | None:
        """The column that means `field`."""
        return next((column for column in self.columns if column.field == field), None)

    def with_field(self, index: int, field: Field | None) -> "Section":
        """The section with one column given another meaning, taken from the column that had it."""
        return replace(
            self,
            columns=tuple(
                replace(column, field=field)
                if column.index == index
                else replace(column, field=None)
                if field is not None and column.field == field
                else column
                for column in self.columns
            ),
        )

    @property
    def is_log(self) -> bool:
        """Whether its rows can be attempts: nothing is one without a date."""
        return self.column("date") is not None

    @property
    def left_aside(self) -> tuple[Column, ...]:
        """The columns that would describe attempts if there were dates."""
        if self.is_log:
            return ()
        return tuple(column for column in self.columns if column.field in OF_AN_ATTEMPT)


def remarks(sections: Iterable[Section]) -> tuple[str, ...]:
    """Sentences that name the columns nothing is made of."""
    said = []
    for section in sections:
        unused = ", ".join(column.name for column in section.columns if column.field is None)
        aside = ", ".join(column.name for column in section.left_aside)
        if unused:
            said.append(_("These columns are not used: {columns}.").format(columns=unused))
        if aside:
            sentence = _(
                "Without a column of dates nothing becomes an attempt; left aside: {columns}."
            )
            said.append(sentence.format(columns=aside))
    return tuple(dict.fromkeys(said))


def find_sections(tables: Iterable[Table]) -> tuple[Section, ...]:
    """Every list and log of a file, with guessed meanings.

    Where any table has headers that are understood, tables without are left aside: notes and
    sums that stand beside the lists.
    """
    found = [section for table in tables for section in _sections(table)]
    understood = [section for section in found if section.is_understood]
    return tuple(understood or found)


def _sections(table: Table) -> Iterator[Section]:
    parts = [_section_list(table.name, table.rows, columns) for columns in _parts(table)]
    side_by_side = [part for part in parts if any(section.column("step") for section in part)]
    if len(side_by_side) > 1:
        for part in side_by_side:
            yield from part
    else:
        yield from _section_list(table.name, table.rows, range(table.width))


def _parts(table: Table) -> Iterator[range]:
    """The ranges of columns between columns that are empty throughout."""
    filled = sorted(
        {i for row in table.rows for i, cell in enumerate(row.cells) if cell is not None}
    )
    start = 0
    for position, column in enumerate(filled):
        if position + 1 == len(filled) or filled[position + 1] > column + 1:
            yield range(filled[start], column + 1)
            start = position + 1


def _section_list(sheet: str, rows: tuple[Row, ...], columns: range) -> list[Section]:
    rows = tuple(row for row in rows if any(row.cell(i) is not None for i in columns))
    heads = [at for at, row in enumerate(rows) if _is_header(row, at, columns)]
    if not heads and _has_strange_header(rows, columns):
        return [_with_header(sheet, rows[1:], columns, rows[0], None)]
    if not heads:
        return [_without_header(sheet, rows, columns)] if rows else []
    sections = []
    for at, end in zip(heads, [*heads[1:], len(rows)], strict=True):
        if end == at + 1 and end < len(rows):
            continue  # The upper one of two rows of headers.
        above = rows[at - 1] if at - 1 in heads else None
        sections.append(_with_header(sheet, rows[at + 1 : end], columns, rows[at], above))
    return sections


def _has_strange_header(rows: tuple[Row, ...], columns: range) -> bool:
    """Whether the first row names columns in words we do not know: words over numbers or days."""
    cells = {index: _cells(rows, index) for index in columns}
    return any(
        len(found) > 1
        and not _is_value(found[0])
        and found[0] is rows[0].cell(index)
        and (reads("rating", found[1:]) or reads("date", found[1:]))
        for index, found in cells.items()
    )


def _is_value(cell: Cell) -> bool:
    return reads("rating", [cell]) or reads("date", [cell])


def _is_header(row: Row, position: int, columns: range) -> bool:
    filled = [cell for index in columns if (cell := row.cell(index)) is not None]
    if not all(isinstance(cell, str) and len(cell) <= _LONGEST_HEADER for cell in filled):
        return False
    if any(_is_value(cell) for cell in filled):
        return False
    texts = [text_of(cell) for cell in filled]
    known = {meanings(text)[:1] for text in texts if recognised(text)}
    if len(known) > 1:
        return sum(map(recognised, texts)) * 2 >= len(texts)
    return position < _SINGLE_HEADER_WITHIN and len(known) == 1 and is_nothing_but(texts[0])


def _without_header(sheet: str, rows: tuple[Row, ...], columns: range) -> Section:
    cells = {index: _cells(rows, index) for index in columns}
    guessed = guessed_without_headers(cells)
    return Section(
        sheet,
        tuple(Column(index, "", guessed.get(index)) for index, found in cells.items() if found),
        rows,
        is_understood=False,
    )


def _with_header(
    sheet: str, rows: tuple[Row, ...], columns: range, head: Row, above: Row | None
) -> Section:
    labels = {index: _label(head.cell(index), above, index) for index in columns}
    is_ours = are_ours(tuple(labels.values()))
    cells = {index: _cells(rows, index) for index in columns}
    heads = {index: text_of(head.cell(index)) or label for index, label in labels.items()}
    is_understood = any(recognised(label) for label in heads.values())
    guessed = _guessed(heads, cells) if is_understood else guessed_without_headers(cells)
    if is_ours:
        guessed = _of_our_own(labels)
    return Section(
        sheet,
        tuple(
            Column(index, label, guessed.get(index), "0-100" if is_ours else scale_of(label))
            for index, label in labels.items()
            if label or cells[index]
        ),
        rows,
        is_understood,
        is_ours=is_ours,
    )


def _of_our_own(labels: Mapping[int, str]) -> dict[int, Field]:
    named: dict[str, Field] = {**{field: field for field in FIELDS}, "suds_current": "rating"}
    return {index: named[label] for index, label in labels.items() if label in named}


def _label(cell: Cell, above: Row | None, index: int) -> str:
    """The header of a column; what stands over several columns comes first."""
    lower = " ".join(text_of(cell).split())
    upper = " ".join(text_of(above.cell(index)).split()) if above is not None else ""
    return lower if upper in ("", lower) else f"{upper} {lower}".strip()


def _guessed(labels: Mapping[int, str], cells: Mapping[int, list[Cell]]) -> dict[int, Field]:
    """The likeliest field of each column; each field once, the first column that fits it."""
    guessed: dict[int, Field] = {}
    for index, label in labels.items():
        meaning = next((m for m in meanings(label) if _is_free(m, guessed, cells[index])), None)
        if meaning is not None and meaning != "ignored":
            guessed[index] = meaning
    return _completed(guessed, cells)


def _is_free(meaning: Meaning, guessed: Mapping[int, Field], cells: list[Cell]) -> bool:
    if meaning == "ignored":
        return True
    return meaning not in guessed.values() and fits(meaning, cells)


def _completed(guessed: dict[int, Field], cells: Mapping[int, list[Cell]]) -> dict[int, Field]:
    """The guess with a step: a column called after the ladder, or else the first one of words."""
    if "step" not in guessed.values():
        spare = [i for i, field in guessed.items() if field == "ladder"]
        spare += [i for i, found in cells.items() if i not in guessed and is_text(found)]
        guessed.update(dict.fromkeys(spare[:1], "step"))
    return guessed


def _cells(rows: Iterable[Row], index: int) -> list[Cell]:
    return [cell for row in rows if (cell := row.cell(index)) is not None]
