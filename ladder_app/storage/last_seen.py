"""What this computer last saw of each case, so that a file that went back in time is noticed.

Written after every save and never synced: it may be behind, and then it only knows less. It is
kept apart from the library, and says nothing but a number and a checksum. It belongs to a library
in a place: a copy of the library, or another one on a stick in the same place, has its own.
"""

import hashlib
import re
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

from ladder_app.storage.disk import Disk, read_all, write_all
from ladder_app.storage.library_id import library_id

_LENGTH: Final = 96
_NOTE: Final = re.compile(rb"((\d{1,12}) ([0-9a-f]{64})) ([0-9a-f]{8}) *\n\Z")


class Seen(NamedTuple):
    """The number and the checksum of an edit."""

    n: int
    sum: str


class LastSeen:
    """The note about one case. Failing to keep it never stands in the way of a save."""

    def __init__(self, disk: Disk, state_folder: Path, case_path: Path) -> None:
        self._disk = disk
        self._folder = state_folder / "seen"
        self._case_path = case_path
        self._fd: int | None = None

    def read(self) -> Seen | None:
        """What was noted; None if nothing was, or nothing legible."""
        try:
            data = read_all(self._disk, self._path(), _LENGTH)
        except FileNotFoundError:
            data = self._read_old()
        except OSError:
            return None
        found = _NOTE.match(data)
        if found is None or found[4] != _check(found[1]):
            return None
        return Seen(int(found[2]), found[3].decode())

    def note(self, seen: Seen) -> None:
        """Remember; in one write of constant length, so that no sync is needed."""
        with suppress(OSError):
            if self._fd is None:
                self._fd = self._opened()
            text = b"%d %b" % (seen.n, seen.sum.encode())
            line = b"%b %b" % (text, _check(text))
            write_all(self._disk, self._fd, line.ljust(_LENGTH - 1) + b"\n", 0)

    def forget(self) -> None:
        """From now on any state of the file is welcome."""
        self.close()
        for path in (self._path(), self._old_path()):
            with suppress(FileNotFoundError):
                self._disk.unlink(path)

    def close(self) -> None:
        """Let go of the note."""
        fd, self._fd = self._fd, None
        if fd is not None:
            with suppress(OSError):
                self._disk.close(fd)

    def _opened(self) -> int:
        path, old = self._path(), self._old_path()
        self._disk.make_folder(self._folder)
        if path != old:
            # From now on nothing of it is true of another library in this place.
            with suppress(FileNotFoundError):
                self._disk.replace(old, path)
        try:
            return self._disk.create(path)
        except FileExistsError:
            return self._disk.open(path, write=True)

    def _read_old(self) -> bytes:
        try:
            return read_all(self._disk, self._old_path(), _LENGTH)
        except OSError:
            return b""

    def _path(self) -> Path:
        return self._path_for(library_id(self._disk, self._case_path.parent))

    def _old_path(self) -> Path:
        """The note of a library without an id, as all of them once were."""
        return self._path_for("")

    def _path_for(self, library: str) -> Path:
        place = f"{library}{self._case_path.absolute()}"
        return self._folder / hashlib.sha256(place.encode()).hexdigest()[:32]


def _check(text: bytes) -> bytes:
    """Half of a new note over half of an old one must not pass for a note."""
    return b"%08x" % crc32(text)
