"""What the window hears: a small closed family, one listener."""

from dataclasses import dataclass
from typing import Literal

from ladder_app.domain.edit import Edit

Direction = Literal["done", "undone", "redone"]
Saving = Literal["saved", "saving", "not saved"]


@dataclass(frozen=True, slots=True)
class Edited:
    """An edit is safely saved and the records show it."""

    edit: Edit
    direction: Direction = "done"


@dataclass(frozen=True, slots=True)
class Outside:
    """Another program had written to the case; the records show that now."""

    edit: Edit


@dataclass(frozen=True, slots=True)
class SaveState:
    """How the last save went; `sentence` says what to do if it failed.

    Of a quiet edit nobody need be told that it was saved.
    """

    saving: Saving
    sentence: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A new day has begun for the person."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What was begun for the copies of the case is done, or could not be."""


News = Edited | Outside | SaveState | Tick | Copied
