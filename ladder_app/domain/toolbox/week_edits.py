"""The plan of a week: found, and what changing it puts."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from ladder_app.domain.measures.weeks import week_of
from ladder_app.domain.record import Record, new_id, trashed
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.weekly_plan import DayEnergy, Energy, WeekItem, WeeklyPlan

Put = tuple[Record, ...]


def days_of(week: str) -> tuple[date, ...]:
    """Monday to Sunday of a week like "2026-W12"."""
    year, number = week.split("-W")
    monday = date.fromisocalendar(int(year), int(number), 1)
    return tuple(monday + timedelta(days=n) for n in range(7))


def week_after(week: str) -> str:
    """The week that follows."""
    return week_of(days_of(week)[-1] + timedelta(days=1))


def plan_of_week(records: Records, week: str) -> WeeklyPlan | None:
    """What is planned for a week; where two computers each began one, what is in either."""
    plans = _plans_of(records, week)
    if not plans:
        return None
    first, *others = plans
    for other in others:
        first = replace(
            first,
            items=_each_once((*first.items, *other.items)),
            energy=(*other.energy, *first.energy),
        )
    return first


def energy_on(records: Records, day: date) -> Energy | None:
    """What the person said of that day, if anything."""
    plan = plan_of_week(records, week_of(day))
    said = () if plan is None else plan.energy
    return next((one.energy for one in reversed(said) if one.day == day.isoformat()), None)


def with_item(records: Records, week: str, item: WeekItem, at: str) -> Put:
    """The plan with this, in the place of what had its id, or at the end."""
    plan = _plan(records, week)
    known = any(one.id == item.id for one in plan.items)
    items = [item if one.id == item.id else one for one in plan.items]
    return _put(records, replace(plan, items=(*items, *(() if known else (item,)))), at)


def without_item(records: Records, week: str, item_id: str, at: str) -> Put:
    """The plan without it."""
    plan = _plan(records, week)
    items = tuple(one for one in plan.items if one.id != item_id)
    return _put(records, replace(plan, items=items), at)


def with_energy(records: Records, day: date, energy: Energy | None, at: str) -> Put:
    """The plan of the week of that day, which says so of it; None takes back what was said."""
    plan = _plan(records, week_of(day))
    others = tuple(one for one in plan.energy if one.day != day.isoformat())
    said = () if energy is None else (DayEnergy(day=day.isoformat(), energy=energy),)
    return _put(records, replace(plan, energy=(*others, *said)), at)


def _plans_of(records: Records, week: str) -> list[WeeklyPlan]:
    return sorted((p for p in records.weekly_plans() if p.week == week), key=lambda p: p.id)


def _plan(records: Records, week: str) -> WeeklyPlan:
    return plan_of_week(records, week) or WeeklyPlan(id=new_id(), week=week)


def _put(records: Records, plan: WeeklyPlan, at: str) -> Put:
    others = (one for one in _plans_of(records, plan.week) if one.id != plan.id)
    return (plan, *(trashed(one, at) for one in others))


def _each_once(items: Iterable[WeekItem]) -> tuple[WeekItem, ...]:
    return tuple({item.id: item for item in items}.values())
