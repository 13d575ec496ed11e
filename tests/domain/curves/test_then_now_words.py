"""What is said of a ladder, case by case."""

import pytest

from ladder_app.domain.curves import then_now_words as words
from ladder_app.domain.curves.then_now import LadderThenNow, StepThenNow
from ladder_app.domain.suds import Scale


def _step(first: int, latest: int | None = None, tried: bool = True) -> StepThenNow:
    again = latest is not None
    now = first if latest is None else latest
    return StepThenNow("s", "Say it", first, now, 2 if again else 1, tried)


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        ([], ""),
        ([_step(50)], "1 rated step. None has been rated a second time yet."),
        (
            [_step(50, 40), _step(60, 58), _step(70, tried=False)],
            (
                "2 of 3 rated steps are rated lower than at first, by 6 on average. "
                "1 is not tried yet."
            ),
        ),
        (
            [_step(50, 40)],
            "1 of 1 rated steps is rated lower than at first, by 10.",
        ),
        (
            [_step(50, 40), _step(60, 56, tried=False)],
            (
                "2 of 2 rated steps are rated lower than at first: on average by 10 where they "
                "were tried, and by 4 where not yet. 1 is not tried yet."
            ),
        ),
        (
            [_step(50, 30), _step(60, 66), _step(60, 60)],
            (
                "1 of 3 rated steps is rated lower than at first. 1 is rated higher. "
                "The 3 rated again came down by 5 on average."
            ),
        ),
        (
            [_step(50, 60), _step(50, 70)],
            (
                "None of the 2 rated steps is rated lower than at first. 2 are rated higher. "
                "The 2 rated again went up by 15 on average."
            ),
        ),
        (
            [_step(50, 50), _step(60, 60)],
            (
                "None of the 2 rated steps is rated lower than at first. "
                "The 2 rated again have stayed where they were on average."
            ),
        ),
    ],
)
def test_a_ladder(steps: list[StepThenNow], sentence: str) -> None:
    assert words.ladder_sentence(LadderThenNow("l", tuple(steps)), "0-100") == sentence


@pytest.mark.parametrize(
    ("scale", "by"),
    [("0-100", "by 10."), ("0-10", "by 1."), ("words", "by 10 of 100.")],
)
def test_how_far_on_the_scale_of_the_ladder(scale: Scale, by: str) -> None:
    assert words.ladder_sentence(LadderThenNow("l", (_step(50, 40),)), scale).endswith(by)


def test_a_small_move_is_not_rounded_away() -> None:
    curve = LadderThenNow("l", (_step(50, 48),))
    assert words.ladder_sentence(curve, "0-10").endswith("by less than 1.")


def test_of_some_time_nothing_is_said_about_the_time_before() -> None:
    curve = LadderThenNow("l", (_step(50, 40), _step(60, 56, tried=False)))
    assert words.ladder_sentence(curve, "0-100", in_time=True) == (
        "2 of 2 rated steps are rated lower than at first, by 7 on average. "
        "1 was not tried in this time."
    )


def test_what_is_left_out_is_said() -> None:
    curve = LadderThenNow("l", (), unrated=2, private=1)
    assert words.ladder_sentence(curve, "0-100") == (
        "2 steps without a rating are not drawn. 1 private step is left out."
    )


@pytest.mark.parametrize(
    ("step", "line"),
    [
        (_step(30, 20), "Say it, first 30, now 20"),
        (_step(30, tried=False), "Say it, first 30, not rated again yet, not tried yet"),
    ],
)
def test_one_step(step: StepThenNow, line: str) -> None:
    assert words.then_now_line(step, "0-100") == line
