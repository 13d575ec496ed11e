"""How a verb ends: its exit code, and sentences for a person."""

import sys
from collections.abc import Iterable
from typing import Final

from ladder_app.domain.store.store_error import (
    Ambiguous,
    Damaged,
    InUse,
    Locked,
    NotAccepted,
    NotFound,
    TooNew,
)
from ladder_app.exchange.unusable import Unusable

DONE: Final = 0
DAMAGE: Final = 1
UNUSABLE: Final = 2
MISSING: Final = 3
HELD: Final = 4
LOCKED: Final = 5


def exit_code(error: Exception) -> int:
    """What an error means for whoever started the program."""
    if isinstance(error, InUse):
        return HELD
    if isinstance(error, Damaged):
        return DAMAGE
    if isinstance(error, Locked | NotAccepted):
        return LOCKED
    return UNUSABLE if isinstance(error, Unusable | NotFound | Ambiguous | TooNew) else MISSING


def tell(sentences: Iterable[str]) -> None:
    """Sentences, on standard error."""
    for sentence in sentences:
        sys.stderr.write(f"{sentence}\n")


def give(lines: Iterable[str]) -> None:
    """Results, on standard output."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
