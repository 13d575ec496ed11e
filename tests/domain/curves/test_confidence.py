"""How sure somebody was before and after each attempt that was done."""

import pytest

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.belief_curve import BeliefCurve
from ladder_app.domain.curves.confidence import confidence_curve, confidence_sentence
from ladder_app.domain.curves.step_curve import curve_of_step
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.records import Records
from tests.domain.curves.at_step import STEP, at


def curve_of(*attempts: Attempt, hidden: tuple[str, ...] = ()) -> BeliefCurve | None:
    records = Records([Ladder(id="l", title="L"), STEP, *attempts])
    return confidence_curve(records, STEP, curve_of_step(records, STEP), hidden)


def test_each_attempt_that_says_how_sure_is_a_point() -> None:
    curve = curve_of(
        at(1, confidence_before=40, confidence_after=55, what_i_learned=" I stayed. "),
        at(2, "stopped_by_consent", confidence_before=90),
        at(3),
        at(4, confidence_after=70),
        at(5, confidence_before=10, step_text_version=1),
    )
    assert curve is not None
    assert [(p.number, p.before, p.after) for p in curve.points] == [(1, 40, 55), (4, None, 70)]
    assert [p.words for p in curve.points] == ["I stayed.", ""]


def test_hidden_words_are_left_out_and_the_numbers_stay() -> None:
    curve = curve_of(at(1, confidence_before=40, what_i_learned="Mine"), hidden=("a1",))
    assert curve is not None
    assert [(p.before, p.words) for p in curve.points] == [(40, "")]


def test_without_an_answer_there_is_no_curve() -> None:
    assert curve_of(at(1), at(2)) is None


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([(40, None)], "1 attempt. Beforehand 40 % sure."),
        (
            [(40, 55), (60, 80)],
            (
                "2 attempts. Beforehand 40 % sure the first time and 60 % the last time. "
                "Afterwards 80 %, the last time."
            ),
        ),
        ([(None, 0)], "1 attempt. Afterwards 0 %, the last time."),
    ],
)
def test_the_sentence_says_the_first_and_the_last(
    answers: list[tuple[int | None, int | None]], said: str
) -> None:
    attempts = [
        at(day, confidence_before=before, confidence_after=after)
        for day, (before, after) in enumerate(answers, 1)
    ]
    curve = curve_of(*attempts)
    assert curve is not None
    assert confidence_sentence(curve) == said
