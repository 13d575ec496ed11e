"""What is said in the hardest moments: kind, short, without numbers and addresses."""

import re

import pytest

from ladder_app.domain.stop_signs import hard_words

SAID = {
    "thanks": hard_words.thanks_for_saying(),
    "danger": (hard_words.in_danger(),),
    "grounding": hard_words.grounding(),
    "body": hard_words.body_first(),
    "made to": hard_words.made_to(),
    "with somebody": hard_words.unsafe_with_somebody(),
    "place": hard_words.unsafe_place(),
}


@pytest.mark.parametrize("name", SAID)
def test_the_words_are_kind(name: str) -> None:
    text = " ".join(SAID[name]).lower()
    for word in ("!", "fail", "missed", "avoid", "should", "http", "risk", "your fault"):
        assert word not in text
    assert not re.search(r"\d", text)


def test_the_body_hears_to_seek_advice_urgently_if_it_is_strong() -> None:
    text = " ".join(SAID["body"])
    assert "medical advice" in text
    assert "urgently" in text


def test_nobody_is_told_to_confront_or_to_leave() -> None:
    text = " ".join((*SAID["made to"], *SAID["with somebody"])).lower()
    assert "no need to say anything to them" in text
    assert "leave them" not in text
