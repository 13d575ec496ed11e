"""What the window says about saving, as sentences."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from ladder_app.language import _


def clock_words(moment: datetime) -> str:
    """The time of day as the locale writes it."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def all_saved(newest_backup: str | None, now: datetime) -> str:
    """What the notice line says when nothing has just happened."""
    if newest_backup is None:
        return _("All saved · no backup yet")
    made = datetime.fromisoformat(newest_backup).astimezone(now.tzinfo)
    if made.date() == now.date():
        return _("All saved · last backup today {time}").format(time=clock_words(made))
    day = QLocale().toString(QDate(made.year, made.month, made.day), QLocale.FormatType.ShortFormat)
    return _("All saved · last backup {day}").format(day=day)
