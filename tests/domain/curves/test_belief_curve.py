"""Beliefs before and after each attempt that was done."""

from typing import Any

from ladder_app.domain.attempts.attempt import Attempt, Outcome, Prediction, Status
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.curves.belief_curve import BeliefCurve, belief_curves
from ladder_app.domain.curves.belief_words import belief_curve_sentence
from ladder_app.domain.curves.step_curve import curve_of_step
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.records import Records
from tests.domain.curves.at_step import STEP, at

FEAR = Expectation(id="e", statement="They laugh", ladder_id="l")


def _tested(
    day: int, before: int | None, after: int | None, status: Status = "completed", **given: Any
) -> Attempt:
    return at(
        day,
        status,
        predictions=(Prediction(expectation_id="e", likelihood_before=before),),
        outcomes=(Outcome(expectation_id="e", occurred="no", likelihood_after=after),),
        **given,
    )


def _curves(*attempts: Attempt, hidden: tuple[str, ...] = ()) -> tuple[BeliefCurve, ...]:
    records = Records([Ladder(id="l", title="L"), STEP, FEAR, *attempts])
    return belief_curves(records, STEP, curve_of_step(records, STEP), hidden)


def test_each_attempt_that_says_how_likely_is_a_point() -> None:
    (curve,) = _curves(
        _tested(1, 80, 60, what_i_learned=" Quiet was all. "),
        _tested(2, 70, 50, "stopped_by_consent"),
        _tested(3, None, None),
        _tested(4, 55, None, what_happened="They smiled."),
        _tested(5, 90, 90, step_text_version=1),
    )
    assert curve.statement == "They laugh"
    assert [(p.number, p.before, p.after) for p in curve.points] == [(1, 80, 60), (4, 55, None)]
    assert [p.words for p in curve.points] == ["Quiet was all.", "They smiled."]


def test_hidden_words_are_left_out_and_the_numbers_stay() -> None:
    (curve,) = _curves(_tested(1, 80, 60, what_i_learned="Mine"), hidden=("a1",))
    assert [(p.before, p.words) for p in curve.points] == [(80, "")]


def test_without_any_likelihood_there_is_no_curve() -> None:
    assert _curves(_tested(1, None, None)) == ()


def test_what_is_said() -> None:
    (curve,) = _curves(_tested(1, 80, 60), _tested(2, 70, 75), _tested(3, 40, 20))
    assert belief_curve_sentence(curve) == (
        "3 attempts. It seemed 80 % likely before the first, 40 % before the last and 20 % "
        "after it. "
        "Afterwards it seemed less likely 2 times of 3."
    )
    (curve,) = _curves(_tested(1, 80, None))
    assert belief_curve_sentence(curve) == "1 attempt. Beforehand it seemed 80 % likely."
