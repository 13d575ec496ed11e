"""Something written down on its own, or about an attempt, a step, a ladder or a goal."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from ladder_app.domain.suds import check_suds

EntryKind = Literal[
    "free",
    "situation_thought_feeling",
    "letter_not_sent",
    "roots_reflection",
    "gratitude",
    "after_attempt",
    "look_back",
]
ShareScope = Literal["me_only", "clinician", "partner_excerpt"]
LinkedKind = Literal["attempt", "step", "ladder", "goal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What an entry is about: a record by its kind and id."""

    kind: LinkedKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """`share_scope` says who may see it; unless the person says more, only they.

    Raises ValueError without text and for a rating out of range.
    """

    KIND: ClassVar[str] = "journal_entry"

    id: str
    at: str
    text: str
    kind: EntryKind = "free"
    feelings: tuple[str, ...] = ()
    suds: int | None = None
    link: Link | None = None
    share_scope: ShareScope = "me_only"
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("A journal entry needs its text")
        check_suds("suds", self.suds)
