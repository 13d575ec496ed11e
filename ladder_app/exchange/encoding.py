"""Bytes of a text file as text, whatever program and system wrote them."""

import codecs
from typing import Final

from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Letters that notes in western European languages hold; what else the wrong table makes of them
# is rare in any text ("Š", "Ÿ", "‰").
_EXPECTED: Final = frozenset("äöüÄÖÜßéèêàâçñáíóúôîïëåøæœÉÀ€–—„“”’‘…°§«»")
_FREE_CONTROLS: Final = frozenset("\t\n\r\f\v\0")


def decoded(content: bytes) -> str:
    """The text; raises Unusable for what is no text at all."""
    text = _marked(content) or _unmarked_utf16(content) or _utf8(content) or _one_byte(content)
    controls = sum(1 for mark in text[:10_000] if mark < " " and mark not in _FREE_CONTROLS)
    if controls * 100 > len(text[:10_000]):
        raise Unusable(
            _("This file is neither a spreadsheet nor text. Save it as CSV, XLSX or ODS first.")
        )
    return text


def _marked(content: bytes) -> str | None:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, errors="replace")
    return None


def _unmarked_utf16(content: bytes) -> str | None:
    head = content[:2000]
    if len(head) < 4 or len(content) % 2:
        return None
    for name, zeros, marks in (
        ("utf-16-le", head[1::2], head[0::2]),
        ("utf-16-be", head[0::2], head[1::2]),
    ):
        if zeros.count(0) * 2 > len(zeros) and marks.count(0) * 10 < len(marks):
            return content.decode(name, errors="replace")
    return None


def _utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _one_byte(content: bytes) -> str:
    """Windows, or an old Mac: whichever makes more of the high bytes into expected letters."""
    windows = content.decode("cp1252", errors="replace")
    mac = content.decode("mac_roman")
    return mac if _likely(mac) > _likely(windows) else windows


def _likely(text: str) -> int:
    high = [mark for mark in text[:200_000] if mark > "\x7f"]
    return sum(1 if mark in _EXPECTED else -1 for mark in high)
