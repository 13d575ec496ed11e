"""What a report is made of: plain values that paper and plain text both show, in their order."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Subheading:
    """The name of what the next blocks are about, with a remark as a section has one."""

    words: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Our words. A quiet one explains and may stand smaller."""

    words: str
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """The person's words, and where they are from."""

    words: str
    source: str


Holds = Literal["text", "short", "number"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. Numbers stand at its end, so that they can be compared.

    What is short takes the room it needs; texts share the rest.
    """

    name: str
    holds: Holds = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """Every row has a cell for each column, "" where nothing was given."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis that runs from 0 to 100, and what stands there."""

    value: int
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One attempt in a chart, called `number` as in the table; ratings 0–100.

    A hollow one was made under different conditions. Nothing joins it to the next.
    """

    number: str
    predicted: int | None
    highest: int | None
    end: int | None
    is_hollow: bool = False


@dataclass(frozen=True, slots=True)
class MarkNames:
    """What the shapes of a chart of attempts mean."""

    highest: str
    predicted: str
    end: str
    hollow: str


@dataclass(frozen=True, slots=True)
class AttemptChart:
    """Attempts side by side. `sentence` says what is seen; the table after it has the values."""

    sentence: str
    ticks: tuple[Tick, ...]
    names: MarkNames
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """From a first value to a last (0–100); one of them may be unknown."""

    number: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class MoveChart:
    """What moved from where to where, a line for each row of the table after it."""

    sentence: str
    ticks: tuple[Tick, ...]
    before: str
    after: str
    moves: tuple[Move, ...]


Block = Subheading | Paragraph | Quote | Table | AttemptChart | MoveChart


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; the remark says if that is not everything."""

    heading: str
    blocks: tuple[Block, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """`about` says whose notes these are and of what time; `foot` stands on every page."""

    title: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: str
