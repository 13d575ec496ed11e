"""A disk in memory on which a chosen operation fails, once or from then on."""

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ladder_app.storage.disk import Identity
from tests.storage.crash.memory_disk import Effect, Files, MemoryDisk

WRITING: Final = frozenset(
    {"create", "write", "truncate", "link", "replace", "unlink", "make_folder", "lock", "open"}
)
OPENING: Final = frozenset({"create", "open", "lock", "sync_folder", "names"})
GROWING: Final = frozenset({"create", "write", "link", "make_folder", "sync", "replace"})
READING: Final = frozenset({"read", "size", "identity", "identity_at", "is_file", "names"})
EVERY: Final = WRITING | OPENING | GROWING | READING | {"close"}


@dataclass(frozen=True)
class Fault:
    """An error and the operations it may strike. A short write takes half, then is full."""

    name: str
    error: int
    operations: frozenset[str]
    short: bool = False


FAULTS: Final = (
    Fault("ENOSPC", errno.ENOSPC, GROWING),
    Fault("EDQUOT", errno.EDQUOT, GROWING),
    Fault("EIO", errno.EIO, EVERY),
    Fault("EROFS", errno.EROFS, WRITING),
    Fault("EACCES", errno.EACCES, WRITING | READING),
    Fault("EMFILE", errno.EMFILE, OPENING),
    Fault("short write", errno.ENOSPC, frozenset({"write"}), short=True),
)


class FaultyDisk(MemoryDisk):
    """Fails at the operation number `at` of those the fault may strike; `heal` ends it."""

    def __init__(self, files: Files, fault: Fault, at: int, lasting: bool) -> None:
        super().__init__(files)
        self.struck = 0
        self._fault: Fault | None = fault
        self._at = at
        self.lasting = lasting
        self._count = 0

    @property
    def is_failing(self) -> bool:
        """Whether it has failed and was not healed since."""
        return self.struck > 0 and self._fault is not None

    def heal(self) -> None:
        """Whatever was wrong is over."""
        self._fault = None

    def _strike(self, operation: str, path: Path) -> None:
        fault = self._fault
        if fault is None or operation not in fault.operations:
            return
        self._count += 1
        if self._count == self._at or (self.lasting and self._count > self._at):
            self.struck += 1
            raise OSError(fault.error, f"{fault.name} at {operation}", str(path))

    def create(self, path: Path) -> int:
        self._strike("create", path)
        return super().create(path)

    def open(self, path: Path, write: bool) -> int:
        if write or self._fault is None or self._fault.operations is not WRITING:
            self._strike("open", path)
        return super().open(path, write)

    def close(self, fd: int) -> None:
        path = self._path(fd)
        super().close(fd)
        self._strike("close", path)

    def read(self, fd: int, size: int, offset: int) -> bytes:
        self._strike("read", self._path(fd))
        return super().read(fd, size, offset)

    def write(self, fd: int, data: bytes | memoryview, offset: int) -> int:
        try:
            self._strike("write", self._path(fd))
        except OSError:
            if self._fault is None or not self._fault.short or len(data) < 2:
                raise
            # The rest is refused when the program comes back with it.
            self._at = self._count + 1
            return super().write(fd, memoryview(data)[: len(data) // 2], offset)
        return super().write(fd, data, offset)

    def sync(self, fd: int) -> None:
        try:
            self._strike("sync", self._path(fd))
        except OSError:
            inode, path, _write = self._open[fd]
            self._do(Effect("failed_sync", path, inode))
            raise
        super().sync(fd)

    def truncate(self, fd: int, size: int) -> None:
        self._strike("truncate", self._path(fd))
        super().truncate(fd, size)

    def size(self, fd: int) -> int:
        self._strike("size", self._path(fd))
        return super().size(fd)

    def identity(self, fd: int) -> Identity:
        self._strike("identity", self._path(fd))
        return super().identity(fd)

    def identity_at(self, path: Path) -> Identity:
        self._strike("identity_at", path)
        return super().identity_at(path)

    def link(self, old: Path, new: Path) -> None:
        self._strike("link", new)
        super().link(old, new)

    def replace(self, old: Path, new: Path) -> None:
        self._strike("replace", new)
        super().replace(old, new)

    def unlink(self, path: Path) -> None:
        self._strike("unlink", path)
        super().unlink(path)

    def sync_folder(self, folder: Path) -> None:
        self._strike("sync_folder", folder)
        super().sync_folder(folder)

    def make_folder(self, folder: Path) -> None:
        if folder not in self.files.folders:
            self._strike("make_folder", folder)
        super().make_folder(folder)

    def names(self, folder: Path) -> list[str]:
        self._strike("names", folder)
        return super().names(folder)

    def is_file(self, path: Path) -> bool:
        self._strike("is_file", path)
        return super().is_file(path)

    def lock(self, path: Path) -> int | None:
        self._strike("lock", path)
        return super().lock(path)

    def _path(self, fd: int) -> Path:
        return self._open[fd][1]
