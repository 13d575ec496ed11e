"""What ratings do to a step."""

from dataclasses import replace

from ladder_app.domain.edit import Change
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.ladders.step_ratings import (
    corrected,
    first_rating,
    new_rating,
    rate,
    without,
)
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.records import Records
from tests import make

FIRST, SECOND = "2026-03-02T10:00:00+00:00", "2026-03-09T10:00:00+00:00"


def put(records: Records, changed: tuple[Record, ...]) -> None:
    """Take the records over as a saved edit would."""
    records.replace(
        [Change(records.find(kind_of(record), record.id), record) for record in changed]
    )


def found(records: Records, step_id: str = "step-1") -> Step:
    """The step as it is now."""
    step = records.step(step_id)
    assert step is not None
    return step


def rated_twice(first: int = 50, second: int = 40) -> Records:
    """Step 1, rated on 2 and on 9 March."""
    records = Records([make.case(), make.ladder(), make.step(1)])
    give(records, first, FIRST)
    give(records, second, SECOND)
    return records


def give(records: Records, suds: int, at: str) -> None:
    """Rate step 1."""
    put(records, rate(records, "ladder", [new_rating("step-1", suds, at)]))


def test_the_first_rating_stays_and_the_latest_is_shown() -> None:
    step = found(rated_twice())
    assert (step.suds_base, step.suds_current, step.rated) == (50, 40, True)


def test_a_rating_says_when_and_how_it_was_given() -> None:
    records = Records([make.step(1)])
    new = new_rating("step-1", 30, FIRST, occasion="review", scale_entered="0-10")
    put(records, rate(records, "ladder", [new]))
    (rating,) = records.ratings("step-1")
    assert (rating.suds, rating.rated_at, rating.occasion) == (30, FIRST, "review")
    assert (rating.blind, rating.scale_entered) == (True, "0-10")


def test_a_backdated_rating_does_not_become_the_current_one() -> None:
    records = rated_twice()
    give(records, 90, "2026-03-05T10:00:00+00:00")
    assert (found(records).suds_base, found(records).suds_current) == (50, 40)


def test_a_whole_ladder_is_rated_at_once_and_stands_by_rating() -> None:
    records = Records([make.case(), make.ladder(), *(make.step(n) for n in (1, 2, 3))])
    values = {"step-1": 70, "step-2": 30, "step-3": 50}
    put(
        records, rate(records, "ladder", [new_rating(i, suds, FIRST) for i, suds in values.items()])
    )
    steps = records.steps("ladder")
    assert [step.suds_current for step in steps] == [30, 50, 70]
    assert [step.order for step in steps] == [1, 2, 3]


def test_correcting_the_first_rating_corrects_what_progress_is_measured_from() -> None:
    records = rated_twice()
    first, _second = records.ratings("step-1")
    put(records, corrected(records, first, 60))
    assert (found(records).suds_base, found(records).suds_current) == (60, 40)


def test_correcting_a_later_rating_leaves_the_first_alone() -> None:
    records = rated_twice()
    _first, second = records.ratings("step-1")
    put(records, corrected(records, second, 20))
    assert (found(records).suds_base, found(records).suds_current) == (50, 20)


def test_deleting_the_last_rating_brings_the_one_before_back() -> None:
    records = rated_twice()
    put(records, without(records, records.ratings("step-1")[1], SECOND))
    assert (found(records).suds_base, found(records).suds_current) == (50, 50)


def test_deleting_every_rating_leaves_the_step_unrated() -> None:
    records = rated_twice()
    for rating in records.ratings("step-1"):
        put(records, without(records, rating, SECOND))
    step = found(records)
    assert (step.suds_base, step.suds_current, step.rated) == (None, None, False)


def test_the_first_rating_is_the_one_the_base_came_from() -> None:
    records = rated_twice()
    first = first_rating(records, found(records))
    assert isinstance(first, StepRating)
    assert first.rated_at == FIRST
    gone = replace(first, deleted_at=SECOND)
    records.replace([Change(first, gone)])
    assert first_rating(records, found(records)) is None


def test_in_the_hour_that_comes_twice_the_later_rating_is_shown() -> None:
    first, then = make.HOUR_TWICE
    records = Records([make.case(), make.ladder(), make.step(1)])
    put(records, rate(records, "ladder", [new_rating("step-1", 40, then)]))
    put(records, rate(records, "ladder", [new_rating("step-1", 50, first)]))
    assert found(records).suds_current == 40
