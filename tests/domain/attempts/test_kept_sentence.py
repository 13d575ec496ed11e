"""Which of the person's own sentences comes back to them."""

from dataclasses import replace

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Outcome
from ladder_app.domain.attempts.kept_sentence import (
    are_several,
    kept_sentence,
    sentences,
    with_hidden,
    with_pinned,
)
from ladder_app.domain.case import Case

_CASE = Case(id="c")
_LEARNED = Attempt(
    id="a",
    step_id="s",
    started_at="2026-03-01",
    status="completed",
    what_i_learned="Quiet was not rejection.",
)
_OLDER = replace(_LEARNED, id="older", started_at="2026-02-01")


def _kept(*attempts: Attempt, case: Case = _CASE) -> str | None:
    found = kept_sentence(attempts, case)
    return None if found is None else found.id


def test_the_newest_one_is_offered() -> None:
    assert _kept(_OLDER, _LEARNED) == "a"
    assert [one.id for one in sentences([_OLDER, _LEARNED])] == ["a", "older"]
    assert are_several([_OLDER, _LEARNED])
    assert not are_several([_OLDER])


@pytest.mark.parametrize(
    "attempt",
    [
        replace(_LEARNED, what_i_learned=None),
        replace(_LEARNED, what_i_learned="  "),
        replace(_LEARNED, status="partial"),
        replace(_LEARNED, status="avoided"),
        replace(_LEARNED, status="stopped_by_consent"),
        replace(_LEARNED, status="stopped_for_safety"),
        replace(_LEARNED, status="cancelled_external"),
        replace(_LEARNED, left_because="anxiety_too_high"),
        replace(_LEARNED, outcomes=(Outcome(expectation_id="e", occurred="yes"),)),
        replace(_LEARNED, outcomes=(Outcome(expectation_id="e", occurred="partly"),)),
    ],
)
def test_what_ended_early_or_came_true_is_not_offered(attempt: Attempt) -> None:
    assert _kept(attempt) is None
    assert _kept(_OLDER, attempt) == "older"


@pytest.mark.parametrize(
    "attempt",
    [
        replace(_LEARNED, status=None),
        replace(_LEARNED, left_because="finished"),
        replace(_LEARNED, outcomes=(Outcome(expectation_id="e", occurred="no"),)),
        replace(_LEARNED, outcomes=(Outcome(expectation_id="e", occurred="cannot_tell"),)),
    ],
)
def test_everything_else_is(attempt: Attempt) -> None:
    assert _kept(attempt) == "a"


def test_what_was_pinned_stays_whatever_it_says() -> None:
    pinned = replace(_OLDER, status="partial")
    assert _kept(pinned, _LEARNED, case=replace(_CASE, pinned_attempt_id="older")) == "older"


def test_what_was_hidden_is_not_offered_again() -> None:
    assert _kept(_OLDER, _LEARNED, case=replace(_CASE, hidden_attempt_ids=("a",))) == "older"


def test_a_pinned_attempt_that_is_gone_does_not_leave_a_hole() -> None:
    assert _kept(_LEARNED, case=replace(_CASE, pinned_attempt_id="gone")) == "a"


def test_hiding_takes_the_pin_away_and_pinning_brings_a_sentence_back() -> None:
    pinned = with_pinned(_CASE, "a")
    assert pinned.pinned_attempt_id == "a"
    hidden = with_hidden(pinned, "a")
    assert (hidden.pinned_attempt_id, hidden.hidden_attempt_ids) == (None, ("a",))
    assert with_hidden(hidden, "a") == hidden
    assert with_pinned(hidden, "a") == pinned


def test_hiding_one_leaves_another_pinned() -> None:
    assert with_hidden(with_pinned(_CASE, "a"), "b").pinned_attempt_id == "a"
