"""The rows of a spreadsheet once they are understood, or a sentence that says why one is not."""

from dataclasses import dataclass, field
from typing import Any

from ladder_app.domain.suds import EnteredScale
from ladder_app.exchange.questions import Open


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: its sheet ("" in a text file) and its number as in the file."""

    sheet: str
    number: int


@dataclass(frozen=True, slots=True)
class Line:
    """A row that was understood. `attempt` holds fields of an Attempt, or None for a step alone.

    `told` are the attempt's columns that the file has, also those empty in this row. `rounded`
    counts the ratings that were no whole number.
    """

    place: Place
    step: str
    ladder: str | None = None
    rating: int | None = None
    rating_scale: EnteredScale | None = None
    attempt: dict[str, Any] | None = field(default=None, hash=False)
    told: frozenset[str] = frozenset()
    rounded: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that cannot be used, and why in a whole sentence."""

    place: Place
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Every row as a Line or Refused, in the order of the file; empty while `open` is not."""

    rows: tuple[Line | Refused, ...]
    open: tuple[Open, ...]
