"""A score beside the one before it, and the sentences about it."""

from typing import Any

import pytest

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.reliable_change import Verdict
from ladder_app.domain.scores.score_words import (
    band_words,
    certainty_words,
    change_words,
    meaning_words,
    notes,
)
from ladder_app.domain.scores.scores import ScoreChange, change_since, is_past_cut_off, last_scores
from tests import make

OWN: dict[str, Any] = {
    "scale": "Own",
    "minimum": 0,
    "maximum": 50,
    "direction": "higher_is_better",
    "sd": 7.5,
    "reliability": 0.8,
}


def _score(day: int, score: float | None, scale: str = "GAD-7", **given: Any) -> Any:
    at = f"2026-03-{day:02}"
    values = {"scale": scale} | given
    return QuestionnaireResponse(id=f"{day}-{score}", at=at, score=score, **values)


def _change(before: Any, after: Any) -> ScoreChange:
    change = change_since([before, after], after)
    assert change is not None
    return change


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


@pytest.mark.parametrize(
    ("earlier", "points"),
    [
        ([], None),
        ([_score(1, 14)], -5),
        ([_score(1, 20), _score(8, 12)], -3),
        ([_score(8, 12), _score(1, 20)], -3),
        ([_score(1, 14, "gad 7")], -5),
        ([_score(1, 14, "PHQ-8")], None),
        ([_score(1, 14, language="de")], None),
        ([_score(1, 14, instrument_version="2")], None),
        ([_score(1, 14, complete=False)], None),
        ([_score(1, None)], None),
        ([_score(30, 14)], None),
        # Two of one day: the first that was written down comes first.
        ([_score(20, 14)], -5),
    ],
)
def test_what_a_score_is_compared_with(earlier: list[Any], points: float | None) -> None:
    latest = _score(20, 9)
    change = change_since([*earlier, latest], latest)
    assert (None if change is None else change.points) == points


def test_a_scale_entered_with_another_range_is_not_compared() -> None:
    before, after = _score(1, 10, **OWN), _score(20, 10, **(OWN | {"maximum": 60}))
    assert change_since([before], after) is None


def test_an_incomplete_score_is_compared_with_nothing() -> None:
    assert change_since([_score(1, 14)], _score(20, 9, complete=False)) is None


@pytest.mark.parametrize(
    ("scale", "threshold"), [("GAD-7", 4), ("PHQ-9", 6), ("PHQ-8", None), ("Other", None)]
)
def test_published_thresholds(scale: str, threshold: float | None) -> None:
    change = _change(_score(1, 12, scale), _score(20, 5, scale))
    assert change.threshold == threshold
    assert (change.index, change.verdict) == (None, None)


@pytest.mark.parametrize(
    ("before", "after", "cut_off", "expected"),
    [
        (32.5, 47.5, None, "improved"),
        (32.5, 47.5, 40, "recovered"),
        (32.5, 40, None, "unchanged"),
        (47.5, 32.5, None, "deteriorated"),
    ],
)
def test_numbers_beside_the_score_are_reckoned_with(
    before: float, after: float, cut_off: float | None, expected: Verdict
) -> None:
    change = _change(_score(1, before, **OWN), _score(20, after, **OWN, cut_off=cut_off))
    assert change.threshold == pytest.approx(9.2971, abs=1e-4)
    assert change.index == pytest.approx((after - before) / 4.7434, abs=1e-4)
    assert change.verdict == expected


@pytest.mark.parametrize(("days", "overlaps"), [((1, 14), True), ((1, 15), False), ((1, 2), True)])
def test_overlapping_periods(days: tuple[int, int], overlaps: bool) -> None:
    change = _change(_score(days[0], 9), _score(days[1], 8))
    assert change.overlaps is overlaps
    assert any("lie" in note for note in notes(change)) is overlaps


def test_whether_a_scale_of_ones_own_overlaps_nobody_knows() -> None:
    assert not _change(_score(1, 20, **OWN), _score(2, 21, **OWN)).overlaps


@pytest.mark.parametrize(
    ("before", "extreme"),
    [
        (_score(1, 15), True),
        (_score(1, 14), False),
        (_score(1, 0), False),
        (_score(1, 10, **OWN), True),
        (_score(1, 11, **OWN), False),
        (_score(1, 40, **(OWN | {"direction": "lower_is_better"})), True),
        (_score(1, 39, **(OWN | {"direction": "lower_is_better"})), False),
        (_score(1, 0, **(OWN | {"direction": None})), False),
        (_score(1, 0, **(OWN | {"minimum": None})), False),
    ],
)
def test_a_start_far_out(before: QuestionnaireResponse, extreme: bool) -> None:
    change = ScoreChange(before, before, 0)
    assert change.began_extreme is extreme
    assert (
        "After a score far out the next one is often nearer the middle by itself."
        in list(notes(change))
    ) is extreme


def test_the_last_three_of_a_scale() -> None:
    latest = _score(9, 9)
    every = [_score(day, day) for day in (1, 5, 3, 12)] + [_score(7, 7, "PHQ-8"), _score(8, None)]
    every.append(_score(8, 8, instrument_version="other"))
    assert [one.score for one in last_scores(every, latest)] == [3, 5, 9]
    assert [one.score for one in last_scores([latest, *every], latest)] == [3, 5, 9]


@pytest.mark.parametrize(
    ("response", "past"),
    [
        (_score(1, 10), True),
        (_score(1, 9), False),
        (_score(1, 9, cut_off=8), True),
        (_score(1, None), None),
        (_score(1, 20, **OWN), None),
        (_score(1, 20, **OWN, cut_off=20), True),
        (_score(1, 21, **OWN, cut_off=20), False),
    ],
)
def test_past_the_cut_off(response: QuestionnaireResponse, past: bool | None) -> None:
    assert is_past_cut_off(response) is past
    assert ("professional" in meaning_words(response)) is bool(past)
    assert meaning_words(response).startswith("This is not a diagnosis.")


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        (9, "From 14 to 9: lower by 5."),
        (16, "From 14 to 16: higher by 2."),
        (14, "Again 14, as before."),
    ],
)
def test_change_in_words(after: float, sentence: str) -> None:
    assert change_words(_change(_score(1, 14), _score(20, after)), _number) == sentence


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            _score(1, 14),
            _score(20, 10),
            "On this scale a change of 4 or more is possibly a real one.",
        ),
        (
            _score(1, 14),
            _score(20, 11),
            "On this scale a change of less than 4 says little.",
        ),
        (
            _score(1, 14, "PHQ-8"),
            _score(20, 2, "PHQ-8"),
            "It is not known how large a change on this scale has to be to mean something.",
        ),
        (
            _score(1, 32.5, **OWN),
            _score(20, 47.5, **OWN),
            (
                "A change of 9.3 or more is unlikely to be the error of the scale alone "
                "(RC 3.16, SD 7.5, reliability 0.8). By these numbers it is better."
            ),
        ),
        (
            _score(1, 32.5, **OWN),
            _score(20, 47.5, **OWN, cut_off=40),
            (
                "A change of 9.3 or more is unlikely to be the error of the scale alone "
                "(RC 3.16, SD 7.5, reliability 0.8). "
                "By these numbers it is better, and past the cut-off."
            ),
        ),
        (
            _score(1, 47.5, **OWN),
            _score(20, 32.5, **OWN),
            (
                "A change of 9.3 or more is unlikely to be the error of the scale alone "
                "(RC -3.16, SD 7.5, reliability 0.8). By these numbers it is harder than before."
            ),
        ),
        (
            _score(1, 32.5, **OWN),
            _score(20, 37.5, **OWN),
            (
                "A change of less than 9.3 can be the error of the scale "
                "(RC 1.05, SD 7.5, reliability 0.8)."
            ),
        ),
    ],
)
def test_certainty_in_words(before: Any, after: Any, sentence: str) -> None:
    assert certainty_words(_change(before, after), _number) == sentence


@pytest.mark.parametrize(
    ("response", "words"),
    [
        (_score(1, 12), "clear signs of worry"),
        (_score(1, 20, "phq8"), "very many signs of low mood"),
        (_score(1, None), None),
        (_score(1, 20, **OWN), None),
    ],
)
def test_bands_in_words(response: QuestionnaireResponse, words: str | None) -> None:
    assert band_words(response) == words


def test_in_the_hour_that_comes_twice_a_score_is_compared_with_the_one_before_it() -> None:
    first, then = (
        QuestionnaireResponse(id=at, at=at, score=score, scale="GAD-7")
        for at, score in zip(make.HOUR_TWICE, (14, 9), strict=True)
    )
    change = change_since([then, first], then)
    assert change is not None
    assert change.points == -5
    assert change_since([then, first], first) is None
    assert last_scores([then, first], then) == (first, then)
    assert last_scores([then, first], first) == (first,)
