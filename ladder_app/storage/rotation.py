"""Which backups may go: all of two days stay, then one a day, a week, a month. A pure function."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

ALL_FOR: Final = timedelta(hours=48)
MOST_RECENT: Final = 20
DAILY: Final = 14
WEEKLY: Final = 8
MONTHLY: Final = 12
NEVER_REMOVED: Final = 5


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup as the rotation sees it."""

    name: str
    made_at: datetime
    sound: bool = True


def outdated(copies: Iterable[Copy], now: datetime) -> tuple[Copy, ...]:
    """What may be removed at `now`, oldest first.

    Kept are everything of the last 48 hours (at most 20), the newest of each of the last 14
    days, 8 weeks and 12 months that have one, the newest five whatever their age, and every copy
    of a damaged file, which only a person may judge.
    """
    sound = sorted((copy for copy in copies if copy.sound), key=_made_at, reverse=True)
    recent = [copy for copy in sound if now - copy.made_at <= ALL_FOR][:MOST_RECENT]
    kept = {
        *sound[:NEVER_REMOVED],
        *recent,
        *_newest_of_each(sound, DAILY, lambda at: at.date().toordinal()),
        *_newest_of_each(sound, WEEKLY, lambda at: (at.date().toordinal() - 1) // 7),
        *_newest_of_each(sound, MONTHLY, lambda at: at.year * 12 + at.month),
    }
    return tuple(copy for copy in reversed(sound) if copy not in kept)


def _newest_of_each(
    newest_first: list[Copy], count: int, period: Callable[[datetime], int]
) -> list[Copy]:
    newest: dict[int, Copy] = {}
    for copy in newest_first:
        newest.setdefault(period(copy.made_at), copy)
    return list(newest.values())[:count]


def _made_at(copy: Copy) -> datetime:
    return copy.made_at
