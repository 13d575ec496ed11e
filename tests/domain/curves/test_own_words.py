"""Own words, and what became of a belief."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import (
    Attempt,
    Occurred,
    Outcome,
    Prediction,
    Status,
)
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.curves.own_words import Belief, Learned, beliefs, learned
from ladder_app.domain.records import Records
from tests.domain.curves.at_step import at


def test_what_was_learned_is_told_newest_first_without_what_is_hidden() -> None:
    attempts = [
        at(2, what_i_learned=" One. "),
        at(3, what_i_learned="  "),
        at(4),
        at(5, what_i_learned="Hidden."),
        at(6, "stopped_by_consent", what_i_learned="Two."),
    ]
    assert learned(attempts, hidden={"a5"}) == (
        Learned("a6", "Two.", "2026-03-06"),
        Learned("a2", "One.", "2026-03-02"),
    )


def _tested(
    day: int,
    before: int | None,
    occurred: Occurred | None,
    after: int | None,
    status: Status | None = "completed",
) -> Attempt:
    return at(
        day,
        status,
        predictions=(Prediction(expectation_id="e", likelihood_before=before),),
        outcomes=(Outcome(expectation_id="e", occurred=occurred, likelihood_after=after),),
    )


@pytest.mark.parametrize(
    ("attempts", "belief"),
    [
        ([], None),
        ([_tested(2, 80, "no", 30)], (80, 30, 1, 0, 0)),
        ([_tested(2, 80, "no", 70), _tested(3, 60, "yes", 40)], (80, 40, 1, 0, 1)),
        ([_tested(2, None, "partly", 70), _tested(3, 60, None, None)], (60, 70, 0, 1, 0)),
        ([_tested(2, 80, "cannot_tell", None)], (80, None, 0, 0, 0)),
        # Only what was done is counted.
        ([_tested(2, 80, "yes", 90, "stopped_by_consent"), _tested(3, 60, "no", 50, None)], None),
    ],
)
def test_beliefs(attempts: list[Attempt], belief: tuple[Any, ...] | None) -> None:
    records = Records([Expectation(id="e", statement="They laugh", ladder_id="l")])
    expected = () if belief is None else (Belief("e", "They laugh", *belief),)
    assert beliefs(records, attempts) == expected


def test_an_expectation_in_the_trash_is_not_told() -> None:
    gone = Expectation(id="e", statement="They laugh", deleted_at="2026-03-01")
    assert beliefs(Records([gone]), [_tested(2, 80, "no", 30)]) == ()
    assert beliefs(Records(), [_tested(2, 80, "no", 30)]) == ()
