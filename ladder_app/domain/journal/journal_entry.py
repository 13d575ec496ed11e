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
Period = Literal["childhood", "past_relationship", "recent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What an entry is about: a record by its kind and id."""

    kind: LinkedKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """`share_scope` says who may see it; unless the person says more, only they.

    `text` is all of it as one reads it. Answers to prompts stand in it too, and once more in the
    field of their prompt, so that they can be changed one by one. `stop_offered_at` is the moment
    at which it was said that one can stop here; `expectation_id` is the prediction it became.

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
    situation: str | None = None
    thought: str | None = None
    period: Period | None = None
    what_i_learned_then: str | None = None
    is_it_true_now: str | None = None
    still_painful: int | None = None
    stop_offered_at: str | None = None
    expectation_id: str | None = None
    what_i_did: str | None = None
    what_i_learned: str | None = None
    next_week: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("A journal entry needs its text")
        check_suds("suds", self.suds)
        check_suds("still_painful", self.still_painful)
