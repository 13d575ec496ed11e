"""Days and times as people type them, read and written the way their country does."""

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale, QTime

from ladder_app.language import _

_ISO_DAY: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME: Final = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE)
_FOUR_DIGITS: Final = re.compile(r"(\d{2})(\d{2})")


def day_text(day: date, locale: QLocale) -> str:
    """The day in the country's short form, with all four digits of the year."""
    return locale.toString(QDate(day.year, day.month, day.day), _day_format(locale))


def time_text(moment: time, locale: QLocale) -> str:
    """The time in the country's short form."""
    short = re.sub(r"[:.]ss?", "", locale.timeFormat(QLocale.FormatType.ShortFormat))
    return locale.toString(QTime(moment.hour, moment.minute), short)


def read_day(text: str, locale: QLocale, today: date) -> date | None:
    """The day that was typed, or None. Without a year it is the latest such day up to `today`."""
    words = " ".join(text.split()).casefold()
    if words in (_("today").casefold(), _("yesterday").casefold()):
        return today - timedelta(days=int(words != _("today").casefold()))
    words = _with_numbers_for_months(words, locale)
    iso = _ISO_DAY.fullmatch(words)
    if iso is not None:
        return _day(*(int(part) for part in iso.groups()))
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    if re.search(r"[^\d\s./-]", words) or len(numbers) not in (2, 3):
        return None
    return _numbered(numbers, _order(locale), today)


def shifted(day: date | None, days: int, today: date) -> date:
    """The day so many `days` on, never after `today` nor before the first there is; or today."""
    if day is None:
        return today
    return date.fromordinal(max(1, min(day.toordinal() + days, today.toordinal())))


def read_day_ahead(text: str, locale: QLocale, today: date) -> date | None:
    """The day that was typed, or None; what can be several days is the next of them from `today`.

    So a weekday is one of the next seven days, and a day without a year is still to come.
    """
    words = " ".join(text.split()).casefold()
    if words == _("tomorrow").casefold():
        return today + timedelta(days=1)
    weekday = _weekday(words.rstrip("."), locale)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)
    day = read_day(text, locale, today)
    numbers = len(re.findall(r"\d+", words))
    names_month = re.search(r"[^\W\d_]", words) is not None
    if day is None or day >= today or numbers != (1 if names_month else 2):
        return day
    return _day(day.year + 1, day.month, day.day)


def read_time(text: str) -> time | None:
    """The time that was typed ("19", "19:30", "7.30 pm", "1930"), or None."""
    words = " ".join(text.replace("\u202f", " ").split())
    together = _FOUR_DIGITS.fullmatch(words)
    found = _TIME.fullmatch(words)
    if together is not None:
        return _time(int(together[1]), int(together[2]), "")
    if found is None:
        return None
    return _time(int(found[1]), int(found[2] or 0), (found[3] or "").casefold())


def _numbered(numbers: list[int], order: str, today: date) -> date | None:
    if len(numbers) == 2:
        named = dict(zip(order.replace("y", ""), numbers, strict=True))
        this_year = _day(today.year, named["M"], named["d"])
        if this_year is not None and this_year > today:
            return _day(today.year - 1, named["M"], named["d"])
        return this_year
    named = dict(zip(order, numbers, strict=True))
    year = named["y"] + (2000 if named["y"] < 100 else 0)
    return _day(year, named["M"], named["d"])


def _with_numbers_for_months(words: str, locale: QLocale) -> str:
    """ "12 march" as "12 3", in the order of the country."""
    names = re.search(r"[^\W\d_]+\.?", words)
    if names is None:
        return words
    month = _month(names[0].rstrip("."), locale)
    if month is None:
        return words
    days = [number for number in re.findall(r"\d+", words) if len(number) < 4][:1]
    years = [number for number in re.findall(r"\d+", words) if number not in days]
    parts = {"d": days, "M": [str(month)], "y": years}
    return " ".join(number for part in _order(locale) for number in parts[part])


def _month(word: str, locale: QLocale) -> int | None:
    """1–12 for a month or its beginning, of at least three letters."""
    return _number_called(word, 3, range(1, 13), locale.monthName)


def _weekday(word: str, locale: QLocale) -> int | None:
    """1–7, Monday first, for a weekday or its beginning, of at least two letters."""
    return _number_called(word, 2, range(1, 8), locale.dayName)


def _number_called(
    word: str, least: int, numbers: range, name_of: Callable[[int, QLocale.FormatType], str]
) -> int | None:
    if len(word) < least:
        return None
    lengths = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    for number in numbers:
        names = (name_of(number, length) for length in lengths)
        if any(name.casefold().rstrip(".").startswith(word) for name in names):
            return number
    return None


def _order(locale: QLocale) -> str:
    """ "dMy", "Mdy" or "yMd"."""
    return "".join(dict.fromkeys(re.findall(r"[dMy]", _day_format(locale))))


def _day_format(locale: QLocale) -> str:
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(hour: int, minute: int, half: str) -> time | None:
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
