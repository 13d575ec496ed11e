"""Spreadsheets as text, read all the way: for the tests of this folder."""

from datetime import datetime
from zoneinfo import ZoneInfo

from ladder_app.domain.records import Records
from ladder_app.exchange.delimited import read_delimited
from ladder_app.exchange.lines import Line, Reading, Refused
from ladder_app.exchange.questions import Choices
from ladder_app.exchange.reading import read_sections
from ladder_app.exchange.sections import Section, find_sections
from ladder_app.exchange.takeover import Takeover, take_over

AT = datetime(2026, 3, 19, 18, 42, tzinfo=ZoneInfo("Europe/Berlin"))


def sections(text: str) -> tuple[Section, ...]:
    """The lists and logs of a CSV file."""
    return find_sections([read_delimited(text.encode())])


def fields(section: Section) -> dict[str, str | None]:
    """What each column was taken for, by its name."""
    return {column.name: column.field for column in section.columns}


def reading(text: str, choices: Choices | None = None) -> Reading:
    """Every row of a CSV file."""
    return read_sections(sections(text), choices or Choices(), AT)


def row(text: str, choices: Choices | None = None) -> Line | Refused:
    """The last row of a CSV file."""
    return reading(text, choices).rows[-1]


def line(text: str, choices: Choices | None = None) -> Line:
    """The last row of a CSV file, which can be used."""
    only = row(text, choices)
    assert isinstance(only, Line), only
    return only


def why_not(text: str, choices: Choices | None = None) -> str:
    """Why the last row of a CSV file cannot be used."""
    only = row(text, choices)
    assert isinstance(only, Refused), only
    return only.why


def takeover(
    text: str,
    records: Records | None = None,
    choices: Choices | None = None,
    into: str | None = None,
) -> Takeover:
    """What is made of a CSV file called "My list"."""
    return take_over(reading(text, choices).rows, records or Records(), AT, "My list", into)
