"""What the program asks of a place that keeps records. Storage fulfils it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, Protocol

from ladder_app.domain.edit import Edit
from ladder_app.domain.record import Record

Documents = dict[str, dict[str, dict[str, Any]]]
"""`{kind: {id: document}}`, each document a fresh dict that may be changed freely."""

Moments = dict[str, dict[str, str]]
"""`{kind: {id: moment}}` in ISO 8601: when each record was last changed."""


class StoreError(Exception):
    """Something about the place where records are kept. `str(error)` is a sentence for the user.

    After a StoreError from `commit` nothing has changed, in memory or on disk, but for what
    ChangedOutside tells of.
    """


class NoRoom(StoreError):
    """The disk or the quota is full."""


class ReadOnly(StoreError):
    """The case is open for reading only; `CaseStore.read_only` says why."""


class InUse(StoreError):
    """Another program holds the case."""


class ChangedOutside(StoreError):
    """Another program has changed what the edit is about, so the edit was not saved.

    What it wrote is `outside`, and the store holds that now; `commit` will not tell it again.
    """

    def __init__(self, sentence: str, outside: Edit) -> None:
        super().__init__(sentence)
        self.outside = outside


class Damaged(StoreError):
    """The file is damaged; what is missing is in `CaseStore.damage` where it could be opened."""


class TooNew(StoreError):
    """The file was written by a newer version and is left untouched."""


class NotFound(StoreError):
    """There is no such case."""


class Locked(StoreError):
    """A passphrase or a recovery code is needed first."""


class NotAccepted(StoreError):
    """What was typed opens nothing here."""


class Ambiguous(StoreError):
    """More than one case answers to this name."""


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case as the library lists it, without opening it."""

    id: str
    alias: str | None
    changed_at: str | None
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class Damage:
    """One unreadable place: its line from 1, the last sound moment before it, the first after.

    A file that is "cut short" or went the "other way" is sound, but lacks what was saved here.
    """

    line: int
    after: str | None
    before: str | None
    reason: Literal["checksum", "order", "format", "cut short", "unreadable", "other way"]


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


Keys = frozenset[tuple[str, str]]
"""Records by kind and id."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What deleting for good could not do, as seen when everything was looked at again.

    `left` are files that may hold it still, `absent` places of copies that were not there.
    """

    left: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


class Drafts(Protocol):
    """What is half typed, one small text per case and form, kept across a crash."""

    def keep(self, case_id: str, form: str, content: Mapping[str, Any]) -> None:
        """Replace the draft of this form; raises StoreError."""
        ...

    def find(self, case_id: str, form: str) -> dict[str, Any] | None: ...

    def drop(self, case_id: str, form: str) -> None: ...


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


class ConflictCopies(Protocol):
    """Other versions of a case that a sync program left beside it."""

    @property
    def names(self) -> Callable[[str], tuple[str, ...]]:
        """By the id of a case; raises StoreError."""
        ...

    def read(self, case_id: str, name: str) -> tuple[Documents, Moments]:
        """What it holds and when each was saved; raises StoreError, Damaged if not sound."""
        ...

    def remove(self, case_id: str, name: str) -> None:
        """Take it away for good; raises StoreError."""
        ...


Tell = Callable[[int, int], None]
"""Hears how many files are done, of how many. What it raises stops the work where it is safe."""


class Vault(Protocol):
    """The passphrase of a library. What takes long is said; it belongs on a thread of its own.

    Methods raise StoreError. While the passphrase is set, changed or removed no case may be open.
    """

    @property
    def is_sealed(self) -> bool:
        """Whether the library has a passphrase."""
        ...

    @property
    def is_locked(self) -> bool:
        """Whether it has one and `unlock` has not been given it yet."""
        ...

    @property
    def is_unfinished(self) -> bool:
        """Whether setting, changing or removing was cut short; `finish` goes on."""
        ...

    def unlock(self, secret: str) -> None:
        """A passphrase or a recovery code; raises NotAccepted. Takes about half a second."""
        ...

    def accepts(self, secret: str) -> bool:
        """Whether it would unlock, to be asked before something is changed. Takes as long."""
        ...

    def set_passphrase(self, passphrase: str, recovery: str | None, tell: Tell) -> tuple[str, ...]:
        """Seal everything anew; `recovery` is a code that was shown before. Takes long.

        Returns the names of files that could not be sealed and still are as they were, with
        everything else in the folder that others can read. Raises
        Locked, InUse; once it has begun the new passphrase holds, also if it is cut short.
        """
        ...

    def remove_passphrase(self, tell: Tell) -> tuple[str, ...]:
        """Let everything be readable by whoever has the files; as `set_passphrase`.

        Until it has ended the passphrase is needed still.
        """
        ...

    def finish(self, tell: Tell) -> tuple[str, ...]:
        """Go on where setting, changing or removing was cut short."""
        ...

    def backups_among(self, names: Iterable[str]) -> tuple[str, ...]:
        """Which of the files that were left are backups and can be done without.

        A file called like a case of the library with something more counts as one.
        """
        ...

    def remove_backups(self, names: Iterable[str]) -> None:
        """Remove backups of these names; whatever else is called so stays."""
        ...


class Library(Protocol):
    """The folder of cases."""

    def entries(self) -> tuple[CaseEntry, ...]: ...

    def create(self, first: Edit, case_id: str, at: datetime) -> CaseStore:
        """A new case with its first records; raises StoreError, also if the id exists."""
        ...

    def create_from_documents(
        self, documents: Documents, case_id: str, label: str, at: datetime
    ) -> CaseStore:
        """A new case from whole documents, unknown kinds and fields included."""
        ...

    def open(self, case_id: str, at: datetime) -> CaseStore:
        """Raises NotFound, TooNew, Damaged (nothing readable) or another StoreError.

        A case held elsewhere, damaged or in a read-only place opens read-only.
        """
        ...

    def find(self, name: str) -> str:
        """The case id for an alias or an id; raises NotFound or Ambiguous."""
        ...


class CaseShelf(Protocol):
    """The cases of the library as the window handles them; it never opens a second one itself."""

    def purge(self, case_id: str, keys: Keys) -> Erased:
        """Take records that a case has dropped out of its copies and drafts too.

        Raises StoreError.
        """
        ...

    def erase(self, case_id: str) -> Erased:
        """Delete a case that is not open for good, with its copies and drafts.

        Raises StoreError, InUse.
        """
        ...

    def entries(self) -> tuple[CaseEntry, ...]:
        """Every case, archived ones too."""
        ...

    def begin(self, alias: str) -> str:
        """A new, empty case; its id. Raises StoreError."""
        ...

    def take_in(self, documents: Documents, case_id: str) -> None:
        """A new case of these documents; raises StoreError, also if there is one of this id."""
        ...

    def change(self, case_id: str, alias: str, *, is_archived: bool) -> None:
        """Give a case that is not open another name, archive it or bring it back.

        Raises StoreError.
        """
        ...
