"""A recovery code: random, shown once, written down by hand and typed back with mistakes in it.

Seven groups of four out of 32 signs: 26 of them random (130 bits), two for checking, which notice
any one wrong sign and any two neighbours that were swapped.
"""

import secrets
from typing import Final

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKS_LIKE: Final = str.maketrans("ILOU", "110V")
_BETWEEN: Final = str.maketrans("", "", " -–\t\r\n")
_RANDOM: Final = 26
_CHECKS: Final = 2
_GROUP: Final = 4
_PRIME: Final = 1021
"""The largest below 32², so that two signs can say a remainder of it."""


def new_code() -> str:
    """A fresh code as it is shown: seven groups with a hyphen between them."""
    signs = "".join(secrets.choice(_SIGNS) for _sign in range(_RANDOM))
    whole = signs + _checks(signs)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def read_code(text: str) -> str | None:
    """The signs of a code however it was typed; None if it is no code or has a mistake in it."""
    signs = _signs(text)
    if signs is None or signs[_RANDOM:] != _checks(signs[:_RANDOM]):
        return None
    return signs


def is_mistyped(text: str) -> bool:
    """Whether it has the shape of a code, but its check does not fit."""
    return _signs(text) is not None and read_code(text) is None


def _signs(text: str) -> str | None:
    signs = text.upper().translate(_BETWEEN).translate(_LOOKS_LIKE)
    is_code = len(signs) == _RANDOM + _CHECKS and set(signs) <= set(_SIGNS)
    return signs if is_code else None


def _checks(signs: str) -> str:
    number = 0
    for sign in signs:
        number = (number * len(_SIGNS) + _SIGNS.index(sign)) % _PRIME
    return "".join(_SIGNS[half] for half in divmod(number, len(_SIGNS)))
