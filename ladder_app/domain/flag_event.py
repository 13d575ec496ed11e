"""A rule that spoke up, and what the person answered; ids only, never their words."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagEvent:
    """`kind` is the rule or invariant by name ("R4", "agreement_missing")."""

    KIND: ClassVar[str] = "flag_event"

    id: str
    kind: str
    raised_at: str | None = None
    shown_at: str | None = None
    user_choice: str | None = None
    detail: tuple[str, ...] = ()
    deleted_at: str | None = None
