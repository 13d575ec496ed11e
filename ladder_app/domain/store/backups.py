"""Copies of the cases."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol

from ladder_app.domain.store.documents import Documents

BackupReason = Literal["day", "rewrite", "import", "restore", "damaged"]
"""What came next; `damaged` is a file that was damaged already when it was copied."""


@dataclass(frozen=True, slots=True)
class BackupEntry:
    """A backup of one case: when it was made and before what."""

    name: str
    case_id: str
    made_at: str
    bytes: int
    why: BackupReason = "day"


class Backups(Protocol):
    """Copies of the cases in a folder the user can see. Making one never raises."""

    @property
    def trouble(self) -> str | None:
        """A sentence while backups do not succeed, else None."""
        ...

    @property
    def place(self) -> Path:
        """The folder of the copies."""
        ...

    @property
    def second_place(self) -> Path | None:
        """A second folder for them, if one was chosen, there or not."""
        ...

    @property
    def second_trouble(self) -> str | None:
        """A sentence while the second place is behind or not there, as it was seen last."""
        ...

    @property
    def is_second_failing(self) -> bool:
        """Whether the second place was there and yet could not be brought up to date."""
        ...

    def second_newest_at(self, case_id: str) -> str | None:
        """When the newest copy in the second place was made, as it was seen last."""
        ...

    @property
    def is_busy(self) -> bool:
        """Whether something is being done in the second place, or waits to be."""
        ...

    @property
    def former(self) -> tuple[str, ...]:
        """Copies that the passphrase of now does not open, as they were seen last."""
        ...

    def remove_former(self) -> None:
        """Remove them, without waiting for it; what stays is in `former` once it was done."""
        ...

    def place_in(self, folder: Path) -> Path:
        """Make a place for copies in a folder the person chose; raises StoreError."""
        ...

    def copy_to(self, folder: Path) -> Path:
        """Copy all of them to a place in this folder, each read back; which place it is.

        Raises StoreError. Takes long. They count where they are until another place is chosen.
        """
        ...

    def leave_behind(self, place: Path) -> None:
        """Remove from a place of before what is in the one of now, without waiting for it."""
        ...

    @property
    def left(self) -> tuple[Path, ...]:
        """Places of before that hold copies of this library still, as they were seen last."""
        ...

    def remove_left(self) -> None:
        """Remove those copies, without waiting for it; a place that is away stays in `left`."""
        ...

    def follow(self, case_id: str, at: datetime) -> None:
        """Bring the second place up to date, without waiting for it; look for former copies."""
        ...

    def entries(self, case_id: str) -> tuple[BackupEntry, ...]:
        """Newest first."""
        ...

    def newest_at(self, case_id: str) -> str | None: ...

    def documents(self, case_id: str, name: str) -> Documents:
        """What a backup holds; this alone raises StoreError, Damaged for one that is not sound."""
        ...

    def keep(self, case_id: str, at: datetime) -> None:
        """Make a copy before something large; if it fails, `trouble` says so."""
        ...
