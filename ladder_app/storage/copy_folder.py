"""A folder of copies, one folder per case in it: written whole, read back, found again by name."""

import errno
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ladder_app.domain.record import new_id
from ladder_app.domain.store.backups import BackupReason
from ladder_app.storage.disk import Disk, read_all, write_all
from ladder_app.storage.fold import LARGEST_FILE
from ladder_app.storage.rotation import Copy

_NAME: Final = re.compile(
    r"(\d{8}T\d{9}Z)-(day|rewrite|import|restore|damaged)(?:-(\d+))?\.jsonl\Z"
)
_STAMP: Final = "%Y%m%dT%H%M%S%f"
_PARTIAL: Final = "partial"


@dataclass(frozen=True, slots=True)
class CopyName:
    """What the name of a copy says; `count` tells those of one moment and reason apart."""

    made_at: datetime
    why: BackupReason
    count: int


def parsed(name: str) -> CopyName | None:
    """What the name says; None for a file that is none of ours."""
    if match := _NAME.match(name):
        # Digits that are no moment are somebody else's file.
        with suppress(ValueError):
            made_at = datetime.strptime(match[1][:-1] + "000", _STAMP).replace(tzinfo=UTC)
            why: BackupReason = match[2]  # type: ignore[assignment]
            return CopyName(made_at, why, int(match[3] or 1))
    return None


class CopyFolder:
    """Copies below `root`. Methods raise OSError; a folder that is not there has none."""

    def __init__(self, disk: Disk, root: Path) -> None:
        self.root = root
        self._disk = disk

    @property
    def is_there(self) -> bool:
        """Whether the folder can be seen just now."""
        with suppress(OSError):
            return self.root.name in self._disk.names(self.root.parent)
        return False

    def of(self, case_id: str) -> Path:
        """Where the copies of a case are."""
        return self.root / case_id

    def found(self, case_id: str) -> list[Copy]:
        """The copies of a case, the newest first; of one moment the last that was made."""
        named = [(name, parsed(name)) for name in self._disk.names(self.of(case_id))]
        ours = [(name, said) for name, said in named if said is not None]
        ours.sort(key=lambda one: (one[1].made_at, one[1].count), reverse=True)
        return [Copy(name, said.made_at, said.why != "damaged") for name, said in ours]

    def cases(self) -> list[str]:
        """The ids of the cases that have a folder here."""
        return [
            name for name in self._disk.names(self.root) if not self._disk.is_file(self.root / name)
        ]

    def read(self, case_id: str, name: str) -> bytes:
        """The bytes of a copy."""
        return read_all(self._disk, self.of(case_id) / name, LARGEST_FILE)

    def size(self, case_id: str, name: str) -> int:
        """In bytes."""
        fd = self._disk.open(self.of(case_id) / name, write=False)
        try:
            return self._disk.size(fd)
        finally:
            self._disk.close(fd)

    def free_name(self, case_id: str, at: datetime, why: BackupReason) -> str:
        """A name that no copy has: those of one moment are counted, whatever their reason."""
        stamp = at.astimezone(UTC).strftime(_STAMP)[:-3] + "Z"
        taken = [parsed(name) for name in self._disk.names(self.of(case_id)) if stamp in name]
        count = 1 + max((said.count for said in taken if said is not None), default=0)
        return f"{stamp}-{why}.jsonl" if count == 1 else f"{stamp}-{why}-{count}.jsonl"

    def link(self, case_id: str, path: Path, name: str) -> bool:
        """Give a file this name as well; False where the disk cannot do that."""
        folder = self.of(case_id)
        self._disk.make_folder(folder)
        try:
            self._disk.link(path, folder / name)
        except FileNotFoundError:
            raise
        except OSError:
            # Some file systems have no hard links.
            return False
        self._disk.sync_folder(folder)
        return True

    def write(self, case_id: str, name: str, data: bytes) -> None:
        """Write, sync, read back; only then does the copy get its name."""
        folder = self.of(case_id)
        self._disk.make_folder(folder)
        partial = folder / f"{_PARTIAL}-{new_id()}.new"
        fd = self._disk.create(partial)
        try:
            write_all(self._disk, fd, data, 0)
            self._disk.sync(fd)
        finally:
            self._disk.close(fd)
        if read_all(self._disk, partial, LARGEST_FILE) != data:
            raise OSError(errno.EIO, "The backup does not read back as it was written")
        self._disk.replace(partial, folder / name)
        self._disk.sync_folder(folder)

    def part(self, case_id: str, path: Path) -> None:
        """Write each copy anew that is the very file at `path`: that is written in further."""
        written = self._disk.identity_at(path)
        for copy in self.found(case_id):
            if self._disk.identity_at(self.of(case_id) / copy.name) == written:
                self.write(case_id, copy.name, self.read(case_id, copy.name))

    def clear(self, case_id: str) -> None:
        """Remove halves of copies: a crash left them, or somebody is writing one and finds out."""
        folder = self.of(case_id)
        for name in self._disk.names(folder):
            if name.startswith(_PARTIAL) and name.endswith(".new"):
                self._disk.unlink(folder / name)

    def remove(self, case_id: str, name: str) -> None:
        """Remove one copy."""
        self._disk.unlink(self.of(case_id) / name)


def copy_all(old: CopyFolder, new: CopyFolder) -> None:
    """Write every copy there as well, each read back; raises OSError, and nothing is lost then."""
    for case_id, name in _all_in(old):
        new.write(case_id, name, old.read(case_id, name))


def remove_copied(old: CopyFolder, new: CopyFolder) -> None:
    """Remove every copy that reads the same in the other place; raises OSError."""
    for case_id, name in _all_in(old):
        with suppress(FileNotFoundError):
            if new.read(case_id, name) == old.read(case_id, name):
                old.remove(case_id, name)


def remove_of(place: CopyFolder, case_ids: list[str]) -> None:
    """Remove every copy of these cases; raises OSError."""
    for case_id in case_ids:
        place.clear(case_id)
        for copy in place.found(case_id):
            place.remove(case_id, copy.name)


def _all_in(place: CopyFolder) -> list[tuple[str, str]]:
    return [(case_id, copy.name) for case_id in place.cases() for copy in place.found(case_id)]
