"""The case: what belongs to the person as a whole and to no single ladder."""

from dataclasses import dataclass, field
from typing import ClassVar

from ladder_app.domain.suds import check_suds


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A memory of the person's own for one point of the scale: "my 50 is the dentist's chair"."""

    suds: int
    text: str

    def __post_init__(self) -> None:
        check_suds("anchor", self.suds)


@dataclass(frozen=True, slots=True, kw_only=True)
class MutedRule:
    """A rule answered "not for me" on one ladder (None: on the whole case)."""

    rule: str
    ladder_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A file written at `written_at`, that was merged into the case at the moment `at`."""

    at: str
    written_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person. `alias` is a name the person or clinician chose, never a surname by force.

    `archived_at` puts the case out of the way; nothing in it changes.
    """

    KIND: ClassVar[str] = "case"

    id: str
    alias: str | None = None
    made_at: str | None = None
    anchors: tuple[Anchor, ...] = ()
    thresholds: dict[str, float] = field(default_factory=dict)
    muted_rules: tuple[MutedRule, ...] = ()
    pinned_attempt_id: str | None = None
    hidden_attempt_ids: tuple[str, ...] = ()
    archived_at: str | None = None
    taken_in: tuple[TakenIn, ...] = ()
    deleted_at: str | None = None

    def anchor(self, suds: int) -> str | None:
        """The person's own words for exactly this point of the scale, if any."""
        return next((anchor.text for anchor in self.anchors if anchor.suds == suds), None)
