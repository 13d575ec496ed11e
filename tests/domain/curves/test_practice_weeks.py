"""Planned and practised, week by week."""

from datetime import date

import pytest

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.practice_weeks import PracticeWeek, practice_weeks
from ladder_app.domain.curves.practice_weeks_words import week_line, weeks_sentence
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from tests.domain.curves.at_step import STEP, at

TODAY = date(2026, 3, 25)
"""A Wednesday; 2 March is a Monday."""


def _plan(name: str, day: int, **given: object) -> Plan:
    return Plan(id=name, step_id="s", due_date=f"2026-03-{day:02}", **given)  # type: ignore[arg-type]


def _weeks(*records: Record) -> tuple[PracticeWeek, ...]:
    return practice_weeks(Records([Ladder(id="l", title="L"), STEP, *records]), "l", TODAY)


def test_weeks_run_from_the_first_note_to_today_quiet_ones_too() -> None:
    weeks = _weeks(at(3, plan_id="kept"), at(8), _plan("kept", 3), at(20, "avoided"))
    assert [(w.monday.day, w.planned, w.kept, w.practised, w.noted) for w in weeks] == [
        (2, 1, 1, 2, True),
        (9, 0, 0, 0, False),
        (16, 0, 0, 0, True),
        (23, 0, 0, 0, False),
    ]


@pytest.mark.parametrize(
    ("records", "week"),
    [
        ((_plan("p", 3),), (1, 0, 0)),
        ((_plan("p", 3, status="excused"),), (0, 0, 1)),
        ((_plan("p", 3), at(3, "stopped_by_consent", plan_id="p")), (0, 0, 1)),
        # A plan counts in the week in which its last day lies.
        ((_plan("p", 3, window_days=7), at(3)), (0, 0, 0)),
    ],
)
def test_what_became_of_plans(records: tuple[Record, ...], week: tuple[int, int, int]) -> None:
    first = _weeks(*records)[0]
    assert (first.planned, first.kept, first.excused) == week


def test_a_plan_that_is_not_over_is_not_counted() -> None:
    assert all(week.planned == 0 for week in _weeks(at(3), _plan("p", 25)))


def test_nothing_noted_is_nothing_to_show() -> None:
    assert _weeks() == ()
    assert weeks_sentence(()) == ""
    undated = Attempt(id="a", step_id="s", status="completed")
    assert _weeks(undated) == ()


def test_a_time_of_nothing_is_never_a_zero() -> None:
    weeks = _weeks(_plan("gone", 3), at(4, status="stopped_for_safety"))
    said = weeks_sentence(weeks)
    assert "1 plan lies in this time." in said
    assert "0" not in said


def test_what_is_said() -> None:
    weeks = _weeks(at(3, plan_id="kept"), at(8), _plan("kept", 3), _plan("other", 5))
    assert weeks_sentence(weeks) == (
        "Practised 2 times in 4 weeks. 1 of 2 plans came about. "
        "2 weeks have no notes, which can mean anything."
    )
    assert week_line(weeks[0], str) == "week of 2026-03-02, planned 2, practised 2"
    assert week_line(weeks[1], str) == "week of 2026-03-09, no notes"
