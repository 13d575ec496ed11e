"""Week by week, what was planned on a ladder and what was practised."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.measures.adherence import adherence
from ladder_app.domain.moments import day_of
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.records import Records


@dataclass(frozen=True, slots=True)
class PracticeWeek:
    """The week from `monday` on.

    `planned` are the plans whose last day lies in it and that nobody excused, `kept` those of them
    that were practised, `practised` the attempts that were done, planned or not. With `noted` off
    nobody wrote anything down in it, which is not the same as nothing.
    """

    monday: date
    planned: int = 0
    kept: int = 0
    excused: int = 0
    practised: int = 0
    noted: bool = False


def practice_weeks(records: Records, ladder_id: str, today: date) -> tuple[PracticeWeek, ...]:
    """From the first week with an attempt or a plan that is over to that of `today`, by time."""
    attempts = records.ladder_attempts(ladder_id)
    plans: dict[date, list[Plan]] = {}
    for plan in _over(records, ladder_id, today):
        plans.setdefault(_monday(plan.last_day), []).append(plan)
    named: dict[str | None, list[Attempt]] = {}
    for attempt in attempts:
        named.setdefault(attempt.plan_id, []).append(attempt)
    dated = [(_monday(day), one) for one in attempts if (day := day_of(one.local_date)) is not None]
    practised = Counter(monday for monday, attempt in dated if attempt.is_done)
    noted = {monday for monday, _attempt in dated} | set(plans)
    weeks = []
    for monday in _mondays(noted, today):
        over = plans.get(monday)
        if over is None:
            done = practised[monday]
            weeks.append(PracticeWeek(monday, practised=done, noted=monday in noted))
            continue
        became = adherence(over, (one for plan in over for one in named.get(plan.id, ())), today)
        weeks.append(
            PracticeWeek(
                monday=monday,
                planned=became.counted,
                kept=became.done,
                excused=became.excused,
                practised=practised[monday],
                noted=monday in noted,
            )
        )
    return tuple(weeks)


def _over(records: Records, ladder_id: str, today: date) -> Iterator[Plan]:
    for step in records.steps(ladder_id):
        yield from (plan for plan in records.plans(step.id) if plan.last_day < today)


def _mondays(noted: Iterable[date], today: date) -> Iterator[date]:
    monday, last = min(noted, default=today + timedelta(days=7)), _monday(today)
    while monday <= last:
        yield monday
        monday += timedelta(days=7)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
