"""The only way a case file comes to be or is replaced: whole, synced and read back first."""

import errno
from collections.abc import Callable, Iterable
from pathlib import Path

from ladder_app.storage.content import Content
from ladder_app.storage.disk import Disk, Identity, read_all, write_all
from ladder_app.storage.fold import LARGEST_FILE, Folded, fold
from ladder_app.storage.head import Head
from ladder_app.storage.lines import Stamp

NewLines = Iterable[tuple[Stamp, bytes]]


def write_new(
    disk: Disk,
    path: Path,
    head: Head,
    content: Content,
    lines: NewLines,
    before_replacing: Callable[[Identity], None],
) -> tuple[Identity, Content, int]:
    """Put a file of `head` and `lines`, which must amount to `content`, in the place of `path`.

    Until it has returned nothing may be acknowledged. Returns which file it is, its content and
    its length in bytes. Raises OSError; the file at `path` is then the old one, or one of equal
    content.
    """
    data = b"\n".join([head.line, *(head.written(at.n, line) for at, line in lines), b""])
    written = Folded()

    def check(read: bytes) -> bool:
        nonlocal written
        written = fold(read, keys=head.keys)
        return not written.damage and written.content.live == content.live

    identity = put_new(disk, path, data, check, before_replacing)
    return identity, written.content, len(data)


def put_new(
    disk: Disk,
    path: Path,
    data: bytes,
    check: Callable[[bytes], bool],
    before_replacing: Callable[[Identity], None],
) -> Identity:
    """Put a file of these bytes in the place of `path`; which file it is.

    Steps: new file → write → sync → read back, compare and `check` → `before_replacing` (which
    may refuse by raising) → replace → sync the folder. Raises OSError.
    """
    fresh = fresh_name(path)
    remove_leftover(disk, path)
    fd = disk.create(fresh)
    try:
        write_all(disk, fd, data, 0)
        disk.sync(fd)
        identity = disk.identity(fd)
    finally:
        disk.close(fd)
    if read_all(disk, fresh, LARGEST_FILE) != data or not check(data):
        raise OSError(errno.EIO, "The new file does not read back as it was written")
    before_replacing(identity)
    disk.replace(fresh, path)
    disk.sync_folder(path.parent)
    return identity


def fresh_name(path: Path) -> Path:
    """Where the new file is written, in the same folder."""
    return path.with_name(path.name + ".new")


def remove_leftover(disk: Disk, path: Path) -> None:
    """A crash may have left a half-written new file; only the holder of the case may call this."""
    if disk.is_file(fresh_name(path)):
        disk.unlink(fresh_name(path))
