"""What a card says, and by what a conversation is known again."""

import pytest

from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.talking.talking_words import (
    card_sentence,
    conversation_name,
    feeling_sentence,
)
from tests import make


@pytest.mark.parametrize(
    ("feel", "when", "would_like", "said"),
    [
        (
            "tense",
            "we are late",
            "to leave earlier",
            "I feel tense when we are late. I would like to leave earlier.",
        ),
        (" tense. ", "", "", "I feel tense."),
        ("tense", "", "a hug.", "I feel tense. I would like a hug."),
        ("tense", "you ask “why?”", "", "I feel tense when you ask “why?”."),
        ("lost", "nobody asks?", "", "I feel lost when nobody asks?"),
        ("", "we are late", "to leave", ""),
        ("{when}", "{feeling}", "{wish}", "I feel {when} when {feeling}. I would like {wish}."),
    ],
)
def test_the_sentence_has_the_parts_that_were_written(
    feel: str, when: str, would_like: str, said: str
) -> None:
    assert feeling_sentence(feel, when, would_like) == said


def test_a_card_says_its_sentence() -> None:
    card = FeelingCard(id="card", made_at=make.STAMP, feel="glad", would_like="more of it")
    assert card_sentence(card) == "I feel glad. I would like more of it."


@pytest.mark.parametrize(
    ("opening", "ask", "name"),
    [
        ("I want to say something", "ten minutes", "I want to say something"),
        (None, " time ", "time"),
    ],
)
def test_a_conversation_is_known_by_its_beginning(
    opening: str | None, ask: str | None, name: str
) -> None:
    talk = Conversation(id="talk", made_at=make.STAMP, opening=opening, ask=ask)
    assert conversation_name(talk) == name


def test_what_says_nothing_is_none() -> None:
    with pytest.raises(ValueError, match="opening"):
        Conversation(id="talk", made_at=make.STAMP, opening="  ")
    with pytest.raises(ValueError, match="feeling"):
        FeelingCard(id="card", made_at=make.STAMP, feel=" ")
