"""Moments as records keep them, read so that they can be compared."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from operator import attrgetter
from typing import Any

Order = tuple[str, float]
"""See `order_of`."""


def instant(stamp: str | None, now: datetime) -> datetime | None:
    """The moment of an ISO stamp; None if it cannot be read.

    A bare date is the end of that day, and a time without an offset is meant, where `now` is.
    """
    try:
        if stamp is not None and len(stamp) == len("2026-03-12"):
            return datetime.combine(date.fromisoformat(stamp), time.max, now.tzinfo)
        moment = datetime.fromisoformat(stamp or "")
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=now.tzinfo)


def order_of(stamp: str) -> Order:
    """What stamps are put in order by: the day as its writer's calendar had it, then what passed.

    So an hour that a clock went through twice, or a flight, turns nothing round. A bare date, or
    what cannot be read, comes first in its day; a time without an offset is read as UTC.
    """
    try:
        moment = datetime.fromisoformat(stamp if len(stamp) > 10 else "")
    except ValueError:
        return stamp[:10], 0.0
    at = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return stamp[:10], at.timestamp()


def order_by(field: str) -> Callable[[Any], Order]:
    """The `order_of` a record by the stamp in one of its fields; without one it comes first."""
    stamp_of = attrgetter(field)
    return lambda record: order_of(stamp_of(record) or "")


def day_of(stamp: str) -> date | None:
    """The day in the first ten characters of a stamp, as its writer's calendar had it.

    None if they are no day.
    """
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None


def is_later(stamp: str | None, than: datetime) -> bool:
    """Whether the stamp lies after a moment; one that cannot be read does not.

    Of a bare date only the day is known, so that very day is not later.
    """
    if stamp is not None and len(stamp) == len("2026-03-12"):
        return stamp > than.date().isoformat()
    moment = instant(stamp, than)
    return moment is not None and moment > than
