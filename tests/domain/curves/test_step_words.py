"""What is said of a step, case by case."""

import pytest

from ladder_app.domain.attempts.attempt import Status
from ladder_app.domain.curves import step_words as words
from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.domain.measures.conditions import Aspect
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


def test_an_end_in_words_of_the_scale_reads_well() -> None:
    line = words.occasion_line(_one(1, 70, 60, 0, day="12 March"), "words", str)
    assert line == "12 March, highest strong, predicted very strong, at the end at ease"


@pytest.mark.parametrize(
    ("drawn", "there", "sentence"),
    [(0, 0, ""), (40, 40, ""), (40, 300, "The latest 40 are drawn; the table has them all.")],
)
def test_what_is_not_drawn_is_said(drawn: int, there: int, sentence: str) -> None:
    assert words.drawn_sentence(drawn, there) == sentence
