"""What is said of one attempt, case by case."""

from typing import Any

import pytest

from ladder_app.domain.curves import attempt_words as words
from ladder_app.domain.curves.attempt_curve import AttemptCurve, CurveGap, CurveNote
from ladder_app.domain.measures.over_time import Point


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
            _attempt((0, 60), (5, 75), (20, 35), predicted=90, end=35, end_minute=20),
            (
                "3 ratings in 20 min. The highest was 75, after 5 min. It ended at 35. "
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
                "Where the line is broken nothing was noted for a while."
            ),
        ),
        (
            _attempt((0, 60), (5, 50), gaps=(CurveGap(2, "clock_change"),)),
            (
                "2 ratings in 5 min. The highest was 60, at the start. "
                "Where the line is broken the clock of the computer was set."
            ),
        ),
    ],
)
def test_an_attempt(curve: AttemptCurve, sentence: str) -> None:
    assert words.attempt_sentence(curve, "0-100") == sentence


def test_an_end_in_words_of_the_scale_reads_well() -> None:
    curve = _attempt((0, 60), (10, 0), end=0, end_minute=10)
    assert words.attempt_sentence(curve, "words").endswith(" At the end: at ease.")


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


def test_a_broken_line_is_explained() -> None:
    said = words.attempt_sentence(_attempt((0, 60), (30, 35)), "0-100")
    assert said.endswith("Where nothing was rated for long there is no line.")


@pytest.mark.parametrize(
    ("n", "sentence"),
    [
        (0, ""),
        (1, "The thin line is 1 other attempt."),
        (5, "The thin lines are 5 other attempts."),
    ],
)
def test_what_lies_behind(n: int, sentence: str) -> None:
    assert words.others_sentence(n) == sentence
