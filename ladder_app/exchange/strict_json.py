"""JSON from outside, read as if it were hostile."""

import json
import math
import re
from collections.abc import Iterator
from typing import Any, Final

from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

LARGEST: Final = 64 * 1024 * 1024
DEEPEST: Final = 32
MOST_VALUES: Final = 4_000_000
LARGEST_INTEGER: Final = 2**53
LONGEST_TEXT: Final = 1024 * 1024
"""Bytes of one text as it stands in the file."""
_WINDOW: Final = 1024 * 1024
_STRING: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_WHOLE: Final = re.compile(rb'(?:[^"]++|"(?:[^"\\]++|\\.)*+")*+', re.DOTALL)
_NOT_A_MARK: Final = bytes(set(range(256)) - set(b"[]{},"))


def read_json(content: bytes) -> Any:
    """The value in `content`, which must be UTF-8; raises Unusable.

    Refused are: too much, too deep, endless texts, NaN and infinite numbers, integers beyond ±2⁵³,
    a name twice in one object, half a surrogate pair.
    """
    if len(content) > LARGEST:
        raise Unusable(_("This file is larger than 64 MB."))
    _check_shape(content)
    try:
        value = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_float,
            parse_constant=_constant,
        )
    except (UnicodeError, RecursionError):
        raise Unusable(_("This file is not text in UTF-8, so it cannot be read.")) from None
    except json.JSONDecodeError as error:
        sentence = _(
            "This file is cut off or was changed, so it cannot be read from line {line} on. "
            "Ask for it again."
        )
        raise Unusable(sentence.format(line=error.lineno)) from None
    _check_value(value)
    return value


def _check_shape(content: bytes) -> None:
    """Depth and number of values, and that no text is endless, found before anything is built."""
    depth = values = 0
    for part in _parts(content):
        marks = _STRING.sub(b"", part).translate(None, _NOT_A_MARK)
        values += len(marks)
        if values > MOST_VALUES:
            raise Unusable(_("This file holds too many values."))
        for mark in marks.replace(b",", b""):
            depth += 1 if mark in b"[{" else -1
            if depth > DEEPEST:
                raise Unusable(_("This file is nested too deeply."))


def _parts(content: bytes) -> Iterator[bytes]:
    """The file in short parts that never end inside a text, so that other threads have turns."""
    begun = b""
    for start in range(0, len(content), _WINDOW):
        window = begun + content[start : start + _WINDOW]
        whole = _WHOLE.match(window)
        end = whole.end() if whole else 0
        begun = window[end:]
        if len(begun) > LONGEST_TEXT:
            raise Unusable(_("One text in this file is too long to be one that a person wrote."))
        yield window[:end]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise Unusable(_("This file gives one name twice in the same place."))
    for name, value in pairs:
        _check_text(name)
        _check_value(value)
    return made


def _check_value(value: object) -> None:
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, list):
        for inner in value:
            _check_value(inner)


def _check_text(text: str) -> None:
    if not text.isascii() and any("\ud800" <= mark <= "\udfff" for mark in text):
        raise Unusable(_("This file holds half a character, which no text can."))


def _integer(digits: str) -> int:
    if len(digits) > 17 or abs(int(digits)) > LARGEST_INTEGER:
        raise Unusable(_("This file holds a number that is too large."))
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise Unusable(_("This file holds a number that is too large."))
    return number


def _constant(name: str) -> float:
    raise Unusable(_("This file holds {name}, which is no number.").format(name=name))
