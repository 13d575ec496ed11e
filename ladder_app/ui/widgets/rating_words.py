"""What a rating means in words: ours, or the person's own."""

from collections.abc import Callable

from ladder_app.domain.case import Case
from ladder_app.domain.suds import anchor_text, nearest_ten, short_word
from ladder_app.language import _


def our_words(value: int) -> str:
    """The sentence of ours for a rating 0–100, which is that of its nearest ten."""
    return anchor_text(nearest_ten(value))


def own_words(case: Case) -> Callable[[int], str]:
    """What a rating means to this person: their own anchor and a word, or else our sentence."""

    def words(value: int) -> str:
        own = case.anchor(nearest_ten(value))
        if own is None:
            return our_words(value)
        ten = nearest_ten(value)
        return _("{word} · my {number} is {anchor}").format(
            word=short_word(value), number=ten, anchor=own
        )

    return words
