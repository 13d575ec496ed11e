"""What the window asks of the program around it, because the case has to be closed for it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Restore:
    """Put a backup in the place of a case; the newest sound one if none is named.

    `undoes` says that it takes back a restoring.
    """

    case_id: str
    name: str = ""
    undoes: bool = False


@dataclass(frozen=True, slots=True)
class EraseCase:
    """Delete a case for good."""

    case_id: str


@dataclass(frozen=True, slots=True)
class EraseEverything:
    """Delete the whole library for good, and end."""


@dataclass(frozen=True, slots=True)
class MoveLibrary:
    """Take the whole library to a place in this folder, and begin anew."""

    folder: Path


Errand = Restore | EraseCase | EraseEverything
