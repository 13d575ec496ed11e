"""What is said once a score is written down."""

import pytest

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.reliable_change import ScaleError
from ladder_app.domain.scores.result_words import formula_words, result_lines


def _score(score: float, day: str = "2026-03-19", scale: str = "GAD-7") -> QuestionnaireResponse:
    return QuestionnaireResponse(id=f"{scale} {day}", at=day, scale=scale, score=score)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _said(made: QuestionnaireResponse, *others: QuestionnaireResponse) -> list[str]:
    return list(result_lines(made, others, _number, str))


@pytest.mark.parametrize(
    ("made", "line"),
    [
        (
            _score(9),
            (
                "9: some signs of worry. This is not a diagnosis. "
                "You could fill it in again in 14 days."
            ),
        ),
        (
            _score(10),
            (
                "10: clear signs of worry. This is not a diagnosis. "
                "It could be worth talking over with a professional."
            ),
        ),
        (
            _score(15),
            (
                "15: many signs of worry. This is not a diagnosis. "
                "It suggests that things are heavy. You could show it to a professional."
            ),
        ),
        (
            _score(20, scale="PHQ-8"),
            (
                "20: very many signs of low mood. This is not a diagnosis. "
                "It suggests that things are heavy. You could show it to a professional."
            ),
        ),
        (_score(99, scale="Own"), "This is not a diagnosis."),
    ],
)
def test_number_band_and_what_to_do(made: QuestionnaireResponse, line: str) -> None:
    assert _said(made) == [line]


def test_the_last_three_scores_are_listed_oldest_first() -> None:
    others = [_score(score, f"2026-0{month}-19") for month, score in ((1, 3), (2, 5))]
    older = _score(20, "2025-12-19")
    _first, last, _change = _said(_score(9), older, *others, _score(4, scale="PHQ-8"))
    assert last == "The last scores: 2026-01-19: 3 · 2026-02-19: 5 · 2026-03-19: 9"


@pytest.mark.parametrize(
    ("scale", "before", "after", "part"),
    [
        ("GAD-7", 14, 10, "a change of 4 or more is possibly a real one"),
        ("GAD-7", 14, 11, "a change of less than 4 says little"),
        ("PHQ-9", 14, 8, "a change of 6 or more is possibly a real one"),
        ("PHQ-8", 14, 2, "It is not known how large a change"),
        ("Own", 14, 2, "It is not known how large a change"),
    ],
)
def test_how_far_a_change_can_be_trusted(
    scale: str, before: float, after: float, part: str
) -> None:
    change = _said(_score(after, scale=scale), _score(before, "2026-02-01", scale))[-1]
    assert part in change


@pytest.mark.parametrize(("day", "noted"), [("2026-03-06", True), ("2026-03-05", False)])
def test_less_than_two_weeks_apart_they_ask_about_the_same_days(day: str, noted: bool) -> None:
    assert ("in part about the same days" in _said(_score(9), _score(8, day))[-1]) is noted


def test_the_formula_is_shown_with_its_numbers() -> None:
    # The worked example A of Jacobson and Truax.
    assert formula_words(ScaleError(11.826, 0.84), _number) == (
        "Smallest reliable change: 1.96 · √2 · SD · √(1 − r) = "
        "1.96 · √2 · 11.83 · √(1 − 0.84) = 13.11 points."
    )
