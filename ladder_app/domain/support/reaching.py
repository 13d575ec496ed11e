"""What is copied to reach somebody: the number in what the person typed, or all of it."""

import re
from typing import Final

_NUMBER: Final = re.compile(r"\+?\d(?:[ \u00a0\u202f()/.\-]{0,3}\d)+")
_FEWEST_DIGITS: Final = 3


def number_in(how: str) -> str:
    """The longest telephone number in these words, as it was typed, or ""."""
    found = max(_NUMBER.findall(how), key=_digits, default="")
    return found if _digits(found) >= _FEWEST_DIGITS else ""


def to_copy(how: str) -> str:
    """What leads to them when it is pasted."""
    return number_in(how) or how


def _digits(words: str) -> int:
    return sum(letter.isdigit() for letter in words)
