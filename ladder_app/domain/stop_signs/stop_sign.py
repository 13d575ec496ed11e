"""A sign to stop at, ticked by the person: nothing here guesses one from what they write."""

from dataclasses import dataclass
from typing import ClassVar, Final

SIGNS: Final = ("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L")
"""The signs of the list that is shown at the start, in every gate and during an attempt."""

AFTERMATH: Final = ("sleep_loss", "flashbacks", "numbness", "dissociation")
"""What may be reported of the time after an attempt."""

BODY_ALARMS: Final = ("chest_pain", "fainting", "breathlessness", "palpitations_with_collapse")
"""What the body may do in an attempt that belongs before a doctor."""

PRESSURE: Final = "pressure"
"""Somebody wants the person to do it."""

HARM: Final = "D"
"""Thoughts of suicide or self-harm, the sign that silences every suggestion for the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopSign:
    """`which` is one of the names above; one that is not known is a stop sign all the same.

    `where` is the id of the attempt, step or ladder it was ticked at, or the name of the page
    ("start", "review") if it was at none of them.
    """

    KIND: ClassVar[str] = "stop_sign"

    id: str
    at: str
    which: str
    where: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.which.strip():
            raise ValueError("A stop sign needs to say which it is")
