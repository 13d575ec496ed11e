"""Practice week by week. A week in which nothing was written down has no notes, and no zero."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.plan import Plan
from ladder_app.domain.report.listed import NOTHING, newest, section
from ladder_app.domain.report.parts import Column, Section, Table
from ladder_app.domain.report.told import Told
from ladder_app.language import _


def practice_weeks(told: Told) -> Section | None:
    """From the first week with an attempt to the last with one or with a plan, newest first."""
    attempts, plans = _by_week_of_attempts(told.attempts), _by_week(told.records.plans(), told)
    weeks = [*attempts, *plans]
    if not attempts:
        return None
    every = tuple(_weeks(min(weeks), max(weeks)))[::-1]
    kept, remark = newest(every, told.choice.most("weeks"))
    columns = (
        Column(_("Week of"), "short"),
        Column(_("Planned"), "number"),
        Column(_("Done"), "number"),
        Column(_("Minutes"), "number"),
    )
    rows = tuple(
        (told.written(week), *_cells(attempts.get(week, []), len(plans.get(week, ()))))
        for week in kept
    )
    return section("weeks", (Table(columns, rows),), remark)


def _cells(attempts: list[Attempt], planned: int) -> tuple[str, str, str]:
    plans = str(planned) if planned else NOTHING
    if not attempts:
        return plans, _("no notes"), NOTHING
    done = [attempt for attempt in attempts if attempt.is_done]
    seconds = sum(attempt.duration_s or 0 for attempt in done)
    return plans, str(len(done)), str(round(seconds / 60)) if seconds else NOTHING


def _by_week_of_attempts(attempts: tuple[Attempt, ...]) -> dict[date, list[Attempt]]:
    weeks: dict[date, list[Attempt]] = defaultdict(list)
    for attempt in attempts:
        if attempt.local_date:
            weeks[_monday(date.fromisoformat(attempt.local_date))].append(attempt)
    return weeks


def _by_week(plans: tuple[Plan, ...], told: Told) -> dict[date, list[Plan]]:
    """Only plans whose days are over: what is to come is no practice yet."""
    weeks: dict[date, list[Plan]] = defaultdict(list)
    for plan in plans:
        if plan.last_day < told.today:
            weeks[_monday(plan.first_day)].append(plan)
    return weeks


def _weeks(first: date, last: date) -> Iterator[date]:
    week = first
    while week <= last:
        yield week
        week += timedelta(days=7)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
