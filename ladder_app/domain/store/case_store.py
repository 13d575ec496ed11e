"""One open case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from ladder_app.domain.edit import Edit
from ladder_app.domain.record import Record
from ladder_app.domain.store.documents import Documents, Moments


@dataclass(frozen=True, slots=True)
class Damage:
    """One unreadable place: its line from 1, the last sound moment before it, the first after.

    A file that is "cut short" or went the "other way" is sound, but lacks what was saved here.
    """

    line: int
    after: str | None
    before: str | None
    reason: Literal["checksum", "order", "format", "cut short", "unreadable", "other way"]


class CaseStore(Protocol):
    """One open case."""

    @property
    def case_id(self) -> str: ...

    @property
    def read_only(self) -> str | None:
        """A sentence that says why nothing can be saved, or None."""
        ...

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What could not be read, in the order of the file."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences about things found beside the case that the person should know."""
        ...

    def load(self) -> Iterable[Record]:
        """Every record, trashed ones too."""
        ...

    def documents(self) -> Documents:
        """Every document as stored, unknown kinds and fields included."""
        ...

    def edited(self) -> Moments:
        """When each document was last saved here; what does not say is not in it."""
        ...

    def commit(self, edit: Edit, at: datetime) -> Edit | None:
        """Save `edit` durably, all or nothing; raises StoreError.

        Returns what another program had written meanwhile, as an edit of its own that comes
        first; None in the usual case. Where the two meet, raises ChangedOutside instead.
        Fields unknown to this version stay as they were.
        """
        ...

    def forget_history(self, at: datetime) -> None:
        """Let nothing of what was dropped be left in the file itself; raises StoreError."""
        ...

    def close(self) -> None:
        """Tidy up and let go of the case. Closing twice does nothing."""
        ...
