"""The safety card: whom one can turn to and what helps, as the person typed it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody to turn to; `how` is a number, a street or whatever leads to them.

    Raises ValueError with neither.
    """

    name: str | None = None
    how: str | None = None

    def __post_init__(self) -> None:
        if not self.name and not self.how:
            raise ValueError("A contact has a name or a way to reach it")


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyPlanCard:
    """There is one in a case at most, see `Records.safety_card`. No number ships with the program.

    `last_reviewed` is the moment or day on which the person last said that it is still right.
    Raises ValueError if that is none.
    """

    KIND: ClassVar[str] = "safety_plan_card"

    id: str
    people: tuple[Contact, ...] = ()
    professional: Contact | None = None
    local_emergency: str | None = None
    local_helpline: str | None = None
    safe_place: str | None = None
    things_that_help: tuple[str, ...] = ()
    reasons_to_keep_going: str | None = None
    last_reviewed: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if self.last_reviewed is not None:
            date.fromisoformat(self.last_reviewed[:10])

    @property
    def says_anything(self) -> bool:
        """Whether anything was typed."""
        return bool(self.names_anybody or self.says_what_helps)

    @property
    def names_anybody(self) -> bool:
        """Whether it leads to anybody, a service included."""
        services = self.local_emergency or self.local_helpline
        return bool(self.people or self.professional or services)

    @property
    def says_what_helps(self) -> bool:
        """Whether it says what helps, beside people."""
        return bool(self.safe_place or self.things_that_help or self.reasons_to_keep_going)
