"""Numbers, durations and outcomes as people write them into cells.

Every function raises ValueError with a whole sentence for what it cannot read.
"""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final, Literal

from ladder_app.domain.attempts.attempt import LONGEST_S, Status
from ladder_app.domain.suds import EnteredScale
from ladder_app.exchange.table import Cell, text_of
from ladder_app.language import _

SheetScale = Literal["0-10", "0-100", "0-1"]
"""The scale of a column; "0-1" is what a cell formatted as per cent holds inside."""

_FACTOR: Final[dict[SheetScale, int]] = {"0-10": 10, "0-100": 1, "0-1": 100}
_HAIR: Final = 1e-6
"""What binary fractions may be off by."""
_NUMBER: Final = r"\d{1,6}(?:[.,]\d{1,9})?"
_PLAIN: Final = re.compile(rf"({_NUMBER})\s*(%?)")
_OUT_OF: Final = re.compile(rf"({_NUMBER})\s*(?:/|of|out of|von)\s*(10|100)", re.IGNORECASE)
_RANGE: Final = re.compile(rf"{_NUMBER}\s*%?\s*(?:-|–|—|to|bis)\s*{_NUMBER}\s*%?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A rating as written; `scale` only where the cell itself says it ("6/10", "60 %")."""

    value: float
    scale: SheetScale | None = None


def read_amount(cell: Cell) -> Amount:
    """The rating in a cell: 60, "6,5", "60 %", "6/10"."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Amount(_finite(cell))
    if isinstance(cell, date | time | timedelta):
        sentence = _("{cell} is a date; a rating such as 6/10 may have been turned into one.")
        raise ValueError(sentence.format(cell=_short(cell)))
    text = text_of(cell).strip()
    if match := _PLAIN.fullmatch(text):
        return Amount(_decimal(match[1]), "0-100" if match[2] else None)
    if match := _OUT_OF.fullmatch(text):
        return Amount(_decimal(match[1]), "0-10" if match[2] == "10" else "0-100")
    if _RANGE.fullmatch(text):
        raise ValueError(_("{cell} is a range; one number is needed.").format(cell=_short(cell)))
    raise ValueError(_("{cell} is not a number.").format(cell=_short(cell)))


def as_suds(amount: Amount, scale: SheetScale) -> tuple[int, EnteredScale]:
    """The rating from 0 to 100 and the scale it was written in. Halves are rounded up."""
    scale = amount.scale or scale
    suds = int(amount.value * _FACTOR[scale] + 0.5)
    if not 0 <= amount.value * _FACTOR[scale] <= 100:
        raise ValueError(
            _("{number} lies outside the scale {scale}.").format(
                number=f"{amount.value:g}", scale=scale.replace("-", "–")
            )
        )
    return suds, "0-10" if scale == "0-10" else "0-100"


def is_rounded(amount: Amount, scale: SheetScale) -> bool:
    """Whether `as_suds` gives another number than was written."""
    exact = amount.value * _FACTOR[amount.scale or scale]
    return abs(exact - round(exact)) > _HAIR


_CLOCK: Final = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?")
_WITH_UNIT: Final = re.compile(
    rf"({_NUMBER})\s*(hours?|hrs?|h|stunden?|std\.?|minutes?|minuten|mins?\.?|m|'|seconds?|"
    r"sekunden?|secs?|sek\.?|s)(?![^\W\d])",
    re.IGNORECASE,
)


def read_duration(cell: Cell, unit_s: int) -> int:
    """Seconds; a bare number counts in units of `unit_s`. "1:30" is an hour and a half."""
    seconds = _seconds(cell, unit_s)
    if seconds is None:
        raise ValueError(_("{cell} is not a length of time.").format(cell=_short(cell)))
    if not 0 <= seconds <= LONGEST_S:
        raise ValueError(
            _("{cell} does not lie between nothing and a day.").format(cell=_short(cell))
        )
    return int(seconds + 0.5)


def _seconds(cell: Cell, unit_s: int) -> float | None:
    if isinstance(cell, timedelta):
        return cell.total_seconds()
    if isinstance(cell, time):
        return float(cell.hour * 3600 + cell.minute * 60 + cell.second)
    if isinstance(cell, bool | date):
        return None
    if isinstance(cell, int | float):
        return _finite(cell) * unit_s
    text = text_of(cell).strip()
    if match := re.fullmatch(_NUMBER, text):
        return _decimal(match[0]) * unit_s
    if match := _CLOCK.fullmatch(text):
        return int(match[1]) * 3600.0 + int(match[2]) * 60 + int(match[3] or 0)
    parts = _WITH_UNIT.findall(text)
    if parts and not _WITH_UNIT.sub("", text).strip(" ,"):
        return sum(_decimal(number) * _unit(unit) for number, unit in parts)
    return None


def _unit(word: str) -> int:
    word = word.lower()
    if word.startswith(("h", "st")):
        return 3600
    return 1 if word.startswith("s") else 60


_OUTCOMES: Final[dict[Status, str]] = {
    "completed": "completed|complete|done|yes|ja|erledigt|geschafft|abgeschlossen|finished|full|"
    "gemacht|x|✓|✔|ok|true|wahr|vollständig|i did this|success",
    "partial": "partial|partly|partially|teilweise|zum teil|halb|half|abgebrochen|left early",
    "avoided": "avoided|vermieden|avoid|not today|heute nicht",
    "stopped_by_consent": "stopped_by_consent|stopped by consent|einvernehmlich beendet",
    "stopped_for_safety": "stopped_for_safety|stopped for safety|safety|sicherheit|"
    "aus sicherheit beendet",
    "cancelled_external": "cancelled_external|cancelled|canceled|abgesagt|ausgefallen|"
    "something got in the way|kam etwas dazwischen",
}
_STATUS_OF: Final = {
    word: status for status, words in _OUTCOMES.items() for word in words.split("|")
}


_STOPS: Final = ("we stopped", "wir haben aufgehört")
"""A stop that does not say whether it was respected; nothing is claimed about it."""


def read_status(cell: Cell) -> Status | None:
    """How an attempt went; None for a bare stop. A bare "no" is refused: it does not say why."""
    word = text_of(cell).strip().strip(".!").casefold()
    if word in _STOPS:
        return None
    status = _STATUS_OF.get(word)
    if status is not None:
        return status
    if word in ("no", "nein", "false", "falsch", "not done", "nicht gemacht", "-"):
        raise ValueError(
            _("{cell} does not say why; write “avoided” or “cancelled”.").format(cell=_short(cell))
        )
    raise ValueError(_("{cell} is no way an attempt can go.").format(cell=_short(cell)))


def _decimal(text: str) -> float:
    return float(text.replace(",", "."))


def _finite(number: float) -> float:
    if number != number or abs(number) > 1e9:
        raise ValueError(_("This is not a number that can be used."))
    return float(number)


def _short(cell: Cell) -> str:
    text = " ".join(text_of(cell).split())
    return f"“{text}”" if len(text) <= 40 else f"“{text[:39]}…”"
