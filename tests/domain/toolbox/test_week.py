"""The plan of a week, energy, and what there was of a week."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ladder_app.domain.record import Record, trashed
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practised import practised_between
from ladder_app.domain.toolbox.week_edits import (
    days_of,
    energy_on,
    plan_of_week,
    week_after,
    with_energy,
    with_item,
    without_item,
)
from ladder_app.domain.toolbox.weekly_plan import DayEnergy, WeekItem, WeeklyPlan
from tests import make

WEEK = "2026-W12"
WALK = WeekItem(id="walk", kind="movement", text="a walk", day="2026-03-17")
REST = WeekItem(id="rest", kind="rest")
TODAY = date(2026, 3, 19)


def after(records: Records, put: tuple[Record, ...]) -> Records:
    kept = {one.id: one for one in records.all_records()} | {one.id: one for one in put}
    return Records(kept.values())


def items(records: Records, week: str = WEEK) -> tuple[WeekItem, ...]:
    plan = plan_of_week(records, week)
    return () if plan is None else plan.items


@pytest.mark.parametrize("week", ["", "2026-12", "2026-W54", "2025-W53", "week 12"])
def test_a_week_that_is_none_is_refused(week: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        WeeklyPlan(id="w", week=week)


@pytest.mark.parametrize("values", [{"kind": "other"}, {"kind": "other", "text": " "}])
def test_something_else_needs_its_words(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="words"):
        WeekItem(id="i", **values)


def test_a_week_has_its_days_and_the_next_one_follows() -> None:
    assert days_of(WEEK)[0] == date(2026, 3, 16)
    assert days_of(WEEK)[-1] == date(2026, 3, 22)
    assert week_after("2026-W53") == "2027-W01"


def test_things_join_change_and_go() -> None:
    records = after(Records(), with_item(Records(), WEEK, WALK, make.STAMP))
    records = after(records, with_item(records, WEEK, REST, make.STAMP))
    assert items(records) == (WALK, REST)
    done = replace(WALK, done=True)
    records = after(records, with_item(records, WEEK, done, make.STAMP))
    assert items(records) == (done, REST)
    records = after(records, without_item(records, WEEK, "walk", make.STAMP))
    assert items(records) == (REST,)
    assert items(records, "2026-W13") == ()
    assert len(records.weekly_plans()) == 1


def test_energy_is_said_of_a_day_and_can_be_taken_back() -> None:
    records = after(Records(), with_energy(Records(), TODAY, "low", make.STAMP))
    assert energy_on(records, TODAY) == "low"
    assert energy_on(records, date(2026, 3, 20)) is None
    records = after(records, with_energy(records, TODAY, "enough", make.STAMP))
    assert energy_on(records, TODAY) == "enough"
    records = after(records, with_energy(records, TODAY, None, make.STAMP))
    assert energy_on(records, TODAY) is None


def test_two_plans_of_one_week_are_one_and_nothing_of_either_goes() -> None:
    low = (DayEnergy(day=TODAY.isoformat(), energy="low"),)
    two = Records(
        [
            WeeklyPlan(id="a", week=WEEK, items=(WALK,)),
            WeeklyPlan(id="b", week=WEEK, items=(REST,), energy=low),
        ]
    )
    assert items(two) == (WALK, REST)
    assert energy_on(two, TODAY) == "low"
    one = after(two, without_item(two, WEEK, "walk", make.STAMP))
    assert items(one) == (REST,)
    assert energy_on(one, TODAY) == "low"
    assert [plan.id for plan in one.weekly_plans()] == ["a"]


def log(record_id: str, at: str) -> PracticeLog:
    return PracticeLog(id=record_id, at=at, practice_id="sounds")


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (16, 22, ["22 Sounds", "22 Rest", "17 Movement: a walk", "16 Touch"]),
        (10, 16, ["16 Touch", "16 Rest", "15 Sounds"]),
        (17, 17, ["17 Movement: a walk", "17 Rest"]),
        (1, 9, []),
    ],
)
def test_what_was_done_can_be_looked_back_at(first: int, last: int, told: list[str]) -> None:
    """What was ticked without a day stands at the last of the days that are looked at."""
    items = (replace(WALK, done=True), replace(REST, done=True), replace(REST, id="open"))
    records = Records(
        [
            log("a", "2026-03-15T23:59:00+01:00"),
            log("b", "2026-03-22T20:00:00+01:00"),
            replace(log("c", "2026-03-16"), practice_id="touch"),
            trashed(log("gone", "2026-03-18"), make.STAMP),
            WeeklyPlan(id="w", week=WEEK, items=items),
        ]
    )
    found = practised_between(records, date(2026, 3, first), date(2026, 3, last))
    assert [f"{one.day.day} {one.words}" for one in found] == told
