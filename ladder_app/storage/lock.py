"""Who may write to a case: whoever holds its side file. The system frees it when they die."""

from contextlib import suppress
from pathlib import Path

from ladder_app.storage.disk import Disk


class CaseLock:
    """Held from `taken` to `release`. The side file stays: removing it would be a race."""

    def __init__(self, disk: Disk, fd: int) -> None:
        self._disk = disk
        self._fd: int | None = fd

    @classmethod
    def taken(cls, disk: Disk, path: Path) -> "CaseLock | None":
        """The lock, or None if another program has it; OSError in a read-only place."""
        fd = disk.lock(path)
        return None if fd is None else cls(disk, fd)

    def release(self) -> None:
        """Let others write. Releasing twice does nothing."""
        fd, self._fd = self._fd, None
        if fd is not None:
            with suppress(OSError):
                self._disk.close(fd)
