"""What each curve says, case by case."""

from typing import Any

import pytest

from ladder_app.domain import curve_words as words
from ladder_app.domain.attempt import Status
from ladder_app.domain.curves import (
    AttemptCurve,
    Belief,
    CurveGap,
    CurveNote,
    LadderThenNow,
    Occasion,
    StepCurve,
    StepThenNow,
)
from ladder_app.domain.measures.conditions import Aspect
from ladder_app.domain.measures.over_time import Point
from ladder_app.domain.suds import Scale


def _one(
    number: int,
    predicted: int | None = None,
    highest: int | None = None,
    end: int | None = None,
    status: Status | None = "completed",
    differs: tuple[Aspect, ...] = (),
    day: str = "",
) -> Occasion:
    return Occasion(str(number), number, day, status, predicted, highest, end, differs)


def _curve(*occasions: Occasion, earlier: int = 0) -> StepCurve:
    return StepCurve("s", occasions, tuple(_one(n) for n in range(earlier)))


@pytest.mark.parametrize(
    ("curve", "sentence"),
    [
        (_curve(), ""),
        (
            _curve(earlier=1),
            "1 more was made with earlier words for this step; it stands in the table.",
        ),
        (_curve(_one(1, 70, 60)), "1 attempt. The highest was 60; you had predicted 70."),
        (_curve(_one(1, None, 60)), "1 attempt. The highest was 60; no prediction was noted."),
        (_curve(_one(1, 70)), "1 attempt. No rating from the time itself."),
        (
            _curve(_one(1, 90, 80), _one(2, 85, 70)),
            (
                "2 attempts. Each time the highest stayed below what you predicted. "
                "It went from 80 to 70. Too early to speak of a trend."
            ),
        ),
        (
            _curve(_one(1, None, 80), _one(2, None, 80)),
            (
                "2 attempts. No prediction was noted to compare with. "
                "It was 80 the first time and the last. Too early to speak of a trend."
            ),
        ),
        # Rising values are told as neutrally as falling ones.
        (
            _curve(*(_one(n, 50, 30 + 10 * n) for n in range(1, 5))),
            (
                "4 attempts. The highest stayed below what you predicted 1 time of 4. "
                "It went from 40 to 70."
            ),
        ),
        (
            _curve(*(_one(n, 30, 40) for n in range(1, 5))),
            (
                "4 attempts. The highest was as predicted or above it each time. "
                "It was 40 the first time and the last."
            ),
        ),
        (
            _curve(_one(1, 90, 80), _one(2, None, 60), _one(3, 70, 50), _one(4, 60, 40)),
            (
                "4 attempts. Each time you made a prediction, the highest stayed below it. "
                "It went from 80 to 40."
            ),
        ),
        (
            _curve(_one(1, 90, 80), _one(2, 70, 60, differs=("place",))),
            (
                "2 attempts. Each time the highest stayed below what you predicted. "
                "It went from 80 to 60. Too early to speak of a trend. "
                "1 of them was under different conditions (hollow) and does not compare directly."
            ),
        ),
        (
            _curve(_one(1, 70, status="stopped_by_consent"), _one(2, status="avoided")),
            "2 attempts. 2 times it was stopped or not today; that is a result of its own.",
        ),
        (
            _curve(_one(1, 70, 60, status=None)),
            "1 attempt. 1 does not say how it went; it is drawn but not counted.",
        ),
    ],
)
def test_a_step(curve: StepCurve, sentence: str) -> None:
    assert words.step_sentence(curve, "0-100") == sentence


@pytest.mark.parametrize(
    ("days", "beginning"),
    [
        (("2026-03-02", "2026-03-19"), "2 attempts in 17 days."),
        (("2026-03-02", "2026-03-03"), "2 attempts in 1 day."),
        (("2026-03-02", "2026-03-02"), "2 attempts on one day."),
        (("", "2026-03-02"), "2 attempts."),
    ],
)
def test_how_many_in_how_long(days: tuple[str, str], beginning: str) -> None:
    curve = _curve(*(_one(n, day=day) for n, day in enumerate(days, 1)))
    assert words.step_sentence(curve, "0-100").startswith(beginning + " ")


@pytest.mark.parametrize(
    ("scale", "told"),
    [("0-100", "from 80 to 40"), ("0-10", "from 8 to 4"), ("words", "from intense to uncomfort")],
)
def test_the_scale_of_the_ladder_is_spoken(scale: Scale, told: str) -> None:
    assert told in words.step_sentence(_curve(_one(1, None, 80), _one(2, None, 40)), scale)


@pytest.mark.parametrize(
    ("occasion", "line"),
    [
        (
            _one(1, 70, 60, 30, day="2026-03-12"),
            "<2026-03-12>, highest 60, predicted 70, ended at 30",
        ),
        (_one(2), "attempt 2, not rated"),
        (_one(2, 70, 60, status=None), "attempt 2, not said how it went, highest 60, predicted 70"),
        # What was rated before a stop is no result of the step.
        (
            _one(2, 70, 90, 90, status="stopped_by_consent"),
            "attempt 2, stopped, and that was respected, predicted 70",
        ),
        (_one(2, 70, status="avoided"), "attempt 2, chose not to this time, predicted 70"),
        (
            _one(2, None, 60, differs=("place", "companion")),
            "attempt 2, highest 60, different conditions (place, company)",
        ),
    ],
)
def test_one_occasion(occasion: Occasion, line: str) -> None:
    def day(text: str) -> str:
        return f"<{text}>" if text else ""

    assert words.occasion_line(occasion, "0-100", day) == line


@pytest.mark.parametrize(
    ("drawn", "there", "sentence"),
    [(0, 0, ""), (40, 40, ""), (40, 300, "The latest 40 are drawn; the table has them all.")],
)
def test_what_is_not_drawn_is_said(drawn: int, there: int, sentence: str) -> None:
    assert words.drawn_sentence(drawn, there) == sentence


# One attempt --------------------------------------------------------------------------------


def _attempt(*points: tuple[float, int], **given: Any) -> AttemptCurve:
    values: dict[str, Any] = {
        "predicted": None,
        "highest": max((y for _x, y in points), default=None),
        "highest_minute": max(points, key=lambda p: p[1])[0] if points else None,
        "end": None,
        "end_minute": None,
    }
    return AttemptCurve("a", "", tuple(Point(*p) for p in points), **(values | given))


@pytest.mark.parametrize(
    ("curve", "sentence"),
    [
        (
            _attempt((0, 60), (5, 75), (30, 35), predicted=90, end=35, end_minute=30),
            (
                "3 ratings in 30 min. The highest was 75, after 5 min. It ended at 35. "
                "You had predicted 90."
            ),
        ),
        (
            _attempt((0, 60), (0.5, 50)),
            "2 ratings in 30 s. The highest was 60, at the start.",
        ),
        (
            _attempt((0, 60), (2.5, 50), highest=90, highest_minute=None),
            "2 ratings in 2 min 30 s. The highest was 90, at a time nobody noted.",
        ),
        (
            _attempt((0, 60)),
            "1 rating with a time, so there is no curve to draw. The highest was 60, at the start.",
        ),
        (
            _attempt((0, 60), (5, 50), gaps=(CurveGap(2, "suspend"),)),
            (
                "2 ratings in 5 min. The highest was 60, at the start. "
                "Where the line is broken the clock cannot be trusted."
            ),
        ),
    ],
)
def test_an_attempt(curve: AttemptCurve, sentence: str) -> None:
    assert words.attempt_sentence(curve, "0-100") == sentence


@pytest.mark.parametrize(
    ("index", "line"),
    [(0, "start, 60"), (1, "5 min, 75, highest, she laughed"), (2, "30 min, 35, at the end")],
)
def test_one_point(index: int, line: str) -> None:
    curve = _attempt(
        (0, 60), (5, 75), (30, 35), end=35, end_minute=30, notes=(CurveNote(7, "she laughed"),)
    )
    assert words.curve_point_line(curve, index, "0-100") == line


def test_why_the_clock_cannot_be_trusted() -> None:
    assert words.gap_words(CurveGap(1, "suspend")) != words.gap_words(CurveGap(1, "clock_change"))


# A ladder -----------------------------------------------------------------------------------


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
                "2 of 3 rated steps are rated lower than at first. "
                "The 2 rated again came down by 6 on average. 1 is not tried yet."
            ),
        ),
        (
            [_step(50, 40)],
            "1 of 1 rated steps is rated lower than at first. The one rated again came down by 10.",
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


# Beliefs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("belief", "sentence"),
    [
        (Belief("e", "", None, None), ""),
        (
            Belief("e", "", 80, 30, no=5, partly=1),
            (
                "How likely: 80 % before the first, 30 % after the last. "
                "Looked at 6 times: it did not happen 5 ×, it partly happened 1 ×."
            ),
        ),
        (Belief("e", "", 80, None), "How likely: 80 % before the first; not asked again yet."),
        (
            Belief("e", "", None, 30, yes=1),
            "How likely: 30 % after the last. Looked at 1 time: it happened 1 ×.",
        ),
    ],
)
def test_a_belief(belief: Belief, sentence: str) -> None:
    assert words.belief_sentence(belief) == sentence
