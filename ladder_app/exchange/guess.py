"""What the cells of a column say it can mean, with or without a header over it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ladder_app.exchange.amounts import read_amount, read_status
from ladder_app.exchange.dates import read_date, read_time
from ladder_app.exchange.fields import DURATIONS, RATINGS, Field
from ladder_app.exchange.table import Cell, text_of

_LOOKED_AT: Final = 60


def fits(field: Field, cells: Sequence[Cell]) -> bool:
    """Whether a column whose header may mean `field` can mean it; an empty column can.

    Half of the cells must be readable. For numbers and days a digit is enough, so that a column
    of "50-60" is refused row by row with the reason, and not passed over.
    """
    cells = cells[:_LOOKED_AT]
    if field == "date" or field == "rating" or field in RATINGS or field in DURATIONS:
        return sum(_has_digit(cell) for cell in cells) * 2 >= len(cells)
    return reads(field, cells)


def reads(field: Field, cells: Sequence[Cell]) -> bool:
    """Whether at least half of the cells can be read as `field`."""
    cells = cells[:_LOOKED_AT]
    read = _reader(field)
    return sum(_is_read(read, cell) for cell in cells) * 2 >= len(cells)


def is_text(cells: Sequence[Cell]) -> bool:
    """Whether most of the cells are words."""
    return bool(cells) and reads("step", cells)


def guessed_without_headers(cells: Mapping[int, Sequence[Cell]]) -> dict[int, Field]:
    """What can be told from the cells alone: days, words, and one lone column of numbers.

    Words alone may be anything, so they are steps only beside days or numbers.
    """
    dates = [i for i, found in cells.items() if found and _are_dates(found)]
    numbers = [i for i, found in cells.items() if found and i not in dates and _are_numbers(found)]
    if not dates and not numbers:
        return {}
    words = [i for i, found in cells.items() if i not in (*dates, *numbers) and is_text(found)]
    guessed: dict[int, Field] = dict.fromkeys(dates[:1], "date")
    guessed.update(dict.fromkeys(words[:1], "step"))
    if not dates and len(numbers) == 1:
        guessed[numbers[0]] = "rating"
    if dates:
        guessed.update(dict.fromkeys(words[1:2], "what_happened"))
    return guessed


def _reader(field: Field) -> Callable[[Cell], object]:
    if field == "rating" or field in RATINGS:
        return read_amount
    if field in ("what_happened", "what_i_learned", "private_note"):
        return text_of
    readers: dict[Field, Callable[[Cell], object]] = {
        "date": read_date,
        "time": read_time,
        "status": read_status,
    }
    return readers.get(field, _words)


def _words(cell: Cell) -> str:
    if not isinstance(cell, str) or not any(mark.isalpha() for mark in cell):
        raise ValueError(cell)
    return cell


def _has_digit(cell: Cell) -> bool:
    return any(mark.isdigit() for mark in text_of(cell))


def _are_dates(cells: Sequence[Cell]) -> bool:
    return not any(isinstance(cell, int | float) for cell in cells) and reads("date", cells)


def _are_numbers(cells: Sequence[Cell]) -> bool:
    return reads("rating", cells)


def _is_read(read: Callable[[Cell], object], cell: Cell) -> bool:
    try:
        read(cell)
    except ValueError:
        return False
    return True
