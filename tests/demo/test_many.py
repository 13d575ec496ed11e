"""The large cases: the right number, the same every time, sound as a whole."""

from collections.abc import Sequence
from datetime import date

import pytest

from ladder_app.demo import many_records
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records


def _attempts(records: Sequence[Record]) -> list[Attempt]:
    return [record for record in records if isinstance(record, Attempt)]


@pytest.mark.parametrize("count", [0, 1, 2, 1000, 3001])
def test_as_many_attempts_as_asked_for_each_with_its_step(count: int) -> None:
    made = many_records(count)
    assert len(_attempts(made)) == count
    assert len(Records(made).all_attempts()) == count


def test_the_same_arguments_give_equal_records() -> None:
    assert many_records(50) == many_records(50)
    assert many_records(50) != many_records(50, seed=2)


def test_ids_are_used_once() -> None:
    ids = [record.id for record in many_records(2000)]
    assert len(set(ids)) == len(ids)


def test_it_ends_on_the_day_given() -> None:
    made = _attempts(many_records(301, last_day=date(2026, 1, 2)))
    assert made[-1].local_date == "2026-01-02"
    assert [attempt.when for attempt in made] == sorted(attempt.when for attempt in made)


def test_steps_count_from_one_in_each_ladder() -> None:
    records = Records(many_records(1000))
    for ladder in records.ladders():
        assert [step.order for step in records.steps(ladder.id)] == list(range(1, 11))


def test_every_fifth_attempt_was_planned_and_the_plan_kept_or_excused() -> None:
    records = Records(many_records(100))
    plans = records.plans()
    assert len(plans) == 20
    assert len(records.journal_entries()) == len(records.flag_events()) == 20
    assert {fate(records, plan, date(2026, 3, 20)) for plan in plans} == {"done", "excused"}
