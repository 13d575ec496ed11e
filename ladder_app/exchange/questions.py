"""What a spreadsheet leaves open: whether the day or the month comes first, and the scale."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ladder_app.exchange.amounts import Amount, SheetScale, read_amount
from ladder_app.exchange.dates import DateOrder, Written, read_date
from ladder_app.exchange.fields import RATINGS, Field
from ladder_app.exchange.sections import Column, Section
from ladder_app.exchange.table import Cell, text_of

Question = Literal["dates", "scale"]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person answered to questions the file leaves open."""

    dates: DateOrder | None = None
    scale: SheetScale | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """A question the file cannot answer, with a cell that shows why."""

    question: Question
    column: str
    example: str


@dataclass(frozen=True, slots=True)
class Scales:
    """The scales of one section: of its steps' ratings and of its log, which may differ."""

    step: SheetScale
    log: SheetScale


@dataclass(frozen=True, slots=True)
class Settled:
    """Everything about a file's columns that the rows need; `scales` one for each section."""

    dates: DateOrder
    scales: tuple[Scales, ...]


def settle(sections: Sequence[Section], choices: Choices) -> Settled | tuple[Open, ...]:
    """What the file and the choices say together, or the questions that stay open."""
    order = _date_order(sections, choices.dates)
    found = [
        (
            _scale(section, ("rating",), choices.scale),
            _scale(section, RATINGS if section.is_log else (), choices.scale),
        )
        for section in sections
    ]
    questions = [
        answer
        for answer in (order, *(scale for pair in found for scale in pair))
        if isinstance(answer, Open)
    ]
    if questions or isinstance(order, Open):
        return tuple(questions)
    scales = [
        Scales(step, log)
        for step, log in found
        if not isinstance(step, Open) and not isinstance(log, Open)
    ]
    return Settled(order, tuple(scales))


def _date_order(sections: Iterable[Section], chosen: DateOrder | None) -> DateOrder | Open:
    """One order for the whole file: what was chosen, or else what some date gives away."""
    if chosen is not None:
        return chosen
    doubtful: Open | None = None
    told: set[DateOrder] = set()
    for column, cell in _cells_of(sections, ("date",)):
        written = _date_or_none(cell)
        if written is None:
            continue
        if written.tells is not None:
            told.add(written.tells)
        if written.is_open and doubtful is None:
            doubtful = Open("dates", column.name, text_of(cell))
        if len(told) == 2:
            return Open("dates", column.name, text_of(cell))
    if told:
        return told.pop()
    return doubtful or "day-first"


def _scale(
    section: Section, fields: Sequence[Field], chosen: SheetScale | None
) -> SheetScale | Open:
    """The scale of the columns that do not name their own.

    Numbers over 10 give 0–100 away if they are at least half; a single one may be a slip of the
    pen. Numbers up to 10 may stand on either scale, so they give nothing away.
    """
    values: list[float] = []
    example: Open | None = None
    for column, cell in _cells_of([section], fields):
        amount = _amount_or_none(cell)
        if amount is None or amount.scale or column.scale or amount.value == 0:
            continue
        values.append(amount.value)
        if amount.value <= 10 and example is None:
            example = Open("scale", column.name, text_of(cell))
    over = sum(value > 10 for value in values)
    if not values or over * 2 >= len(values) or example is None:
        return "0-100"
    return chosen or example


def _cells_of(
    sections: Iterable[Section], fields: Sequence[Field]
) -> Iterator[tuple[Column, Cell]]:
    for section in sections:
        for column in section.columns:
            if column.field in fields:
                for row in section.rows:
                    if (cell := row.cell(column.index)) is not None:
                        yield column, cell


def _date_or_none(cell: Cell) -> Written | None:
    try:
        return read_date(cell)
    except ValueError:
        return None


def _amount_or_none(cell: Cell) -> Amount | None:
    try:
        return read_amount(cell)
    except ValueError:
        return None
