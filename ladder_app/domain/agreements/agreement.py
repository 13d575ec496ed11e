"""What two people agreed on: a conversation aid and the person's own note, never evidence.

An agreement does not carry over to another day; for that there is the consent check.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

SetUpPoint = Literal["private", "sober", "time", "temperature", "pause", "aftercare"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeChoiceCheck:
    """Questions to oneself before agreeing, None where they were not answered."""

    no_pressure: bool | None = None
    can_say_no_without_consequences: bool | None = None
    sober: bool | None = None
    feel_safe: bool | None = None

    @property
    def said_no_to(self) -> tuple[str, ...]:
        """The questions answered with no, by name."""
        answers = {
            "no_pressure": self.no_pressure,
            "can_say_no_without_consequences": self.can_say_no_without_consequences,
            "sober": self.sober,
            "feel_safe": self.feel_safe,
        }
        return tuple(name for name, answer in answers.items() if answer is False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One version, which is not changed afterwards but followed by another.

    `withdrawn_at` takes effect at once. `review_on` is a day to talk it over again. `set_up` is
    what the two see to beforehand.
    """

    KIND: ClassVar[str] = "agreement"

    id: str
    alias_id: str | None = None
    ladder_id: str | None = None
    made_at: str | None = None
    review_on: str | None = None
    welcome: tuple[str, ...] = ()
    not_now: tuple[str, ...] = ()
    off_limits: tuple[str, ...] = ()
    stop_word: str | None = None
    slow_word: str | None = None
    how_we_pause: str | None = None
    aftercare: str | None = None
    set_up: tuple[SetUpPoint, ...] = ()
    both_present_when_written: bool | None = None
    my_free_choice_check: FreeChoiceCheck | None = None
    withdrawn_at: str | None = None
    deleted_at: str | None = None

    @property
    def said_no_to(self) -> tuple[str, ...]:
        """The questions about a free choice that were answered with no, by name."""
        check = self.my_free_choice_check
        return () if check is None else check.said_no_to
