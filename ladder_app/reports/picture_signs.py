"""Signs that are little pictures (emoji), named in words for a page that has no letters for them.

A box in their place would say nothing to the eye and nothing to the ear; the name that Unicode
gives them is a word to both.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from ladder_app.language import _

_LOOKS: Final = re.compile("[\ufe0e\ufe0f\u20e3]")
"""How the sign before is to look: as a letter, as a picture, on a key."""

_JOINED: Final = "\u200d"
_ADDED: Final = "[\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
"""Colours of skin, and the letters of a region: they vary a picture and are not named."""

_ONE: Final = f"[\u2300-\u2bff\U0001f000-\U0001faff]{_ADDED}"
_FLAG: Final = "[\U0001f1e6-\U0001f1ff]{2}"
_MAY_BE_PICTURES: Final = re.compile(f"{_FLAG}|{_ONE}(?:{_JOINED}{_ONE})*")
_FIRST_FLAG_LETTER: Final = 0x1F1E6
_FIRST_PICTURE: Final = 0x1F000
_OPENING: Final = ("Ps", "Pi")


def in_words(text: str) -> str:
    """The text with the name of each picture in brackets: "Done (grinning face)"."""
    if text.isascii():
        return text
    return _MAY_BE_PICTURES.sub(_with_room, _LOOKS.sub("", text))


def all_in_words(values: Any) -> Any:
    """Every text in these values, however deep, with its pictures in words."""
    if isinstance(values, str):
        return in_words(values)
    if isinstance(values, Mapping):
        return {name: all_in_words(value) for name, value in values.items()}
    return [*map(all_in_words, values)] if isinstance(values, list | tuple) else values


def _with_room(found: re.Match[str]) -> str:
    """The name, parted from the words beside it."""
    name = _name(found[0])
    if not name:
        return found[0]
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    is_close = before and not before.isspace() and unicodedata.category(before) not in _OPENING
    said = _("({name})").format(name=name)
    return f"{' ' if is_close else ''}{said}{' ' if after.isalnum() else ''}"


def _name(sign: str) -> str:
    """ "thumbs up sign", "flag DE"; "" for what is no picture but a letter a page can show."""
    if re.fullmatch(_FLAG, sign):
        letters = "".join(chr(ord("A") + ord(one) - _FIRST_FLAG_LETTER) for one in sign)
        return _("flag {letters}").format(letters=letters)
    return ", ".join(unicodedata.name(one, "").lower() for one in sign if _is_picture(one))


def _is_picture(sign: str) -> bool:
    """What varies one is no picture itself. Older signs are letters, unless they are as wide."""
    if unicodedata.category(sign) != "So":
        return False
    return ord(sign) >= _FIRST_PICTURE or unicodedata.east_asian_width(sign) == "W"
