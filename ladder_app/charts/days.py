"""Days and times in the person's own language."""

from typing import Final

from PySide6.QtCore import QDate, QLocale

_WEEKDAY: Final = "dddd"


def day_words(day: str, locale: QLocale | None = None) -> str:
    """`"2026-03-12"` as "12 March 2026" is said in the locale; "" for what is no day."""
    date = QDate.fromString(day, "yyyy-MM-dd")
    if not date.isValid():
        return ""
    locale = locale or QLocale()
    return locale.toString(date, _without_weekday(locale))


def day_short(day: str, locale: QLocale | None = None) -> str:
    """The day as the locale writes it in figures; "" for what is no day."""
    date = QDate.fromString(day, "yyyy-MM-dd")
    return (locale or QLocale()).toString(date, QLocale.FormatType.ShortFormat)


def _without_weekday(locale: QLocale) -> str:
    """The long form of the locale, without the weekday it begins or ends with."""
    form = locale.dateFormat(QLocale.FormatType.LongFormat)
    before, found, after = form.partition(_WEEKDAY)
    if not found:
        return form
    return (before + after if before.strip() else after).strip(" ,،、") or form
