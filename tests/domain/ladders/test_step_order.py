"""The order of steps, by hand and by rating."""

from collections.abc import Sequence

import pytest

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_order import (
    by_rating,
    dense,
    follows_ratings,
    inserted,
    reordered_after_rating,
    reordered_by_rating,
)
from tests import make


def steps_of(*ratings: int | None) -> tuple[Step, ...]:
    """Steps 1, 2, … with these ratings."""
    return tuple(
        make.step(number) if suds is None else make.rated_step(number, suds)
        for number, suds in enumerate(ratings, start=1)
    )


def ids(steps: Sequence[Step]) -> str:
    """The numbers of the steps in the order of their `order`, which has no holes."""
    ordered = sorted(steps, key=lambda step: step.order)
    assert [step.order for step in ordered] == list(range(1, len(ordered) + 1))
    return " ".join(step.id.removeprefix("step-") for step in ordered)


@pytest.mark.parametrize(
    ("place", "expected"), [(1, "9 1 2"), (2, "1 9 2"), (3, "1 2 9"), (99, "1 2 9"), (0, "9 1 2")]
)
def test_a_step_is_inserted_without_holes(place: int, expected: str) -> None:
    assert ids(inserted(steps_of(None, None), make.step(9), place)) == expected


def test_steps_in_their_place_are_left_as_they_are() -> None:
    steps = steps_of(10, 20)
    assert all(before is after for before, after in zip(steps, dense(steps), strict=True))


@pytest.mark.parametrize(
    ("ratings", "follows"),
    [
        ((), True),
        ((10, 20, 20), True),
        ((10, None, 20), True),
        ((20, 10), False),
        ((20, None, 10), False),
    ],
)
def test_follows_its_ratings(ratings: tuple[int | None, ...], follows: bool) -> None:
    assert follows_ratings(steps_of(*ratings)) is follows


@pytest.mark.parametrize(
    ("before", "number", "suds", "expected"),
    [
        ((10, 20, 30), 1, 25, "2 1 3"),
        ((10, 20, 30), 3, 5, "3 1 2"),
        ((10, 20, 30), 2, 30, "1 2 3"),
        ((10, 20, None), 3, 15, "1 3 2"),
        ((10, 20, None), 3, 90, "1 2 3"),
        ((None, None, None), 2, 50, "1 2 3"),
        ((10, None, 20), 2, 90, "1 3 2"),
        ((30, 10, 20), 2, 90, "1 2 3"),
    ],
    ids=[
        "harder now",
        "easier now",
        "as hard as the next",
        "rated for the first time",
        "the hardest so far",
        "the only one rated",
        "past the hardest",
        "an order by hand is kept",
    ],
)
def test_a_rating_moves_a_step_only_if_the_order_followed(
    before: tuple[int | None, ...], number: int, suds: int, expected: str
) -> None:
    rated = make.rated_step(number, suds)
    assert ids(reordered_after_rating(steps_of(*before), rated)) == expected


def test_back_to_the_order_of_ratings_unrated_steps_keep_their_places() -> None:
    assert ids(reordered_by_rating(steps_of(30, None, 10, 20))) == "3 2 4 1"


def test_by_rating_leaves_the_unrated_out() -> None:
    assert [step.id for step in by_rating(steps_of(30, None, 10, 10))] == [
        "step-3",
        "step-4",
        "step-1",
    ]
