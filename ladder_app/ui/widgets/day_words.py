"""Days and moments as one would say them: "today", "yesterday", "12 March"."""

import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from ladder_app.language import _


def day_words(day: date, today: date) -> str:
    """The day as it is said on `today`; the year stands there only where it is another one."""
    if day == today:
        return _("today")
    if day == today - timedelta(days=1):
        return _("yesterday")
    return plain_day(day, today)


def plain_day(day: date, today: date) -> str:
    """The day as it follows "on": never "yesterday"; its year where that is another one."""
    return _written(day, weekday=False, year=day.year != today.year)


def date_words(day: date) -> str:
    """The day with its year, for what is read another time."""
    return _written(day, weekday=False, year=True)


def weekday_words(day: date) -> str:
    """The day with its weekday and without a year, the way the country writes it."""
    return _written(day, weekday=True, year=False)


def stamp_words(stamp: str, today: date, *, time: bool = False) -> str:
    """An ISO moment or bare date as `day_words`, with its time if asked; itself if unreadable."""
    try:
        words = day_words(date.fromisoformat(stamp[:10]), today)
    except ValueError:
        return stamp
    clock = QTime.fromString(stamp[11:16], "HH:mm")
    if not time or not clock.isValid():
        return words
    shown = QLocale().toString(clock, QLocale.FormatType.ShortFormat)
    return _("{day}, {time}").format(day=words, time=shown)


def _written(day: date, *, weekday: bool, year: bool) -> str:
    locale = QLocale()
    form = locale.dateFormat(QLocale.FormatType.LongFormat)
    if not weekday:
        form = re.sub(r"[\s,،]*d{4}[\s,،]*('[^']*'\s*)?", "", form)
    if not year:
        # Together with the word or mark that joins it: "d 'de' MMMM 'de' yyyy", "yyyy年M月d日".
        form = re.sub(r"[\s,]*('[^']*'\s*)?y+[年년]?(\s*'[^']*')?[.,]?", "", form)
    return locale.toString(QDate(day.year, day.month, day.day), form.strip(" ,،"))
