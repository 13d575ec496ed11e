"""A score as it is typed."""

from dataclasses import replace
from typing import Any

import pytest

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.score_entry import (
    ScoreEntry,
    corrected,
    entry_of,
    is_complete,
    problems,
    response_of,
)


def _entry(**given: Any) -> ScoreEntry:
    values: dict[str, Any] = {"name": "GAD-7", "at": "2026-03-19", "score": 9.0}
    return ScoreEntry(**(values | given))


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ({}, set()),
        ({"score": 22.0}, {"score"}),
        ({"score": -1.0}, {"score"}),
        ({"name": "Own", "score": 22.0}, set()),
        ({"name": "Own", "score": 22.0, "maximum": 20.0}, {"score"}),
        ({"name": "Own", "minimum": 20.0, "maximum": 10.0}, {"range"}),
        # Of a scale we know the range is known.
        ({"minimum": 20.0, "maximum": 10.0}, set()),
        ({"sd": 0.0}, {"sd"}),
        ({"reliability": 1.0}, {"reliability"}),
        ({"reliability": 0.0, "sd": 0.1}, set()),
    ],
)
def test_what_stands_in_the_way(given: dict[str, Any], fields: set[str]) -> None:
    assert set(problems(_entry(**given))) == fields


@pytest.mark.parametrize(
    ("given", "complete"),
    [
        ({}, True),
        ({"name": ""}, False),
        ({"at": ""}, False),
        ({"score": None}, False),
        ({"score": 22.0}, False),
        ({"name": "phq 9"}, False),
        ({"name": "phq 9", "item9_above_zero": False}, True),
        ({"name": "PHQ-9 (German)"}, False),
        ({"name": "PHQ-9 A", "item9_above_zero": True}, True),
        ({"name": "Patient Health Questionnaire 9"}, False),
        ({"name": "PHQ-90"}, True),
    ],
)
def test_when_it_can_be_saved(given: dict[str, Any], complete: bool) -> None:
    assert is_complete(_entry(**given)) is complete


def test_the_facts_of_a_known_scale_are_kept_with_the_score() -> None:
    made = response_of(_entry(name="gad7", maximum=99.0, sd=5.0, reliability=0.83), "q")
    assert (made.scale, made.minimum, made.maximum) == ("GAD-7", 0, 21)
    assert (made.direction, made.sd, made.reliability) == ("lower_is_better", 5.0, 0.83)
    assert (made.entry, made.complete, made.answers) == ("score_only", True, {})


def test_an_own_scale_keeps_what_was_typed() -> None:
    made = response_of(
        _entry(name="Own", minimum=0.0, maximum=50.0, direction="higher_is_better"), "q"
    )
    assert (made.scale, made.maximum, made.direction) == ("Own", 50.0, "higher_is_better")


PHQ = QuestionnaireResponse(
    id="q",
    at="2026-03-12",
    scale="PHQ-9",
    answers={"a": 1},
    score=9,
    minimum=0,
    maximum=27,
    direction="lower_is_better",
    item9_above_zero=True,
    band_id="mild",
    entry="self",
    language="de",
)


def test_what_is_looked_at_again_and_left_alone_stays_as_it_was() -> None:
    assert corrected(PHQ, entry_of(PHQ)) == PHQ


def test_another_score_has_another_band_and_keeps_the_rest() -> None:
    changed = corrected(PHQ, replace(entry_of(PHQ), score=12.0, version="2"))
    assert (changed.score, changed.band_id, changed.instrument_version) == (12.0, None, "2")
    assert (changed.answers, changed.language, changed.entry) == ({"a": 1}, "de", "self")


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        ((True,), ()),
        ((False,), (True,)),
        ((False, False), (True,)),
        ((False, True), (True, False)),
        # Called by another name it has no question 9, and still the answer is not lost.
        ((None,), (True,)),
    ],
)
def test_an_earlier_answer_about_question_9_is_never_lost(
    answers: tuple[bool | None, ...], kept: tuple[bool, ...]
) -> None:
    response = PHQ
    for answer in answers:
        response = corrected(response, replace(entry_of(response), item9_above_zero=answer))
    assert response.item9_above_zero is answers[-1]
    assert response.item9_earlier == kept
    assert response.says_harm
