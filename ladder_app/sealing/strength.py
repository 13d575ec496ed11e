"""How long a passphrase would stand, estimated plainly and rather too low than too high.

The estimate is the number of tries, in bits, of somebody who knows how people choose: words of our
list, other words, numbers, dates, rows of keys, repetitions. It cannot know what somebody who
knows the person would try first, and the sentence says so where that matters.
"""

import math
import re
from collections.abc import Collection
from itertools import pairwise
from typing import Final, Literal

from ladder_app.language import _

Strength = Literal["minutes", "days", "years", "beyond"]
"""How long somebody with many computers would need."""

TRIES_PER_SECOND_BITS: Final = 14
"""About 16 000 tries a second: a room of computers, at 256 MiB and three rounds each."""
_DAY_BITS: Final = 16
_YEAR_BITS: Final = 25
_LIFE_BITS: Final = 33

_PIECES: Final = re.compile(r"[^\W\d_]+|\d+|[^\w\s.-]+")
_ROWS: Final = (
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertz",
    "azerty",
    "abcdefghijklmnopqrstuvwxyz",
)
_LETTER_BITS: Final = 2.0
_LONGEST_FREE: Final = 12
_SIGN_BITS: Final = 3.0
_OTHER_WORD_BITS: Final = 11.0
_COMMON_BITS: Final = 6.0
_COMMON: Final = frozenset(
    "password passwort passphrase secret letmein welcome admin login iloveyou love ladder hello "
    "test master dragon monkey sunshine football summer winter spring autumn".split()
)


def bits(passphrase: str, words: Collection[str]) -> float:
    """How many tries it would take, as a power of two. `words` is our own list."""
    known = words if isinstance(words, frozenset | set) else frozenset(words)
    found = 0.0
    seen: set[str] = set()
    for piece in _PIECES.findall(passphrase.strip().casefold()):
        # What was there before is tried first, and what stands between words is no secret.
        found += 1.0 if piece in seen else _piece_bits(piece, known)
        seen.add(piece)
    return found


def strength(passphrase: str, words: Collection[str]) -> Strength:
    """The estimate as one of four."""
    lasts = bits(passphrase, words) - 1 - TRIES_PER_SECOND_BITS
    if lasts < _DAY_BITS:
        return "minutes"
    if lasts < _YEAR_BITS:
        return "days"
    return "years" if lasts < _LIFE_BITS else "beyond"


def strength_words(found: Strength) -> str:
    """A sentence for the person who chooses."""
    return {
        "minutes": _(
            "Somebody with a copy of your files could find this within hours. "
            "Six words drawn by lot are far safer."
        ),
        "days": _(
            "Somebody with a copy of your files and many computers could find this within months. "
            "Another word or two would help."
        ),
        "years": _(
            "This would keep somebody with many computers busy for years, "
            "unless it is something they know about you."
        ),
        "beyond": _(
            "This would outlast a lifetime of trying, unless it is something they know about you."
        ),
    }[found]


def _piece_bits(piece: str, known: Collection[str]) -> float:
    if piece in _COMMON:
        return _COMMON_BITS
    if _is_row(piece) or len(set(piece)) == 1:
        return 3.0 + math.log2(len(piece))
    if piece.isdecimal():
        return _number_bits(piece)
    if piece.isalpha():
        return _word_bits(piece, known)
    return _SIGN_BITS * len(piece)


def _word_bits(piece: str, known: Collection[str]) -> float:
    """A word costs what finding it in a dictionary costs, however long it is."""
    if piece in known:
        return math.log2(len(known))
    letters = _LETTER_BITS * min(len(piece), _LONGEST_FREE)
    return max(min(letters, _OTHER_WORD_BITS), letters if _looks_random(piece) else 0.0)


def _looks_random(piece: str) -> bool:
    """Long runs without a vowel are no word of a European language."""
    longest = max((len(run) for run in re.split("[aeiouyäöüáéíóúàèø]", piece)), default=0)
    return longest > 5


def _number_bits(piece: str) -> float:
    """Years and dates are tried first."""
    if len(piece) == 4 and piece[:2] in {"19", "20"}:
        return 7.0
    if len(piece) in {6, 8}:
        return 15.0
    return len(piece) * math.log2(10)


def _is_row(piece: str) -> bool:
    if len(piece) > 2 and piece.isdecimal():
        steps = {int(after) - int(before) for before, after in pairwise(piece)}
        return len(steps) == 1 and steps <= {-1, 0, 1}
    return len(piece) > 2 and any(piece in row or piece[::-1] in row for row in _ROWS)
