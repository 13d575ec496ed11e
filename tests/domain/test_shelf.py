"""Records by what they belong to: in order, and right after every change."""

from operator import attrgetter

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.shelf import Shelf
from tests import make

SHELF_OF = (attrgetter("step_id"), attrgetter("when"))


def is_partly_done(attempt: Attempt) -> bool:
    return attempt.status == "partial"


def days(attempts: tuple[Attempt, ...]) -> list[int]:
    return [int(attempt.local_date[-2:]) for attempt in attempts]


def test_each_owner_has_its_own_in_order_and_without_the_trash() -> None:
    shelf = Shelf[Attempt](*SHELF_OF)
    for number in (9, 2, 5):
        shelf.add(make.attempt(number))
    shelf.add(make.attempt(3, "step-2"))
    shelf.add(make.attempt(4, deleted_at=make.STAMP))
    assert days(shelf.of("step-1")) == [2, 5, 9]
    assert days(shelf.of("step-2")) == [3]
    assert shelf.of("nobody") == ()


def test_what_was_asked_for_before_a_change_is_not_told_after_it() -> None:
    shelf = Shelf[Attempt](*SHELF_OF)
    first, later = make.attempt(2, status="partial"), make.attempt(5, status="partial")
    shelf.add(later)
    assert days(shelf.of("step-1")) == days(shelf.picked("step-1", is_partly_done)) == [5]
    shelf.add(first)
    assert days(shelf.of("step-1")) == days(shelf.picked("step-1", is_partly_done)) == [2, 5]
    shelf.remove(later)
    assert days(shelf.picked("step-1", is_partly_done)) == days(shelf.of("step-1")) == [2]


def test_only_what_is_asked_for_is_picked() -> None:
    shelf = Shelf[Attempt](*SHELF_OF)
    for number, status in ((2, "partial"), (3, "completed"), (4, "partial")):
        shelf.add(make.attempt(number, status=status))
    assert days(shelf.picked("step-1", is_partly_done)) == [2, 4]
    assert days(shelf.picked("step-1", attrgetter("is_done"))) == [2, 3, 4]


def test_without_an_order_they_stay_as_they_came() -> None:
    shelf = Shelf[Attempt](attrgetter("step_id"))
    for number in (9, 2):
        shelf.add(make.attempt(number))
    assert days(shelf.of("step-1")) == [9, 2]
