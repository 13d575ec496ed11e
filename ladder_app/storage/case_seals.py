"""How the cases of a library are sealed, as their first lines say it to everybody."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ladder_app.storage.disk import Disk
from ladder_app.storage.lines import (
    HEADER_START,
    SUFFIX,
    Header,
    decode_header,
    is_sound,
    seal_id_of,
)
from ladder_app.unreadable import UNREADABLE

if TYPE_CHECKING:
    from ladder_app.sealing.seal import Seal

_LARGEST_HEADER: Final = 64 << 10


def seals_in_cases(disk: Disk, folder: Path) -> "Iterator[Seal | None]":
    """One for each case file; None for one that is open or does not say. Never raises OSError."""
    return (_seal_in(disk, folder / name) for name in _case_files(disk, folder))


def sealed_among_open(disk: Disk, folder: Path) -> tuple[str, ...]:
    """The names of case files that have a seal, where others have none."""
    found = {name: _seal_in(disk, folder / name) for name in _case_files(disk, folder)}
    if None not in found.values():
        return ()
    return tuple(name for name, seal in found.items() if seal is not None)


def _case_files(disk: Disk, folder: Path) -> list[str]:
    try:
        names = disk.names(folder)
    except OSError:
        # A sealed case says so itself when it is opened.
        return []
    return [name for name in names if name.endswith(SUFFIX)]


def seal_id_at(disk: Disk, path: Path) -> str | None:
    """Which seal a case file or a copy says it has, None for an open one.

    Raises OSError, and ValueError for one that does not say.
    """
    header = _header_at(disk, path)
    if header is None:
        raise ValueError("The file does not say how it is sealed")
    return seal_id_of(header)


def _seal_in(disk: Disk, path: Path) -> "Seal | None":
    try:
        header = _header_at(disk, path)
        if header is None or seal_id_of(header) is None:
            return None
        from ladder_app.storage.library_seal import decode_seal

        return decode_seal(header.seal)
    except (OSError, *UNREADABLE):
        return None


def _header_at(disk: Disk, path: Path) -> Header | None:
    """None if the first line is not sound; raises OSError, UNREADABLE."""
    fd = disk.open(path, write=False)
    try:
        line = disk.read(fd, _LARGEST_HEADER, 0).partition(b"\n")[0]
    finally:
        disk.close(fd)
    return decode_header(line) if line.startswith(HEADER_START) and is_sound(line) else None
