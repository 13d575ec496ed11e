"""One open case file: a save is one line, durable before it counts, or nothing at all.

The next line is written ahead of the end into a reserve of blank lines, so that syncing it does
not have to change the length of the file; the reserve is cut off at a clean close.
"""

import errno
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from ladder_app.storage.content import snapshot
from ladder_app.storage.disk import Disk, Identity, write_all
from ladder_app.storage.faults import is_full
from ladder_app.storage.fold import Folded
from ladder_app.storage.head import Head
from ladder_app.storage.lines import Stamp, edit_line, stamped
from ladder_app.storage.rewrite import write_new

if TYPE_CHECKING:
    from ladder_app.sealing.keys import CaseKeys

RESERVE: Final = b"\n" * (64 << 10)
COMPACT_OVER: Final = 4
SMALLEST_TO_COMPACT: Final = 64 << 10

Put = Mapping[str, Mapping[str, Mapping[str, Any]]]
Drop = Mapping[str, list[str]]


class OldFile(Protocol):
    """What is done with the file that is about to be replaced."""

    def keep_old(self, at: str) -> bool:
        """Make a backup of it at a moment; False if it could not be made."""
        ...

    def keep_on(self) -> None:
        """It is written in further after all: no backup may be the same file. Raises OSError."""
        ...


class Replaced(Exception):
    """Another program put another file in the place of ours, so nothing was saved."""


class CaseFile:
    """Holds one case for writing; whoever makes one has the lock.

    Methods raise OSError, and Replaced. After either nothing has changed, in memory or on disk,
    but the descriptor may be given up: the next save then writes a whole new file first, because
    a sync that failed may never be tried again on the same descriptor.
    """

    def __init__(
        self,
        disk: Disk,
        path: Path,
        fd: int,
        folded: Folded,
        device: str,
        old: OldFile,
        keys: "CaseKeys | None" = None,
    ) -> None:
        self._disk = disk
        self._path = path
        self._device = device
        self._old = old
        self._keys = keys
        self._fd: int | None = None
        self._fresh: Identity | None = None
        self._identity: Identity
        self._end: int
        self._length: int
        self.take_over(fd, folded)

    def take_over(self, fd: int, folded: Folded) -> None:
        """Hold another opening of the file, from which `folded` was read."""
        assert folded.header is not None
        self._let_go()
        self.content = folded.content
        self._head = Head(folded.header.case, folded.header.made, self._keys)
        self._hold(fd, folded.end)
        # Whoever put the file there may not have synced the folder: a loss of power would then
        # bring the file before it back, without what we add.
        self._settled = False
        self._spoiled = bool(folded.torn) or folded.seal_id != self._head.seal_id

    def is_replaced(self) -> bool:
        """Whether the name stands for another file by now; OSError if it is gone."""
        return self._disk.identity_at(self._path) != self._identity

    def save(self, label: str, at: str, put: Put, drop: Drop) -> None:
        """Save one edit durably.

        Raises TypeError or ValueError if a document is no JSON.
        """
        try:
            self._save(label, at, put, drop)
        except OSError:
            if not self._spoiled:
                raise
            self._save(label, at, put, drop)

    def rewrite(self, label: str, at: str, needs_backup: bool = False) -> None:
        """Replace the file by a new one with the same content and no history."""
        spoiled = self._spoiled
        self._let_go()
        try:
            identity, written, end = write_new(
                self._disk,
                self._path,
                self._head,
                self.content,
                snapshot(self.content, label, at, self._device),
                lambda fresh: self._before_replacing(fresh, at, needs_backup),
            )
        except OSError:
            self._after_failed_rewrite(spoiled)
            raise
        self._identity = identity
        self._spoiled = True
        fd = self._disk.open(self._path, write=True)
        if self._disk.identity(fd) != identity:
            self._disk.close(fd)
            raise Replaced
        self.content = written
        self._hold(fd, end)
        self._settled = True
        self._spoiled = False

    def is_spoiled(self) -> bool:
        """Whether the next save will replace the file."""
        return self._spoiled

    def is_wasteful(self) -> bool:
        """Whether most of the file is history that a rewrite would take out."""
        return self._end > max(SMALLEST_TO_COMPACT, COMPACT_OVER * self.content.live_bytes())

    def close(self) -> None:
        """Cut the reserve off and let go. Closing twice does nothing."""
        if self._fd is None:
            return
        with suppress(OSError):
            if not self._spoiled and self._length > self._end and not self.is_replaced():
                self._disk.truncate(self._fd, self._end)
        self._let_go()

    def _save(self, label: str, at: str, put: Put, drop: Drop) -> None:
        self._make_ready(at)
        stamp = Stamp(self.content.n + 1, at, self._device)
        raws = {
            kind: {record_id: stamped(document, stamp) for record_id, document in family.items()}
            for kind, family in put.items()
        }
        line = edit_line(stamp, label, raws, drop)
        self._append(self._head.written(stamp.n, line))
        self.content.apply(stamp, raws, drop)
        self.content.ended_by(line, stamp)

    def _make_ready(self, at: str) -> None:
        if self.is_replaced():
            raise Replaced
        if self._spoiled or self._fd is None:
            self.rewrite("Snapshot", at)
        elif not self._settled:
            self._settle()

    def _settle(self) -> None:
        try:
            self._disk.sync_folder(self._path.parent)
        except OSError:
            self._spoiled = True
            raise
        self._settled = True

    def _append(self, line: bytes) -> None:
        data = line + b"\n"
        end = self._end + len(data)
        if end <= self._length:
            self._write(data)
        else:
            try:
                self._write(data + RESERVE)
                self._length = end + len(RESERVE)
            except OSError as error:
                if self._spoiled or not is_full(error):
                    raise
                self._write(data)
                self._length = end
        self._end = end

    def _write(self, data: bytes) -> None:
        assert self._fd is not None
        try:
            write_all(self._disk, self._fd, data, self._end)
        except OSError as error:
            self._take_back(usable=is_full(error))
            raise
        try:
            self._disk.sync(self._fd)
        except OSError:
            self._take_back(usable=False)
            raise
        try:
            replaced = self.is_replaced()
        except OSError:
            self._take_back(usable=True)
            raise
        if replaced:
            self._take_back(usable=True)
            raise Replaced

    def _take_back(self, usable: bool) -> None:
        """Cut off what was not acknowledged; give the descriptor up unless it is still usable."""
        assert self._fd is not None
        self._spoiled = True
        with suppress(OSError):
            self._disk.truncate(self._fd, self._end)
            self._length = self._end
            if usable:
                self._disk.sync(self._fd)
                self._spoiled = False

    def _before_replacing(self, fresh: Identity, at: str, needs_backup: bool) -> None:
        self._fresh = fresh
        if not self._old.keep_old(at) and needs_backup:
            raise OSError(errno.ECANCELED, "No backup could be made")
        if self.is_replaced():
            raise Replaced

    def _after_failed_rewrite(self, spoiled: bool) -> None:
        """Hold the old file again if it is still there and sound; otherwise the next save rewrites.

        If only the sync of the folder failed, the new file has the name already and is ours.
        """
        self._spoiled = True
        with suppress(OSError):
            identity = self._disk.identity_at(self._path)
            if identity == self._fresh:
                self._identity = identity
            elif identity == self._identity and not spoiled:
                self._old.keep_on()
                self._fd = self._disk.open(self._path, write=True)
                self._spoiled = False

    def _hold(self, fd: int, end: int) -> None:
        self._fd = fd
        self._end = end
        self._length = self._disk.size(fd)
        self._identity = self._disk.identity(fd)

    def _let_go(self) -> None:
        fd, self._fd = self._fd, None
        if fd is not None:
            with suppress(OSError):
                self._disk.close(fd)
