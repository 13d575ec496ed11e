"""What this computer last saw of each case, so that a file that went back in time is noticed.

Written after every save and never synced: it may be behind, and then it only knows less. It is
kept apart from the library, and says nothing but a number and a checksum.
"""

import hashlib
import re
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

from ladder_app.storage.disk import Disk, read_all, write_all

_LENGTH: Final = 96
_NOTE: Final = re.compile(rb"((\d{1,12}) ([0-9a-f]{64})) ([0-9a-f]{8}) *\n\Z")


class Seen(NamedTuple):
    """The number and the checksum of an edit."""

    n: int
    sum: str


class LastSeen:
    """The note about one case. Failing to keep it never stands in the way of a save."""

    def __init__(self, disk: Disk, state_folder: Path, case_path: Path) -> None:
        place = hashlib.sha256(str(case_path.absolute()).encode()).hexdigest()
        self._disk = disk
        self._path = state_folder / "seen" / place[:32]
        self._fd: int | None = None

    def read(self) -> Seen | None:
        """What was noted; None if nothing was, or nothing legible."""
        try:
            data = read_all(self._disk, self._path, _LENGTH)
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
        with suppress(FileNotFoundError):
            self._disk.unlink(self._path)

    def close(self) -> None:
        """Let go of the note."""
        fd, self._fd = self._fd, None
        if fd is not None:
            with suppress(OSError):
                self._disk.close(fd)

    def _opened(self) -> int:
        self._disk.make_folder(self._path.parent)
        try:
            return self._disk.create(self._path)
        except FileExistsError:
            return self._disk.open(self._path, write=True)


def _check(text: bytes) -> bytes:
    """Half of a new note over half of an old one must not pass for a note."""
    return b"%08x" % crc32(text)
