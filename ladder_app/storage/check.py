"""Reads every byte of a case file and says what it found. Describes, never repairs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from ladder_app.documents import from_json
from ladder_app.domain.other import Other
from ladder_app.domain.record import RECORD_TYPES
from ladder_app.domain.store.case_store import Damage
from ladder_app.domain.store.store_error import Locked, StoreError
from ladder_app.storage.disk import Disk
from ladder_app.storage.faults import unread
from ladder_app.storage.fold import Folded
from ladder_app.storage.last_seen import Seen
from ladder_app.storage.opening import fault, is_whole, missing, read_file

if TYPE_CHECKING:
    from ladder_app.sealing.keys import CaseKeys


@dataclass(frozen=True, slots=True)
class CaseCheck:
    """One case file as it is. Sizes are in bytes.

    `problem` is a sentence, or None for a sound file. `counts` are documents by kind, `unreadable`
    those of a known kind that this version cannot read. `torn` is the length of a save that was
    cut short; it is harmless if the file `is_whole` by what this computer noted last, because then
    nobody was told that it was saved. `is_locked`: it is sealed and
    its passphrase was not given, so nothing is known of it.
    """

    case_id: str
    bytes: int = 0
    problem: str | None = None
    damage: tuple[Damage, ...] = ()
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    unreadable: int = 0
    edits: int = 0
    newest_at: str | None = None
    torn: int = 0
    is_whole: bool = False
    is_sealed: bool = False
    is_locked: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return self.problem is None


def check_file(
    disk: Disk, case_id: str, path: Path, seen: Seen | None, keys: "CaseKeys | None" = None
) -> CaseCheck:
    """Check one file; `seen` is what this computer last saw of it.

    A sealed one without its key is called so. Never raises StoreError.
    """
    size = 0
    try:
        fd = disk.open(path, write=False)
        try:
            size = disk.size(fd)
            folded = read_file(disk, fd, seen.n if seen else 0, keys)
        finally:
            disk.close(fd)
    except OSError as error:
        return CaseCheck(case_id, bytes=size, problem=str(unread(error)))
    except Locked as error:
        return CaseCheck(case_id, bytes=size, problem=str(error), is_sealed=True, is_locked=True)
    except StoreError as error:
        return CaseCheck(case_id, bytes=size, problem=str(error))
    return CaseCheck(
        case_id=case_id,
        bytes=size,
        problem=fault(folded, seen),
        damage=missing(folded, seen),
        counts=MappingProxyType({kind: len(f) for kind, f in folded.content.live.items()}),
        unreadable=_unreadable(folded),
        edits=folded.content.n,
        newest_at=folded.content.at or None,
        torn=len(folded.torn),
        is_whole=is_whole(folded, seen),
        is_sealed=folded.seal_id is not None,
    )


def _unreadable(folded: Folded) -> int:
    return sum(
        isinstance(from_json(kind, raw), Other)
        for kind, family in folded.content.live.items()
        if kind in RECORD_TYPES
        for raw in family.values()
    )
