"""What was done week by week, the quiet weeks included.

Weeks are those of ISO 8601, from Monday on, named "2026-W10". They run from the first attempt that
was done to the week of a given day. What has no date belongs to no week.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.measures.within import minutes
from ladder_app.domain.moments import day_of


def week_of(day: date) -> str:
    """The name of the week a day lies in; around New Year its year is not always that day's."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def attempts_per_week(attempts: Iterable[Attempt], today: date) -> dict[str, int]:
    """How many attempts were done in each week up to that of `today`; 0 in a quiet one."""
    return {week: len(done) for week, done in _by_week(attempts, today).items()}


def minutes_per_week(attempts: Iterable[Attempt], today: date) -> dict[str, float | None]:
    """The minutes spent in each week up to that of `today`; 0 in a quiet one.

    None in a week in which something was done and no length was noted.
    """
    return {week: _minutes(done) for week, done in _by_week(attempts, today).items()}


def _by_week(attempts: Iterable[Attempt], today: date) -> Mapping[str, list[Attempt]]:
    dated = [
        (day, attempt)
        for attempt in attempts
        if attempt.is_done and (day := day_of(attempt.local_date)) is not None
    ]
    if not dated:
        return {}
    first = min(day for day, _ in dated)
    monday = first - timedelta(days=first.weekday())
    weeks = {
        week_of(monday + timedelta(weeks=n)): list[Attempt]()
        for n in range((max(today, first) - monday).days // 7 + 1)
    }
    for day, attempt in dated:
        weeks.setdefault(week_of(day), []).append(attempt)
    return weeks


def _minutes(done: Iterable[Attempt]) -> float | None:
    every = list(done)
    known = [length for attempt in every if (length := minutes(attempt)) is not None]
    return None if every and not known else sum(known, 0.0)
