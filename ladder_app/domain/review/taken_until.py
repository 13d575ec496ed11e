"""Until when a case that comes out of files tells what happened."""

from datetime import date, datetime

from ladder_app.domain.case import Case, TakenIn
from ladder_app.domain.moments import day_of, instant


def taken_until(case: Case, now: datetime) -> date | None:
    """The day the newest file was written that had been taken in by `now`; None without any."""
    return max(filter(None, (day_of(one.written_at) for one in _taken(case, now))), default=None)


def last_taken_in(case: Case, now: datetime) -> date | None:
    """The day a file was taken in for the last time; None without any."""
    return max(filter(None, (day_of(one.at) for one in _taken(case, now))), default=None)


def _taken(case: Case, now: datetime) -> list[TakenIn]:
    by_then = ((one, instant(one.at, now)) for one in case.taken_in)
    return [one for one, at in by_then if at is not None and at <= now]
