"""Lengths of time as people type them; minutes unless they say otherwise."""

import re
from typing import Final

_CLOCK: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):([0-5]?\d)", re.ASCII)
_MINUTES: Final = re.compile(r"(\d{1,5})(?:[.,](\d{1,2}))?", re.ASCII)
_UNITS: Final = re.compile(
    r"(?:(\d{1,3})\s*(?:h|std)[a-z]*\.?)?\s*"
    r"(?:(\d{1,4})\s*m[a-z]*\.?)?\s*"
    r"(?:(\d{1,5})\s*s(?!td)[a-z]*\.?)?",
    re.IGNORECASE | re.ASCII,
)
_HOURS_AND_REST: Final = re.compile(r"(.*(?:h|std)[a-z]*\.?)\s*(\d{1,2})", re.IGNORECASE | re.ASCII)


def read_duration(text: str) -> int | None:
    """Seconds: "20" and "20 min" are minutes, "5:30" is five and a half, "1 h 20" is 80.

    None for what cannot be read, and for nothing at all.
    """
    words = text.strip()
    minutes = _MINUTES.fullmatch(words)
    if minutes is not None:
        return int(minutes[1]) * 60 + round(float(f"0.{minutes[2] or 0}") * 60)
    clock = _CLOCK.fullmatch(words)
    if clock is not None:
        return int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + int(clock[3])
    units = _UNITS.fullmatch(_HOURS_AND_REST.sub(r"\1 \2 min", words))
    if units is None or not any(units.groups()):
        return None
    hours, whole_minutes, seconds = (int(part or 0) for part in units.groups())
    return hours * 3600 + whole_minutes * 60 + seconds


def duration_text(seconds: int | None) -> str:
    """The shortest text that `read_duration` turns into exactly this: "20", "5:30"; None is ""."""
    if seconds is None:
        return ""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02d}" if rest else str(minutes)
