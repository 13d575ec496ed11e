"""What is said of a belief, case by case."""

import pytest

from ladder_app.domain.curves import belief_words as words
from ladder_app.domain.curves.own_words import Belief


@pytest.mark.parametrize(
    ("belief", "sentence"),
    [
        (Belief("e", "", None, None), ""),
        (
            Belief("e", "", 80, 30, no=5, partly=1),
            (
                "How likely it seemed: 80 % before the first attempt, 30 % after the last. "
                "Looked at 6 times: it did not happen 5 ×, it partly happened 1 ×."
            ),
        ),
        (
            Belief("e", "", 80, None),
            "How likely it seemed: 80 % before the first attempt; not asked again yet.",
        ),
        (
            Belief("e", "", None, 30, yes=1),
            "How likely it seemed: 30 % after the last attempt. Looked at once: it happened.",
        ),
        (Belief("e", "", None, None, no=1), "Looked at once: it did not happen."),
        (Belief("e", "", None, None, partly=1), "Looked at once: it partly happened."),
    ],
)
def test_a_belief(belief: Belief, sentence: str) -> None:
    assert words.belief_sentence(belief) == sentence
