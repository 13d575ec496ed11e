"""Dates below an axis that is spaced by time, in the language of the country."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale

_STEPS: Final = (1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1820)
_MOST: Final = 6


def date_ticks(first: date, last: date) -> list[tuple[float, str]]:
    """At most six days from the first to the last, in days since the first; whole weeks apart
    where they can be."""
    span = (last - first).days
    step = next((step for step in _STEPS if span / step < _MOST), _STEPS[-1])
    return [(at, short_day(first + timedelta(at))) for at in range(0, span + 1, step)]


def week_ticks(mondays: Sequence[date]) -> list[tuple[float, str]]:
    """At most six of these weeks, at 0, 1, 2 …, by the day they begin."""
    every = -(-len(mondays) // _MOST)
    return [(at, short_day(mondays[at])) for at in range(0, len(mondays), max(every, 1))]


def short_day(day: date) -> str:
    """The day in figures without its year: "2.3." in German, "02/03" in British English."""
    locale = QLocale()
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    without = re.sub(r"[/\-\s]*y+[年.]?\s*[/\-]?|[년]", "", form)
    return locale.toString(QDate(day.year, day.month, day.day), without.strip(" /-"))
