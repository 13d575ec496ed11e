"""What is half typed: one small file per case and form, replaced whole, kept across a crash.

They stay with this computer, in a folder for each library: the same case can be in two of them,
and what is half typed in one is not for whoever reads the other.
"""

import errno
import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Protocol
from urllib.parse import quote

import msgspec

from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.storage.disk import Disk, read_all, replace_whole
from ladder_app.storage.faults import unsaved
from ladder_app.storage.library_id import read_library_id


class SmallFiles(Protocol):
    """How a small file stands on the disk. Both raise Locked."""

    def closed(self, name: str, plain: bytes) -> bytes:
        """Sealed, if the library is."""
        ...

    def opened(self, name: str, data: bytes) -> bytes:
        """As it was before; ValueError for what was changed."""
        ...


_ASIDE: Final = ".damaged"
LARGEST_DRAFT: Final = 1 << 20
"""Bytes."""


class FolderDrafts:
    """The drafts of the library in `library`, kept in a folder of their own below `folder`.

    A draft that cannot be read is put aside, never an error.
    """

    def __init__(self, disk: Disk, folder: Path, library: Path, vault: SmallFiles) -> None:
        self._disk = disk
        self._folder = folder
        self._library = library
        self._vault = vault

    def keep(self, case_id: str, form: str, content: Mapping[str, Any]) -> None:
        """Replace the draft of this form; raises StoreError, and then the former one is kept."""
        data = msgspec.json.encode(dict(content))
        if len(data) > LARGEST_DRAFT:
            raise StoreError(
                _("This is too long to be kept as a draft. Save it, or make it shorter.")
            )
        try:
            path = self._path(case_id, form)
            self._disk.make_folder(path.parent)
            replace_whole(self._disk, path, self._vault.closed(path.name, data))
        except OSError as error:
            raise unsaved(error) from error

    def find(self, case_id: str, form: str) -> dict[str, Any] | None:
        """What was half typed, or None."""
        try:
            path = self._path(case_id, form)
        except OSError:
            return None
        self._take_over(path)
        try:
            data = read_all(self._disk, path, LARGEST_DRAFT)
        except FileNotFoundError:
            return None
        except OSError as error:
            # Of any other trouble the file knows nothing: later it can be read.
            if error.errno in {errno.EIO, errno.EFBIG}:
                put_aside(self._disk, path)
            return None
        try:
            return msgspec.json.decode(self._vault.opened(path.name, data), type=dict[str, Any])
        except StoreError:
            # It is sealed, and waits until the passphrase was given.
            return None
        except (msgspec.MsgspecError, ValueError, RecursionError):
            put_aside(self._disk, path)
            return None

    def drop(self, case_id: str, form: str) -> None:
        """Forget the draft; raises StoreError if it could not be removed."""
        try:
            path = self._path(case_id, form)
            self._take_over(path)
            self._disk.unlink(path)
        except FileNotFoundError:
            return
        except OSError as error:
            raise unsaved(error) from error

    def _take_over(self, path: Path) -> None:
        """A draft from when libraries shared one folder goes to the first that looks for it."""
        old = self._folder / path.name
        with suppress(OSError):
            if not self._disk.is_file(old):
                return
            if self._disk.is_file(path):
                self._disk.unlink(old)
                return
            self._disk.make_folder(path.parent)
            self._disk.replace(old, path)

    def _path(self, case_id: str, form: str) -> Path:
        # Asked for every time: another stick may be in the same place by now. In doubt nothing is
        # kept, for it would lie where nobody looks for it later.
        known_as = read_library_id(self._disk, self._library)
        place = place_of_drafts(self._folder, self._library, known_as)
        return place / f"{quote(case_id, safe='')}.{quote(form, safe='')}.json"


def put_aside(disk: Disk, path: Path) -> bool:
    """Keep a draft that cannot be read where nobody looks for it; False if it was or stays."""
    aside = path.with_suffix(_ASIDE)
    if aside == path:
        return False
    with suppress(OSError):
        disk.replace(path, aside)
        return True
    return False


def place_of_drafts(folder: Path, library: Path, library_id: str) -> Path:
    """The folder below `folder` for the drafts of one library."""
    return folder / (library_id or _unnamed(library))


def _unnamed(library: Path) -> str:
    """What stands for a library that takes no id; it is as long as one."""
    return hashlib.sha256(str(library.absolute()).encode()).hexdigest()[:32]
