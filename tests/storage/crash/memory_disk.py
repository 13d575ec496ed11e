"""A disk in memory that writes down every effect, so that a loss of power can be played anywhere.

What has been written is seen at once by whoever reads, as on a real system; what would survive is
told by the log (`power.py`).
"""

import errno
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from ladder_app.storage.disk import Disk, Identity

Kind = Literal[
    "write",
    "truncate",
    "sync",
    "failed_sync",
    "create",
    "link",
    "replace",
    "unlink",
    "sync_folder",
    "make_folder",
]


@dataclass(frozen=True)
class Effect:
    """One thing done to the disk. `path` is where; `target` where a link or replacement goes."""

    kind: Kind
    path: Path
    inode: int = 0
    offset: int = 0
    data: bytes = b""
    target: Path | None = None


@dataclass
class Files:
    """What is on the disk: names of inodes, their bytes, and folders."""

    names: dict[Path, int] = field(default_factory=dict)
    bytes: dict[int, bytes] = field(default_factory=dict)
    folders: set[Path] = field(default_factory=set)

    def copy(self) -> "Files":
        """Another one that can be changed apart from this."""
        return Files(dict(self.names), dict(self.bytes), set(self.folders))

    def do(self, effect: Effect) -> None:
        """Let one effect happen in full."""
        if effect.kind == "write":
            self.bytes[effect.inode] = overwritten(
                self.bytes.get(effect.inode, b""), effect.offset, effect.data
            )
        elif effect.kind == "truncate":
            old = self.bytes.get(effect.inode, b"")
            self.bytes[effect.inode] = old[: effect.offset].ljust(effect.offset, b"\0")
        elif effect.kind in {"create", "link"}:
            self.names[effect.target or effect.path] = effect.inode
            self.bytes.setdefault(effect.inode, b"")
        elif effect.kind == "replace":
            assert effect.target is not None
            self.names.pop(effect.path, None)
            self.names[effect.target] = effect.inode
        elif effect.kind == "unlink":
            self.names.pop(effect.path, None)
        elif effect.kind == "make_folder":
            self.folders.add(effect.path)

    def lose(self, folder: Path) -> None:
        """A folder is not there, nor is anything in it."""
        inside = f"{folder}{os.sep}"
        self.names = {
            path: inode for path, inode in self.names.items() if not str(path).startswith(inside)
        }
        self.folders = {
            one for one in self.folders if one != folder and not str(one).startswith(inside)
        }


def overwritten(old: bytes, offset: int, data: bytes) -> bytes:
    """`old` with `data` written at `offset`; a hole reads as zeros."""
    return old[:offset].ljust(offset, b"\0") + data + old[offset + len(data) :]


class MemoryDisk(Disk):
    """Every method of `Disk`, in memory. A new one over the same `files` is a new program run."""

    def __init__(self, files: Files | None = None) -> None:
        self.files = files or Files()
        self.log: list[Effect] = []
        self._open: dict[int, tuple[int, Path, bool]] = {}
        self._next = 1000
        self._locked: dict[int, Path] = {}

    # Files ----------------------------------------------------------------------------------

    def create(self, path: Path) -> int:
        if path in self.files.names:
            raise FileExistsError(errno.EEXIST, "File exists", str(path))
        self._require_folder(path.parent)
        inode = max(self.files.bytes, default=0) + 1
        self._do(Effect("create", path, inode))
        return self._opened(inode, path, write=True)

    def open(self, path: Path, write: bool) -> int:
        return self._opened(self._inode(path), path, write)

    def close(self, fd: int) -> None:
        self._open.pop(fd, None)
        self._locked.pop(fd, None)

    def read(self, fd: int, size: int, offset: int) -> bytes:
        return self.files.bytes[self._open[fd][0]][offset : offset + size]

    def write(self, fd: int, data: bytes | memoryview, offset: int) -> int:
        inode, path, writable = self._open[fd]
        if not writable:
            raise OSError(errno.EBADF, "Not open for writing", str(path))
        self._do(Effect("write", path, inode, offset, bytes(data)))
        return len(data)

    def sync(self, fd: int) -> None:
        inode, path, _write = self._open[fd]
        self._do(Effect("sync", path, inode))

    def truncate(self, fd: int, size: int) -> None:
        inode, path, _write = self._open[fd]
        self._do(Effect("truncate", path, inode, size))

    def size(self, fd: int) -> int:
        return len(self.files.bytes[self._open[fd][0]])

    def identity(self, fd: int) -> Identity:
        return Identity(1, self._open[fd][0])

    def identity_at(self, path: Path) -> Identity:
        return Identity(1, self._inode(path))

    # Names ----------------------------------------------------------------------------------

    def link(self, old: Path, new: Path) -> None:
        if new in self.files.names:
            raise FileExistsError(errno.EEXIST, "File exists", str(new))
        self._require_folder(new.parent)
        self._do(Effect("link", old, self._inode(old), target=new))

    def replace(self, old: Path, new: Path) -> None:
        self._do(Effect("replace", old, self._inode(old), target=new))

    def unlink(self, path: Path) -> None:
        self._do(Effect("unlink", path, self._inode(path)))

    def sync_folder(self, folder: Path) -> None:
        self._require_folder(folder)
        self._do(Effect("sync_folder", folder))

    def make_folder(self, folder: Path) -> None:
        if folder in self.files.folders or folder == folder.parent:
            return
        self.make_folder(folder.parent)
        self._do(Effect("make_folder", folder))
        if folder.parent in self.files.folders:
            self.sync_folder(folder.parent)

    def names(self, folder: Path) -> list[str]:
        # As text: comparing paths is most of what a hundred thousand states would take.
        inside = f"{folder}{os.sep}"
        everything = map(str, (*self.files.names, *self.files.folders))
        names = {path[len(inside) :] for path in everything if path.startswith(inside)}
        return sorted(name for name in names if os.sep not in name)

    def is_file(self, path: Path) -> bool:
        return path in self.files.names

    def is_folder(self, path: Path) -> bool:
        return path in self.files.folders

    def is_open_to_others(self, folder: Path) -> bool:
        return False

    def lock(self, path: Path) -> int | None:
        if path in self._locked.values():
            return None
        self._require_folder(path.parent)
        if path not in self.files.names:
            self._do(Effect("create", path, max(self.files.bytes, default=0) + 1))
        fd = self._opened(self._inode(path), path, write=True)
        self._locked[fd] = path
        return fd

    # For tests ------------------------------------------------------------------------------

    def content(self, path: Path) -> bytes:
        """The bytes of the file as a reader sees them."""
        return self.files.bytes[self._inode(path)]

    def put(self, path: Path, data: bytes) -> None:
        """Another program puts a new file in this place."""
        inode = max(self.files.bytes, default=0) + 1
        self.files.bytes[inode] = data
        self.files.names[path] = inode

    def _do(self, effect: Effect) -> None:
        self.log.append(effect)
        self.files.do(effect)

    def _opened(self, inode: int, path: Path, write: bool) -> int:
        self._next += 1
        self._open[self._next] = (inode, path, write)
        return self._next

    def _inode(self, path: Path) -> int:
        if path not in self.files.names:
            raise FileNotFoundError(errno.ENOENT, "No such file", str(path))
        return self.files.names[path]

    def _require_folder(self, folder: Path) -> None:
        if folder not in self.files.folders:
            raise FileNotFoundError(errno.ENOENT, "No such folder", str(folder))
