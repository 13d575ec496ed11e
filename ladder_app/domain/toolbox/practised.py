"""What was done for oneself on some days, to be looked back at. It is never counted as exposure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ladder_app.domain.moments import day_of
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.practices import log_words
from ladder_app.domain.toolbox.week_edits import days_of, plan_of_week
from ladder_app.domain.toolbox.week_words import item_words


@dataclass(frozen=True, slots=True)
class Practised:
    """A practice, or something of a week that was ticked, on a day."""

    day: date
    words: str


def practised_between(records: Records, first: date, last: date) -> tuple[Practised, ...]:
    """What there is of these days, both included, the newest first.

    What was planned for any day of a week stands at the last of these days in it.
    """
    found = [*_logs(records), *_ticked(records, first, last)]
    kept = [one for one in found if first <= one.day <= last]
    return tuple(sorted(kept, key=lambda one: one.day, reverse=True))


def _logs(records: Records) -> Iterator[Practised]:
    for log in reversed(records.practice_logs()):
        day = day_of(log.at)
        if day is not None:
            yield Practised(day, log_words(log))


def _ticked(records: Records, first: date, last: date) -> Iterator[Practised]:
    for week in sorted({plan.week for plan in records.weekly_plans()}):
        plan = plan_of_week(records, week)
        seen = [day for day in days_of(week) if first <= day <= last]
        for item in () if plan is None or not seen else plan.items:
            if item.done:
                day = seen[-1] if item.day is None else date.fromisoformat(item.day)
                yield Practised(day, item_words(item))
