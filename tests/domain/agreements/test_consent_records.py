"""Agreements, consent checks and questionnaire scores: what they say and what cannot be."""

import pytest

from ladder_app.domain.agreements.agreement import FreeChoiceCheck
from ladder_app.domain.agreements.consent_check import ConsentAnswer, ConsentCheck
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from tests import make


@pytest.mark.parametrize(
    ("mine", "theirs", "talking"),
    [
        ("yes", "yes", False),
        ("yes", "unsure", True),
        ("no", "yes", True),
        ("unsure", None, True),
        (None, None, False),
    ],
)
def test_anything_but_yes_and_yes_is_a_talking_day(
    mine: ConsentAnswer | None, theirs: ConsentAnswer | None, talking: bool
) -> None:
    check = ConsentCheck(id="check", i_want_this_today=mine, other_said_yes_today=theirs)
    assert check.is_talking_day is talking


def test_what_was_said_no_to() -> None:
    check = FreeChoiceCheck(no_pressure=True, sober=False, feel_safe=False)
    assert check.said_no_to == ("sober", "feel_safe")


@pytest.mark.parametrize(
    ("values", "harm"),
    [
        ({}, False),
        ({"item9_above_zero": True}, True),
        ({"item9_above_zero": False}, False),
        ({"flags": ("item9_positive",)}, True),
        ({"answers": {"/44260-8": 1}}, True),
        ({"answers": {"/44260-8": 0, "/44259-0": 3}}, False),
    ],
)
def test_question_nine(values: dict[str, object], harm: bool) -> None:
    response = QuestionnaireResponse(id="q", at=make.STAMP, **values)  # type: ignore[arg-type]
    assert response.says_harm is harm


@pytest.mark.parametrize(
    "values",
    [
        {"score": 28.0, "maximum": 27.0},
        {"score": -1.0, "minimum": 0.0},
        {"sd": 0.0},
        {"reliability": 1.0},
    ],
)
def test_scores_that_cannot_be(values: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"score|deviation|reliability"):
        QuestionnaireResponse(id="q", at=make.STAMP, **values)  # type: ignore[arg-type]


def test_a_stop_sign_says_which_it_is() -> None:
    with pytest.raises(ValueError, match="which"):
        StopSign(id="s", at=make.STAMP, which=" ")
