"""What is copied to reach somebody: the number or the address in what the person typed."""

import re
from typing import Final

_NUMBER: Final = re.compile(r"\+?\d(?:[ \u00a0\u202f()/.\-]{0,3}\d)+")
_FEWEST_DIGITS: Final = 3


def number_in(how: str) -> str:
    """The longest telephone number in these words, as it was typed, or ""."""
    found = max(_NUMBER.findall(how), key=_digits, default="")
    return found if _digits(found) >= _FEWEST_DIGITS else ""


def to_copy(how: str) -> str:
    """What leads to them when it is pasted: a number, an address, a single word; else ""."""
    words = how.split()
    address = next((word.strip(".,;:()<>") for word in words if "@" in word), "")
    return number_in(how) or address or (how if len(words) == 1 else "")


def _digits(words: str) -> int:
    return sum(letter.isdigit() for letter in words)
