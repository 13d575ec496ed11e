"""A goal in words."""

from typing import get_args

import pytest

from ladder_app.domain.goals.goal import Goal, GoalStatus, SmartCheck, ValueDomain
from ladder_app.domain.goals.goal_words import (
    CHECKS,
    about_words,
    check_idea,
    check_question,
    checks_words,
    domain_words,
    how_far,
    status_words,
)
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from tests import make

DONE = {"status": "mastered", "mastered_at": make.STAMP}


def test_everything_that_can_be_chosen_has_its_own_words() -> None:
    said = [
        *(status_words(one) for one in get_args(GoalStatus)),
        *(domain_words(one) for one in get_args(ValueDomain)),
        *(check_question(one) for one in CHECKS),
        *(check_idea(one) for one in CHECKS),
    ]
    assert len(set(said)) == len(said)
    assert all(said)


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (None, ""),
        (SmartCheck(), ""),
        (SmartCheck(specific=True), "1 of 4 answered with yes"),
        (SmartCheck(specific=True, kind_to_me=False), "1 of 4 answered with yes"),
        (SmartCheck(mine_to_do=False), "0 of 4 answered with yes"),
    ],
)
def test_the_four_questions(check: SmartCheck | None, said: str) -> None:
    assert checks_words(check) == said


def test_what_it_is_about_stands_on_one_line() -> None:
    goal = Goal(id="g", title="G", value_domain="family", status="paused")
    assert about_words(goal, "1 May") == "Family · until 1 May · It rests"
    assert about_words(Goal(id="g", title="G"), "") == "I am on my way"


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ((), "No steps yet."),
        ((make.step(1), make.step(2)), "2 steps, none tried yet."),
        ((make.step(1, **DONE), make.step(2)), "1 of 2 steps are called done."),
        (
            (make.step(1, **DONE), make.step(2), make.attempt(3, "step-2")),
            "1 of 2 steps are called done. 1 more was practised.",
        ),
        ((make.step(1), make.step(2, status="parked")), "1 step, none tried yet."),
    ],
)
def test_how_far_a_ladder_has_come(records: tuple[Record, ...], said: str) -> None:
    assert how_far(Records([make.ladder(), *records]), make.ladder()) == said
