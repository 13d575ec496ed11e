"""A passphrase of six plain words, drawn by lot from a list of our own."""

import secrets
from collections.abc import Callable, Sequence
from typing import Final

WORDS: Final = 6


def read_words(text: str) -> tuple[str, ...]:
    """The words of a list, one a line."""
    return tuple(text.split())


def six_words(words: Sequence[str], choice: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Six of them with a space between; a word may come twice."""
    return " ".join(choice(words) for _word in range(WORDS))
