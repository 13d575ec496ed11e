"""By what this computer knows a library again, wherever its folder is or is moved to.

It is a random id in a small file in the folder, so what is kept elsewhere for a library does not
tell where it is. A copy of the folder is the same library.
"""

import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from ladder_app.domain.record import new_id
from ladder_app.storage.disk import Disk, read_all, replace_whole

_FILE: Final = "library-id"
_LENGTH: Final = 4096
_ID: Final = re.compile(r"[0-9a-f]{32}\Z")


def library_id(disk: Disk, folder: Path) -> str:
    """The id of the library in `folder`; empty if it has none that can be read."""
    try:
        return _read(disk, folder)
    except OSError:
        return ""


def read_library_id(disk: Disk, folder: Path) -> str:
    """As `library_id`, where a mistake would cost something; raises OSError if it is in doubt."""
    try:
        return _read(disk, folder)
    except FileNotFoundError:
        return ""


def make_library_id(disk: Disk, folder: Path) -> None:
    """Give the library an id if it has none. Failing to stands in the way of nothing."""
    with suppress(OSError):
        try:
            found = _read(disk, folder)
        except FileNotFoundError:
            found = ""
        if not found:
            replace_whole(disk, folder / _FILE, new_id().replace("-", "").encode())


def _read(disk: Disk, folder: Path) -> str:
    found = read_all(disk, folder / _FILE, _LENGTH).decode("ascii", "replace")
    return found if _ID.match(found) else ""
