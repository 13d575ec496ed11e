"""What is shown to two people, and what only if somebody ticked it."""

from dataclasses import replace

import pytest

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.review_entry import ReviewEntry, finished
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.review.sharing import Sharing, sharing_of
from tests import make
from tests.domain.review.people import NOW, client

PLAIN, PRIVATE = make.step(1), make.step(2, sensitive=True)
HIDDEN = make.ladder(id="hidden", sensitive=True)


def shown(sharing: Sharing, *more: Record) -> list[str]:
    records = Records([make.case(), *client(), *more])
    steps = (step for one in records.ladders() for step in records.steps(one.id))
    return [step.id for step in steps if sharing.shows(records, step)]


def test_to_begin_with_nothing_sensitive_and_nothing_put_away_is_shown() -> None:
    away = make.ladder(id="away", status="archived")
    old = make.step(1, id="old", ladder_id="away")
    assert shown(Sharing(), away, old) == ["step-1", "step-3"]
    assert shown(Sharing().with_tick(away, True), away, old) == ["step-1", "step-3", "old"]


def test_a_ladder_that_comes_in_later_is_shown_as_usual() -> None:
    new = make.step(1, id="new", ladder_id="later")
    assert "new" in shown(Sharing(), make.ladder(id="later"), new)


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("step", [PLAIN, PRIVATE], ids=["plain", "private"])
def test_a_step_is_shown_as_it_was_ticked(step: Step, there: bool) -> None:
    for before in (True, False):
        sharing = Sharing().with_tick(step, before).with_tick(step, there)
        assert (step.id in shown(sharing)) is there


def test_of_a_ladder_that_is_not_ticked_nothing_is_shown() -> None:
    assert shown(Sharing().with_tick(make.ladder(), False)) == []
    assert shown(Sharing().with_tick(HIDDEN, True)) == ["step-1", "step-3", "deep"]


def test_exactly_the_ladders_of_a_review() -> None:
    records = Records([make.case(), *client()])
    for ids in ([], ["hidden"], ["ladder"]):
        review = SessionReview(id="r", at="2026-03-19", ladders=tuple(ids))
        assert [one.id for one in sharing_of(records, review).ladders(records)] == ids


@pytest.mark.parametrize("words", [True, False])
@pytest.mark.parametrize(
    ("turned", "left"), [(PLAIN, ["step-3"]), (PRIVATE, ["step-1", "step-2", "step-3"])]
)
def test_a_review_keeps_what_was_shown_in_it(turned: Step, left: list[str], words: bool) -> None:
    sharing = replace(Sharing(words=words), turned=frozenset({turned.id}))
    records = Records([make.case(), *client()])
    review = finished(ReviewEntry(sharing=sharing), records, NOW)[0]
    assert isinstance(review, SessionReview)
    new = make.step(4, id="new")
    after = Records([make.case(), *client(), review, new])
    again = sharing_of(after, review)
    steps = (step for one in after.ladders() for step in after.steps(one.id))
    assert [step.id for step in steps if again.shows(after, step)] == left
    assert again.words is words


def test_of_a_review_that_does_not_say_only_what_was_agreed_is_known_to_be_shown() -> None:
    ahead = (Plan(id="a", step_id="step-3", due_date="2026-03-21"),)
    review = SessionReview(
        id="r", at="2026-03-19", ladders=("ladder",), next_plan_ids=("a", "secret")
    )
    records = Records([make.case(), *client(), *ahead])
    sharing = sharing_of(records, review)
    steps = (step for one in records.ladders() for step in records.steps(one.id))
    assert [step.id for step in steps if sharing.shows(records, step)] == ["step-3"]
    assert not sharing.words
