"""Dates and times of day as people write them into cells.

Every function raises ValueError with a whole sentence for what it cannot read.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from ladder_app.exchange.table import Cell, text_of
from ladder_app.language import _

DateOrder = Literal["day-first", "month-first"]

_MONTHS: Final = {
    name: month
    for month, names in enumerate(
        (
            "january jan januar jän jänner",
            "february feb februar feber",
            "march mar märz mär maerz mrz",
            "april apr",
            "may mai",
            "june jun juni",
            "july jul juli",
            "august aug",
            "september sep sept",
            "october oct oktober okt",
            "november nov",
            "december dec dezember dez",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAY: Final = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\w*\.?,?\s+(?=\S)", re.IGNORECASE
)
_TIME: Final = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?(?:\s*(?:uhr|h))?",
    re.IGNORECASE,
)
_THEN_TIME: Final = (
    r"(?:(?:,|\s|t|\s-\s|\s(?:at|um)\s)\s*"
    r"(?P<clock>\d{1,2}(?:[:.]\d{2}|\s*[ap]\.?m|\s*uhr).*))?"
)
_ISO: Final = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_THEN_TIME}", re.IGNORECASE)
_NUMBERS: Final = re.compile(
    rf"(\d{{1,2}})\s*([./-])\s*(\d{{1,2}})\s*\2\s*(\d{{4}}|\d{{2}}){_THEN_TIME}", re.IGNORECASE
)
_DAY_MONTH: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]*(?:of\s+)?([^\W\d_]+)\.?,?[\s-]*(\d{4}|\d{2})" + _THEN_TIME,
    re.IGNORECASE,
)
_MONTH_DAY: Final = re.compile(
    rf"([^\W\d_]+)\.?\s*(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_THEN_TIME}", re.IGNORECASE
)
_ZONE: Final = re.compile(r"\s*(?:z|[+-]\d{2}:?\d{2})$", re.IGNORECASE)
_FIRST_SERIAL: Final = 20_000
_LAST_SERIAL: Final = 80_000


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: what stands `first` may be the day or the month where `order` is open."""

    year: int
    first: int
    second: int
    order: DateOrder | None
    clock: time | None = None

    @property
    def tells(self) -> DateOrder | None:
        """The order this date gives away: 25/3 can only start with the day."""
        if self.order is not None or self.first == self.second:
            return None
        if self.first > 12:
            return "day-first"
        return "month-first" if self.second > 12 else None

    @property
    def is_open(self) -> bool:
        """Whether it reads as two different days."""
        return self.order is None and self.first != self.second and self.tells is None

    def on(self, order: DateOrder) -> date:
        """The day; ValueError if there is none in that order."""
        order = self.order or order
        day, month = (
            (self.first, self.second) if order == "day-first" else (self.second, self.first)
        )
        try:
            return date(self.year, month, day)
        except ValueError:
            sentence = _("There is no day {day} in month {month} of {year}.")
            raise ValueError(sentence.format(day=day, month=month, year=self.year)) from None


def read_date(cell: Cell) -> Written:
    """The date in a cell, with its time of day if it has one."""
    if isinstance(cell, datetime):
        clock = cell.time().replace(microsecond=0)
        return _certain(cell.date(), None if clock == time() else clock)
    if isinstance(cell, date):
        return _certain(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _serial(cell)
    text = _WEEKDAY.sub("", " ".join(text_of(cell).split()), count=1)
    written = _iso(text) or _in_numbers(text) or _with_month(text)
    if written is None:
        raise ValueError(_("“{cell}” is not a date.").format(cell=text[:40]))
    return written


def read_time(cell: Cell) -> time:
    """The time of day in a cell: 18:30, "6.30 pm", "18 Uhr"."""
    if isinstance(cell, datetime):
        return cell.time().replace(microsecond=0)
    if isinstance(cell, time):
        return cell.replace(microsecond=0)
    if isinstance(cell, timedelta) and timedelta() <= cell < timedelta(days=1):
        return (datetime.min + cell).time().replace(microsecond=0)
    if isinstance(cell, float) and 0 <= cell < 1:
        return (datetime.min + timedelta(seconds=round(cell * 86_400))).time()
    return _clock(text_of(cell).strip())


def _clock(text: str) -> time:
    match = _TIME.fullmatch(_ZONE.sub("", text))
    if match is None or text.isdecimal():
        raise ValueError(_("“{cell}” is not a time of day.").format(cell=text[:40]))
    hour = int(match[1])
    if match[4]:
        hour = hour % 12 + (12 if match[4].lower().startswith("p") else 0)
    try:
        return time(hour, int(match[2] or 0), int(match[3] or 0))
    except ValueError:
        raise ValueError(_("“{cell}” is not a time of day.").format(cell=text[:40])) from None


def _certain(day: date, clock: time | None = None) -> Written:
    return Written(day.year, day.day, day.month, "day-first", clock)


def _serial(number: float) -> Written:
    """What a date becomes where its format was lost: days since the end of 1899."""
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        raise ValueError(_("“{cell}” is not a date.").format(cell=f"{number:g}"))
    moment = datetime(1899, 12, 30) + timedelta(days=int(number))
    return _certain(moment.date())


def _iso(text: str) -> Written | None:
    if match := _ISO.fullmatch(text):
        clock = _clock_of(match)
        return Written(int(match[1]), int(match[3]), int(match[2]), "day-first", clock)
    return None


def _in_numbers(text: str) -> Written | None:
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return None
    # Only where days come first are dates written with full stops.
    order: DateOrder | None = "day-first" if match[2] == "." else None
    return Written(_year(match[4]), int(match[1]), int(match[3]), order, _clock_of(match))


def _with_month(text: str) -> Written | None:
    if match := _DAY_MONTH.fullmatch(text):
        day, name = match[1], match[2]
    elif match := _MONTH_DAY.fullmatch(text):
        name, day = match[1], match[2]
    else:
        return None
    month = _MONTHS.get(name.casefold())
    if month is None:
        return None
    return Written(_year(match[3]), int(day), month, "day-first", _clock_of(match))


def _clock_of(match: re.Match[str]) -> time | None:
    return _clock(match["clock"].strip()) if match["clock"] else None


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
