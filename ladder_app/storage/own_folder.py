"""Others do not look into the folder of a library: how many cases there are, and when one was
worked on, says something already."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from ladder_app.storage.disk import Disk
from ladder_app.storage.library_files import CASE_ID, OPEN_NAMES
from ladder_app.storage.lines import SUFFIX

_NAMES: Final = {*OPEN_NAMES, "library.lock", "index.json", "aside", "backups"}
_LENGTH_OF_ID: Final = 36


def close_to_others(disk: Disk, folder: Path) -> None:
    """A folder that was there before, and holds only a library, is for us alone from now on.

    One with something else in it stays as it is. Failing to stands in the way of nothing.
    """
    with suppress(OSError):
        if disk.is_open_to_others(folder) and all(map(_is_ours, disk.names(folder))):
            disk.close_to_others(folder)


def _is_ours(name: str) -> bool:
    name = name.removesuffix(".new")
    stem = name.removesuffix(SUFFIX).removesuffix(".lock")
    is_of_case = stem != name and len(stem) == _LENGTH_OF_ID and CASE_ID.match(stem) is not None
    return is_of_case or name in _NAMES
