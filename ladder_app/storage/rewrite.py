"""The only way a case file comes to be or is replaced: whole, synced and read back first."""

import errno
from collections.abc import Callable, Iterable
from pathlib import Path

from ladder_app.storage.content import Content
from ladder_app.storage.disk import Disk, Identity, read_all, write_all
from ladder_app.storage.fold import LARGEST_FILE, fold
from ladder_app.storage.lines import Stamp

NewLines = Iterable[tuple[Stamp, bytes]]


def write_new(
    disk: Disk,
    path: Path,
    header: bytes,
    content: Content,
    lines: NewLines,
    before_replacing: Callable[[Identity], None],
) -> tuple[Identity, Content, int]:
    """Put a file of `header` and `lines`, which must amount to `content`, in the place of `path`.

    Steps: new file → write → sync → read back and compare → `before_replacing` (which may refuse
    by raising) → replace → sync the folder. Until the last step has succeeded nothing may be
    acknowledged. Returns which file it is, its content and its length in bytes. Raises OSError;
    the file at `path` is then the old one, or one of equal content.
    """
    fresh = fresh_name(path)
    remove_leftover(disk, path)
    data = b"\n".join([header, *(line for _stamp, line in lines), b""])
    fd = disk.create(fresh)
    try:
        write_all(disk, fd, data, 0)
        disk.sync(fd)
        identity = disk.identity(fd)
    finally:
        disk.close(fd)
    written = _verified(disk, fresh, data, content)
    before_replacing(identity)
    disk.replace(fresh, path)
    disk.sync_folder(path.parent)
    return identity, written, len(data)


def fresh_name(path: Path) -> Path:
    """Where the new file is written, in the same folder."""
    return path.with_name(path.name + ".new")


def remove_leftover(disk: Disk, path: Path) -> None:
    """A crash may have left a half-written new file; only the holder of the case may call this."""
    if disk.is_file(fresh_name(path)):
        disk.unlink(fresh_name(path))


def _verified(disk: Disk, path: Path, data: bytes, content: Content) -> Content:
    read = read_all(disk, path, LARGEST_FILE)
    written = fold(read)
    if read != data or written.damage or written.content.live != content.live:
        raise OSError(errno.EIO, "The new file does not read back as it was written")
    return written.content
