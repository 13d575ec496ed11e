"""What people type, made safe once at the edge and never changed afterwards."""

import unicodedata
from typing import Final

LINE_LIMIT: Final = 200
TEXT_LIMIT: Final = 20_000
_KEPT_CONTROLS: Final = "\n\t"
# Invisible marks that turn the reading direction round and could disguise what is shown.
_DIRECTION_MARKS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """One line: as `clean_text`, with every run of white space turned into one space."""
    return " ".join(clean_text(text, TEXT_LIMIT).split())[:limit].rstrip()


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """NFC, without control characters but newline and tab, without surrogates, at most `limit`."""
    if text.isascii() and text.isprintable():
        return text[:limit]  # nothing to do, as for most of what a file of 10 000 attempts holds
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    composed = unicodedata.normalize("NFC", text[: limit * 4])
    return "".join(mark for mark in composed if _is_kept(mark))[:limit]


def parted_words(text: str) -> tuple[str, ...]:
    """Words parted by commas or lines, each once."""
    parts = (clean_line(part) for part in text.replace("\n", ",").replace(";", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _is_kept(mark: str) -> bool:
    if mark in _KEPT_CONTROLS:
        return True
    return unicodedata.category(mark) not in ("Cc", "Cs") and mark not in _DIRECTION_MARKS
