"""Everything a person may do to a ladder and its steps."""

from dataclasses import replace

import pytest

from ladder_app.domain.edit import Change
from ladder_app.domain.ladders import ladder_edits as edits
from ladder_app.domain.ladders.step import CameFrom, Step
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.records import Records
from tests import make
from tests.make import STAMP


def records_of(*more: Record, ratings: tuple[int | None, ...] = (20, 40, 60)) -> Records:
    """A ladder with a step for each rating."""
    steps = [
        make.step(number) if suds is None else make.rated_step(number, suds)
        for number, suds in enumerate(ratings, start=1)
    ]
    return Records([make.case(), make.ladder(), *steps, *more])


def put(records: Records, changed: tuple[Record, ...]) -> None:
    """Take the records over as a saved edit would."""
    records.replace(
        [Change(records.find(kind_of(record), record.id), record) for record in changed]
    )


def step(records: Records, number: int) -> Step:
    """Step `number` as it is now."""
    found = records.step(f"step-{number}")
    assert found is not None
    return found


def texts(records: Records) -> list[str]:
    """The words of the steps in order; the order has no holes."""
    steps = records.steps("ladder")
    assert [one.order for one in steps] == list(range(1, len(steps) + 1))
    return [one.text for one in steps]


def test_a_new_ladder_shows_the_scale_it_was_asked_for() -> None:
    ladder = edits.new_ladder("Dogs", STAMP, "0-10")
    assert (ladder.title, ladder.created_at, ladder.scale_display) == ("Dogs", STAMP, "0-10")


def test_a_step_is_added_at_the_end() -> None:
    records = records_of()
    put(records, edits.added(records, make.step(9, order=1, text="New")))
    assert texts(records) == ["Step 1", "Step 2", "Step 3", "New"]


@pytest.mark.parametrize(
    ("text", "same_step", "version"),
    [("Step 1", True, 1), ("Step 1", False, 1), ("Step one", True, 1), ("Jump", False, 2)],
    ids=["unchanged", "unchanged, though asked", "the same in other words", "another step"],
)
def test_the_text_version_grows_with_the_meaning(text: str, same_step: bool, version: int) -> None:
    assert edits.with_text(make.step(1), text, same_step=same_step).text_version == version


def test_a_step_in_between_is_not_rated() -> None:
    records = records_of()
    put(records, edits.inserted_after(records, step(records, 1), make.rated_step(9, 33)))
    assert texts(records) == ["Step 1", "Step 9", "Step 2", "Step 3"]
    between = step(records, 9)
    assert (between.suds_base, between.suds_current, between.rated) == (None, None, False)


def test_a_smaller_step_stands_below_the_one_it_leads_to() -> None:
    records = Records((make.ladder(), make.step(1), make.step(2), make.step(3)))
    put = edits.inserted_below(records, make.step(2), make.step(9, text="Smaller"))
    order = sorted((one for one in put if isinstance(one, Step)), key=lambda one: one.order)
    assert put[0].id == "step-9"
    assert [(one.id, one.order) for one in order if one.id != "step-1"] == [
        ("step-9", 2),
        ("step-2", 3),
        ("step-3", 4),
    ]


def test_a_ladder_that_rested_is_taken_up_again() -> None:
    rested = make.ladder(status="paused", pause_reason="Too much")
    assert edits.taken_up_again(rested) == (make.ladder(),)


def test_a_new_step_with_a_rating_takes_its_place() -> None:
    records = records_of()
    first = make.rating("step-9", 30)
    put(records, edits.added(records, make.step(9, text="New"), first))
    assert texts(records) == ["Step 1", "New", "Step 2", "Step 3"]
    new = step(records, 9)
    assert (new.suds_base, new.suds_current, new.rated) == (30, 30, True)
    assert records.ratings("step-9") == (first,)


def test_an_order_by_hand_is_kept_when_a_rated_step_comes_in() -> None:
    records = records_of(ratings=(60, 20))
    put(
        records,
        edits.inserted_after(records, step(records, 1), make.step(9), make.rating("step-9", 5)),
    )
    assert texts(records) == ["Step 1", "Step 9", "Step 2"]


def test_the_new_step_stands_first_in_the_edit() -> None:
    records = records_of()
    first = edits.inserted_after(records, step(records, 1), make.step(9))[0]
    assert first.id == "step-9"


def test_splitting_keeps_the_history_and_rates_nothing() -> None:
    records = records_of(make.attempt(1, "step-2"))
    put(records, edits.split(records, step(records, 2), "Half", "Whole", same_step=False))
    assert texts(records) == ["Step 1", "Half", "Whole", "Step 3"]
    kept, new = records.steps("ladder")[1:3]
    assert kept.id == "step-2"
    assert kept.text_version == 2
    assert kept.suds_current == 40
    assert new.came_from == (CameFrom(step_id="step-2", how="split"),)
    assert (new.suds_current, new.rated, new.status, new.text_version) == (
        None,
        False,
        "not_started",
        1,
    )
    assert len(records.attempts("step-2")) == 1
    assert not records.attempts(new.id)


def test_the_other_half_of_a_step_that_is_done_is_not_done() -> None:
    done = make.rated_step(
        1, 20, status="mastered", mastered_at=STAMP, mastered_by=("user_choice",)
    )
    records = Records([make.case(), make.ladder(), done])
    put(records, edits.split(records, done, "Half", "Whole", same_step=True))
    new = records.steps("ladder")[1]
    assert (new.status, new.mastered_at, new.mastered_by) == ("not_started", None, ())


def test_merging_moves_attempts_and_ratings_to_the_survivor() -> None:
    later = make.rating("step-2", 45, rated_at="2026-03-18T10:00:00+00:00")
    earlier = make.rating("step-1", 20, rated_at="2026-03-02T10:00:00+00:00")
    records = records_of(make.attempt(1, "step-2"), make.attempt(2, "step-1"), later, earlier)
    put(
        records,
        edits.merge(records, step(records, 1), step(records, 2), "Both", STAMP, same_step=True),
    )
    assert texts(records) == ["Both", "Step 3"]
    survivor = step(records, 1)
    assert survivor.came_from == (CameFrom(step_id="step-2", how="merge"),)
    assert [a.id for a in records.attempts("step-1")] == ["attempt-1", "attempt-2"]
    assert [r.suds for r in records.ratings("step-1")] == [20, 45]
    assert (survivor.suds_base, survivor.suds_current) == (20, 45)
    assert survivor.status == "in_progress"
    assert step(records, 2).deleted_at == STAMP


def test_merging_keeps_what_a_step_says_without_a_record_of_it() -> None:
    records = records_of(ratings=(20, 40))
    put(
        records,
        edits.merge(records, step(records, 1), step(records, 2), "Both", STAMP, same_step=True),
    )
    assert (step(records, 1).suds_base, step(records, 1).suds_current) == (20, 20)


def test_merging_into_an_unrated_step_brings_the_first_rating_along() -> None:
    records = records_of(make.rating("step-2", 40), ratings=(None, 40))
    put(
        records,
        edits.merge(records, step(records, 1), step(records, 2), "Both", STAMP, same_step=True),
    )
    assert (step(records, 1).suds_base, step(records, 1).rated) == (40, True)


@pytest.mark.parametrize(
    ("same_step", "version", "comparable"),
    [(True, 1, {"attempt-1", "attempt-2"}), (False, 2, set())],
)
def test_merged_attempts_are_compared_only_if_it_is_the_same_step(
    same_step: bool, version: int, comparable: set[str]
) -> None:
    records = records_of(make.attempt(1, "step-1"), make.attempt(2, "step-2"))
    put(
        records,
        edits.merge(
            records, step(records, 1), step(records, 2), "Both", STAMP, same_step=same_step
        ),
    )
    assert step(records, 1).text_version == version
    found = {a.id for a in records.attempts("step-1") if a.step_text_version == version}
    assert found == comparable


@pytest.mark.parametrize("survivor_version", [1, 3])
def test_attempts_at_earlier_words_of_the_other_step_stay_apart(survivor_version: int) -> None:
    records = Records(
        [
            make.case(),
            make.ladder(),
            make.step(1, text_version=survivor_version),
            make.step(2, text_version=2),
            make.attempt(1, "step-1", step_text_version=survivor_version),
            make.attempt(2, "step-2", step_text_version=1),
            make.attempt(3, "step-2", step_text_version=2),
        ]
    )
    put(
        records,
        edits.merge(records, step(records, 1), step(records, 2), "Both", STAMP, same_step=True),
    )
    now = step(records, 1).text_version
    compared = {a.id for a in records.attempts("step-1") if a.step_text_version == now}
    assert compared == {"attempt-1", "attempt-3"}


@pytest.mark.parametrize(
    ("number", "direction", "expected"),
    [
        (1, "harder", ["Step 2", "Step 1", "Step 3"]),
        (3, "easier", ["Step 1", "Step 3", "Step 2"]),
        (1, "easier", ["Step 1", "Step 2", "Step 3"]),
        (3, "harder", ["Step 1", "Step 2", "Step 3"]),
    ],
)
def test_a_step_moves_by_one(number: int, direction: edits.Direction, expected: list[str]) -> None:
    records = records_of()
    put(records, edits.moved(records, step(records, number), direction))
    assert texts(records) == expected


@pytest.mark.parametrize(("number", "direction"), [(1, "harder"), (3, "easier")])
def test_moving_passes_parked_steps(number: int, direction: edits.Direction) -> None:
    records = Records(
        [make.case(), make.ladder(), make.step(1), make.step(2, status="parked"), make.step(3)]
    )
    put(records, edits.moved(records, step(records, number), direction))
    assert texts(records).index("Step 3") < texts(records).index("Step 1")


def test_moving_never_changes_a_rating() -> None:
    records = records_of()
    put(records, edits.moved(records, step(records, 1), "harder"))
    assert (step(records, 1).suds_base, step(records, 1).suds_current) == (20, 20)


def test_back_to_the_order_of_the_ratings() -> None:
    records = records_of(ratings=(60, 20, 40))
    put(records, edits.ordered_by_rating(records, "ladder"))
    assert texts(records) == ["Step 2", "Step 3", "Step 1"]


@pytest.mark.parametrize(
    ("before", "tried", "after"),
    [
        ({}, False, "not_started"),
        ({}, True, "in_progress"),
        ({"mastered_at": STAMP, "mastered_by": ("user_choice",)}, True, "mastered"),
    ],
)
@pytest.mark.parametrize("aside", [edits.parked, edits.retired])
def test_a_step_set_aside_comes_back_as_it_was(
    aside: object, before: dict[str, object], tried: bool, after: str
) -> None:
    first = replace(make.rated_step(1, 20), **before)  # type: ignore[arg-type]
    more = (make.attempt(1, "step-1"),) if tried else ()
    records = Records([make.case(), make.ladder(), first, *more])
    assert callable(aside)
    put(records, aside(first))
    assert not step(records, 1).is_active
    put(records, edits.brought_back(records, step(records, 1)))
    assert step(records, 1).status == after


def test_done_is_the_choice_of_the_person_and_can_be_taken_back() -> None:
    records = records_of(make.attempt(1, "step-1"))
    put(records, edits.done(step(records, 1), STAMP))
    done = step(records, 1)
    assert (done.status, done.mastered_at, done.mastered_by) == (
        "mastered",
        STAMP,
        ("user_choice",),
    )
    put(records, edits.not_done(records, done))
    open_again = step(records, 1)
    assert (open_again.status, open_again.mastered_at, open_again.mastered_by) == (
        "in_progress",
        None,
        (),
    )
