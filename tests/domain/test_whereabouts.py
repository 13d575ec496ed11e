"""Where the person stands, as tables."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Status
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder, LadderStatus
from ladder_app.domain.ladders.step import Step, StepRating, StepStatus
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.whereabouts import easy_step, is_quiet, next_to_plan, whereabouts
from tests import make


def _ladder(
    ladder_id: str = "l", *, status: LadderStatus = "active", sensitive: bool = False
) -> Ladder:
    return Ladder(id=ladder_id, title="A ladder", status=status, sensitive=sensitive)


def _steps(
    *ratings: int | None, ladder_id: str = "l", statuses: dict[int, StepStatus] | None = None
) -> list[Step]:
    """Steps `l1`, `l2`, … with these ratings, the first the easiest by order."""
    return [
        Step(
            id=f"{ladder_id}{order}",
            ladder_id=ladder_id,
            order=order,
            text=f"step {order}",
            suds_base=suds,
            suds_current=suds,
            rated=suds is not None,
            status=(statuses or {}).get(order, "not_started"),
        )
        for order, suds in enumerate(ratings, start=1)
    ]


def _attempt(step_id: str, day: int = 1, status: Status | None = "completed") -> Attempt:
    return Attempt(
        id=f"{step_id}-{day}", step_id=step_id, started_at=f"2026-03-{day:02}", status=status
    )


def _rungs(*records: Record, preferred: str = "") -> list[str]:
    found = whereabouts(Records(records), preferred)
    return [rung.step.id for rung in found.rungs] if found else []


def test_no_ladder_is_nowhere() -> None:
    assert whereabouts(Records()) is None
    assert whereabouts(Records([_ladder()])) is None


@pytest.mark.parametrize(
    ("tried", "shown"),
    [
        ([], ["l2", "l1"]),
        (["l1"], ["l2", "l1"]),
        (["l3"], ["l4", "l3", "l2"]),
        (["l5"], ["l5", "l4"]),
        (["l2", "l4", "l3"], ["l4", "l3", "l2"]),
    ],
)
def test_the_rungs_around_the_one_tried_last_hardest_first(
    tried: list[str], shown: list[str]
) -> None:
    attempts = [_attempt(step_id, day) for day, step_id in enumerate(tried, start=1)]
    assert _rungs(_ladder(), *_steps(10, 20, 30, 40, 50), *attempts) == shown


@pytest.mark.parametrize(
    "status", ["stopped_by_consent", "stopped_for_safety", "cancelled_external", None]
)
def test_a_neutral_stop_moves_nobody(status: Status | None) -> None:
    base: list[Record] = [make.case(), _ladder(), *_steps(10, 20, 30, 40, 50), _attempt("l2", 1)]
    before = whereabouts(Records(base))
    assert before is not None
    assert [rung.step.id for rung in before.rungs] == ["l3", "l2", "l1"]
    assert whereabouts(Records([*base, _attempt("l3", 2, status)])) == before


def test_a_neutral_stop_on_another_ladder_leaves_one_where_one_was() -> None:
    both: list[Record] = [_ladder("l"), *_steps(10), _ladder("m"), *_steps(10, ladder_id="m")]
    stop = _attempt("m1", 2, "stopped_by_consent")
    assert _rungs(*both, _attempt("l1", 1), stop) == ["l1"]


def test_choosing_not_to_is_having_looked_at_it() -> None:
    found = whereabouts(Records([_ladder(), *_steps(10, 20), _attempt("l2", 2, "avoided")]))
    assert found is not None
    assert [rung.tried for rung in found.rungs] == [True, False]


def test_above_a_mastered_rung_stands_the_next_one() -> None:
    steps = _steps(10, 20, 30, 40, statuses={2: "mastered"})
    assert _rungs(_ladder(), *steps, _attempt("l2")) == ["l4", "l3", "l2"]


def test_at_the_top_of_a_mastered_ladder_the_top_is_shown() -> None:
    steps = _steps(10, 20, 30, statuses={1: "mastered", 2: "mastered", 3: "mastered"})
    assert _rungs(_ladder(), *steps, _attempt("l3")) == ["l3", "l2"]


def test_parked_retired_and_sensitive_steps_are_left_out() -> None:
    steps = _steps(10, 20, 30, 40, statuses={2: "parked", 3: "archived"})
    assert _rungs(_ladder(), *steps) == ["l4", "l1"]


def test_a_graded_ladder_goes_by_rating_and_leaves_out_what_stands_beside_it() -> None:
    assert _rungs(_ladder(), *_steps(30, 10, None, 20)) == ["l4", "l2"]


def test_unrated_steps_show_while_nothing_is_rated() -> None:
    assert _rungs(_ladder(), *_steps(None, None, None)) == ["l2", "l1"]


def test_the_ladder_last_practised_on_comes_before_the_preferred_one() -> None:
    both: list[Record] = [_ladder("l"), *_steps(10), _ladder("m"), *_steps(10, ladder_id="m")]
    assert _rungs(*both, preferred="m") == ["m1"]
    assert _rungs(*both, _attempt("l1"), preferred="m") == ["l1"]


def test_sensitive_and_paused_ladders_are_never_shown() -> None:
    hidden: list[Record] = [_ladder("l", sensitive=True), *_steps(10), _attempt("l1")]
    paused: list[Record] = [
        _ladder("m", status="paused"),
        *_steps(10, ladder_id="m"),
        _attempt("m1"),
    ]
    assert _rungs(*hidden, *paused, preferred="l") == []


def test_practised_counts_only_what_was_done() -> None:
    every: tuple[Status | None, ...] = (
        "completed",
        "partial",
        "avoided",
        "stopped_by_consent",
        "stopped_for_safety",
        "cancelled_external",
        None,
    )
    attempts = [_attempt("l1", day, status) for day, status in enumerate(every, start=1)]
    found = whereabouts(Records([_ladder(), *_steps(10), *attempts]))
    assert found is not None
    assert found.rungs[0].practised == 2


def test_the_easy_step_is_the_lowest_one_that_was_done_before() -> None:
    steps = _steps(10, 20, 30)
    attempts = (_attempt("l3"), _attempt("l2"), _attempt("l1", 3, None))
    step = easy_step(Records([make.case(), _ladder(), *steps, *attempts]))
    assert step is not None
    assert step.id == "l2"


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, True),
        ({"suds_current": 59}, True),
        ({"suds_current": 60}, False),
        ({"suds_current": None, "suds_base": None, "rated": False}, True),
        ({"no_reminder": True}, False),
        ({"needs_agreement": True}, False),
    ],
    ids=str,
)
def test_only_an_easy_step_is_called_easy(values: dict[str, Any], found: bool) -> None:
    (step,) = _steps(20)
    records = Records([make.case(), _ladder(), replace(step, **values), _attempt("l1")])
    assert (easy_step(records) is not None) is found


@pytest.mark.parametrize(("below", "found"), [(20.0, False), (21.0, True)])
def test_what_is_called_easy_is_the_cases_own(below: float, found: bool) -> None:
    case = make.case(thresholds={"easy_below": below})
    records = Records([case, _ladder(), *_steps(20), _attempt("l1")])
    assert (easy_step(records) is not None) is found


@pytest.mark.parametrize(
    ("today", "quiet"),
    [
        (date(2026, 3, 10), False),
        (date(2026, 3, 23), False),
        (date(2026, 3, 24), True),
        (date(2026, 12, 1), True),
        (date(2026, 3, 1), False),
    ],
)
def test_quiet_begins_on_the_fourteenth_day_without_an_entry(today: date, quiet: bool) -> None:
    assert (
        is_quiet(Records([make.case(), _ladder(), *_steps(10), _attempt("l1", 10)]), today) is quiet
    )


def test_how_many_days_are_quiet_is_the_cases_own() -> None:
    case = make.case(thresholds={"quiet_days": 30.0})
    records = Records([case, _ladder(), *_steps(10), _attempt("l1", 10)])
    assert not is_quiet(records, date(2026, 4, 8))
    assert is_quiet(records, date(2026, 4, 9))


def test_a_rating_and_a_note_are_entries_too_and_a_new_case_is_not_quiet() -> None:
    rating = StepRating(id="r", step_id="l1", suds=20, rated_at="2026-03-30T09:00:00+01:00")
    base: list[Record] = [make.case(), _ladder(), *_steps(10)]
    assert not is_quiet(Records(base), date(2026, 4, 1))
    note = JournalEntry(id="n", at="2026-03-30T09:00:00+01:00", text="Rested.")
    for entry in (rating, note):
        assert not is_quiet(Records([*base, _attempt("l1", 10), entry]), date(2026, 4, 1))


def test_an_unreadable_day_does_no_harm() -> None:
    odd = Attempt(id="a", step_id="l1", started_at="someday")
    assert not is_quiet(Records([make.case(), _ladder(), *_steps(10), odd]), date(2026, 4, 1))


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ({}, "l2"),
        ({"status": "mastered"}, "l3"),
        ({"no_reminder": True}, "l3"),
        ({"sensitive": True}, "l3"),
        ({"status": "parked"}, "l3"),
    ],
    ids=str,
)
def test_the_next_step_to_plan_is_the_nearest_that_may_be(
    above: dict[str, Any], expected: str
) -> None:
    first, second, third = _steps(10, 20, 30)
    records = Records([make.case(), _ladder(), first, replace(second, **above), third])
    found = next_to_plan(records, first)
    assert found is not None
    assert found.id == expected
    assert next_to_plan(records, third) is None


def test_above_a_step_without_a_rating_stands_what_follows_it() -> None:
    (rated,) = _steps(10)
    records = Records([make.case(), _ladder(), make.step(7, ladder_id=rated.ladder_id), rated])
    unrated = records.step("step-7")
    assert unrated is not None
    assert next_to_plan(records, unrated) is None
