"""What is known about scales, and how answers become a score."""

from collections.abc import Sequence
from typing import Any

import pytest

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.scales import (
    GAD_7,
    KNOWN_SCALES,
    PHQ_9,
    Items,
    Scale,
    known_scale,
    scale_of,
    total,
)
from tests import make
from tests.domain.measures.vectors import VECTORS

SCORING = VECTORS["scoring"]
CAPACITY_FOR_LOVE = Items(4, 1, 5, reversed=(3, 4))


@pytest.mark.parametrize(
    ("scale", "row"),
    [*((GAD_7, row) for row in SCORING["gad7"]), *((PHQ_9, row) for row in SCORING["phq9"])],
)
def test_worked_examples(scale: Scale, row: dict[str, Any]) -> None:
    assert scale.items is not None
    score = total(scale.items, row["a"])
    assert score == row["score"]
    band = None if score is None else scale.band(score)
    assert (None if band is None else band.id) == row["band"]


@pytest.mark.parametrize("row", SCORING["phq9"])
def test_question_nine_is_known_from_its_answer(row: dict[str, Any]) -> None:
    answers = {f"44260-{n}" if n == 8 else f"item-{n}": a for n, a in enumerate(row["a"])}
    response = QuestionnaireResponse(id="r", at=make.STAMP, scale="PHQ-9", answers=answers)
    assert response.says_harm is row["item9"]


@pytest.mark.parametrize("row", SCORING["capacity_for_love"])
def test_some_items_are_turned_round(row: dict[str, Any]) -> None:
    assert total(CAPACITY_FOR_LOVE, row["a"]) == row["score"]


def test_no_scoring_example_is_left_out() -> None:
    assert set(SCORING) == {"gad7", "phq9", "capacity_for_love"}


@pytest.mark.parametrize("answers", [[0] * 6, [0] * 8, [0] * 6 + [4], [-1] + [0] * 6])
def test_answers_that_are_none_are_refused(answers: Sequence[int]) -> None:
    assert GAD_7.items is not None
    with pytest.raises(ValueError, match="answer"):
        total(GAD_7.items, answers)


@pytest.mark.parametrize("scale", KNOWN_SCALES)
def test_every_score_of_a_known_scale_has_one_band(scale: Scale) -> None:
    assert scale.items is not None
    assert scale.maximum == scale.items.count * scale.items.highest
    for score in range(int(scale.maximum) + 1):
        assert sum(b.lowest <= score <= b.highest for b in scale.bands) == 1
        band = scale.band(score)
        assert band is not None
        assert band.words()


@pytest.mark.parametrize(
    ("name", "key"),
    [("GAD-7", "gad7"), ("gad 7", "gad7"), ("PHQ8", "phq8"), ("OASIS", None), ("", None)],
)
def test_known_by_name(name: str, key: str | None) -> None:
    found = known_scale(name)
    assert (None if found is None else found.key) == key


def test_only_the_one_with_question_nine_waits_to_be_switched_on() -> None:
    assert [scale.name for scale in KNOWN_SCALES if scale.must_be_switched_on] == ["PHQ-9"]


@pytest.mark.parametrize(("direction", "kept"), [("higher_is_better", True), ("up", False)])
def test_any_other_scale_is_what_was_written_beside_it(direction: str, kept: bool) -> None:
    response = QuestionnaireResponse(
        id="r",
        at=make.STAMP,
        scale="My scale",
        minimum=0,
        maximum=50,
        direction=direction,
        cut_off=20,
    )
    scale = scale_of(response)
    assert (scale.name, scale.minimum, scale.maximum, scale.cut_off) == ("My scale", 0, 50, 20)
    assert scale.direction == (direction if kept else None)
    assert scale.band(10) is None
