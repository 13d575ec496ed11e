"""Every effect on the disk passes this one object, so that crashes and faults can be played.

Nothing else in `storage` may touch a file. A test takes a `Disk` that records, fails or dies.
"""

import errno
import os
import stat
import sys
from pathlib import Path
from typing import Final, NamedTuple

from ladder_app.storage.odd_systems import patiently_replace, where_supported
from ladder_app.storage.statx import device_and_inode

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700
_OF_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
READ_AT_ONCE: Final = 1 << 20
_BINARY: Final[int] = getattr(os, "O_BINARY", 0)


class Identity(NamedTuple):
    """Which file it is, whatever its name: device and inode."""

    device: int
    inode: int


class Disk:
    """Thin calls to the operating system. All raise OSError; offsets and sizes are in bytes."""

    # Files ----------------------------------------------------------------------------------

    def create(self, path: Path) -> int:
        """A new file for us alone, whatever the umask; FileExistsError if there is one."""
        fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, PRIVATE_FILE)
        if sys.platform != "win32":
            # A mask can only have taken bits away; where there are no modes nothing is to be done.
            with where_supported(errno.EPERM):
                os.fchmod(fd, PRIVATE_FILE)
        return fd

    def open(self, path: Path, write: bool) -> int:
        """A file that is there."""
        return os.open(path, (os.O_RDWR if write else os.O_RDONLY) | _BINARY)

    def close(self, fd: int) -> None:
        """Let go of a file."""
        os.close(fd)

    def read(self, fd: int, size: int, offset: int) -> bytes:
        """Up to `size` bytes; empty at the end."""
        if sys.platform == "win32":
            os.lseek(fd, offset, os.SEEK_SET)
            data = os.read(fd, size)
        else:
            data = os.pread(fd, size, offset)
        return data

    def write(self, fd: int, data: bytes | memoryview, offset: int) -> int:
        """Write at `offset` and say how much was taken, which may be less than all."""
        if sys.platform == "win32":
            os.lseek(fd, offset, os.SEEK_SET)
            taken = os.write(fd, data)
        else:
            taken = os.pwrite(fd, data, offset)
        return taken

    def sync(self, fd: int) -> None:
        """Everything written so far, and the length, is safe from a loss of power."""
        if sys.platform == "darwin":
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        elif sys.platform == "win32":
            os.fsync(fd)
        else:
            os.fdatasync(fd)

    def truncate(self, fd: int, size: int) -> None:
        """Cut the file off."""
        os.ftruncate(fd, size)

    def size(self, fd: int) -> int:
        """How long the file is."""
        return os.fstat(fd).st_size

    def identity(self, fd: int) -> Identity:
        """Which file is open."""
        status = os.fstat(fd)
        return Identity(status.st_dev, status.st_ino)

    def identity_at(self, path: Path) -> Identity:
        """Which file the name stands for now."""
        return Identity(*device_and_inode(path))

    # Names ----------------------------------------------------------------------------------

    def link(self, old: Path, new: Path) -> None:
        """A second name for the same file; FileExistsError if the name is taken."""
        os.link(old, new)

    def replace(self, old: Path, new: Path) -> None:
        """The file takes the other name; whatever had it before loses it."""
        if sys.platform == "win32":
            patiently_replace(old, new)
        else:
            os.replace(old, new)

    def unlink(self, path: Path) -> None:
        """The name goes away."""
        os.unlink(path)

    def sync_folder(self, folder: Path) -> None:
        """Names made, replaced and removed in the folder are safe, where there is such a call."""
        if sys.platform != "win32":
            fd = os.open(folder, os.O_RDONLY)
            try:
                with where_supported():
                    os.fsync(fd)
            finally:
                os.close(fd)

    def make_folder(self, folder: Path) -> None:
        """A folder for us alone, with those above it; one that is there stays as it is."""
        if folder.is_dir():
            return
        self.make_folder(folder.parent)
        try:
            os.mkdir(folder, PRIVATE_FOLDER)
        except FileExistsError:
            return
        with where_supported(errno.EPERM):
            os.chmod(folder, PRIVATE_FOLDER)
        self.sync_folder(folder.parent)

    def is_open_to_others(self, folder: Path) -> bool:
        """Whether it is ours and somebody else may look into it; never where there are no modes."""
        if sys.platform == "win32":
            return False
        status = os.stat(folder)
        return status.st_uid == os.geteuid() and bool(status.st_mode & _OF_OTHERS)

    def close_to_others(self, folder: Path) -> None:
        """From now on only its owner may look into it."""
        os.chmod(folder, stat.S_IMODE(os.stat(folder).st_mode) & ~_OF_OTHERS)

    def remove_folder(self, folder: Path) -> None:
        """Remove a folder that is empty."""
        os.rmdir(folder)

    def names(self, folder: Path) -> list[str]:
        """The names in a folder, sorted; none if it is not there."""
        try:
            return sorted(os.listdir(folder))
        except FileNotFoundError:
            return []

    def is_file(self, path: Path) -> bool:
        """Whether an ordinary file has this name."""
        try:
            return stat.S_ISREG(os.stat(path).st_mode)
        except OSError as error:
            if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}:
                return False
            raise

    def is_folder(self, path: Path) -> bool:
        """Whether it is a folder, and no link to one; False if that cannot be said."""
        try:
            return stat.S_ISDIR(os.lstat(path).st_mode)
        except OSError:
            return False

    # Lock -----------------------------------------------------------------------------------

    def lock(self, path: Path) -> int | None:
        """Hold a side file for as long as it stays open, or None if another program does.

        `flock` belongs to this one opening: the owner's death frees it at once, and closing
        another descriptor of the same file does not (POSIX `lockf` would let go).
        """
        fd = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        try:
            if sys.platform == "win32":
                msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
            else:
                with where_supported(errno.EPERM):
                    os.fchmod(fd, PRIVATE_FILE)
                fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(fd)
            if error.errno in {errno.EAGAIN, errno.EACCES, errno.EDEADLK}:
                return None
            raise
        return fd


def write_all(disk: Disk, fd: int, data: bytes, offset: int) -> None:
    """Write everything, however little the disk takes at a time; OSError if it takes no more."""
    taken = disk.write(fd, data, offset)
    while taken < len(data):
        more = disk.write(fd, memoryview(data)[taken:], offset + taken)
        if more == 0:
            raise OSError(errno.ENOSPC, "The disk takes no more")
        taken += more


def read_all(disk: Disk, path: Path, limit: int) -> bytes:
    """The whole file; OSError(EFBIG) if it is longer than `limit` bytes."""
    fd = disk.open(path, write=False)
    try:
        return read_open(disk, fd, limit)
    finally:
        disk.close(fd)


def read_open(disk: Disk, fd: int, limit: int) -> bytes:
    """As `read_all`, of a file that is open."""
    size = disk.size(fd)
    if size > limit:
        raise OSError(errno.EFBIG, "The file is too large")
    parts: list[bytes] = []
    offset = 0
    # Usually everything at once: then there is nothing to put together.
    while part := disk.read(fd, max(size - offset, READ_AT_ONCE), offset):
        parts.append(part)
        offset += len(part)
    return b"".join(parts)


def replace_whole(disk: Disk, path: Path, data: bytes) -> None:
    """A small file gets new content all at once, safe from a loss of power."""
    fresh = path.with_name(path.name + ".new")
    if disk.is_file(fresh):
        disk.unlink(fresh)
    fd = disk.create(fresh)
    try:
        write_all(disk, fd, data, 0)
        disk.sync(fd)
    finally:
        disk.close(fd)
    disk.replace(fresh, path)
    disk.sync_folder(path.parent)
