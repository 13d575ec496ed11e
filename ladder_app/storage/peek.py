"""The end of a case file, read without the rest: how far it goes and when it was last changed."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from ladder_app.storage.disk import Disk
from ladder_app.storage.fold import LARGEST_FILE
from ladder_app.storage.lines import is_sound
from ladder_app.unreadable import UNREADABLE

if TYPE_CHECKING:
    from ladder_app.sealing.keys import CaseKeys

_FIRST_BITE: Final = 128 << 10


class LastLine(msgspec.Struct):
    """What the last sound line says of itself."""

    n: int
    at: str


def last_line(disk: Disk, path: Path, keys: "CaseKeys | None" = None) -> LastLine | None:
    """The last sound line of the file, or None, also if it is sealed and `keys` do not open it.

    Raises OSError.
    """
    fd = disk.open(path, write=False)
    try:
        size = min(disk.size(fd), LARGEST_FILE)
        bite = _FIRST_BITE
        while True:
            start = max(0, size - bite)
            found = _last_in(disk.read(fd, size - start, start), whole=start == 0, keys=keys)
            if found is not None or start == 0:
                return found
            bite *= 8
    finally:
        disk.close(fd)


def _last_in(data: bytes, whole: bool, keys: "CaseKeys | None") -> LastLine | None:
    lines = data.split(b"\n")
    for line in reversed(lines if whole else lines[1:]):
        if line and (sound := _sound(line, keys)) is not None:
            try:
                return msgspec.json.decode(sound, type=LastLine)
            except UNREADABLE:
                return None
    return None


def _sound(line: bytes, keys: "CaseKeys | None") -> bytes | None:
    if is_sound(line):
        return line
    opened = (boxes.line_in(line) for boxes in (keys.every() if keys else ()))
    return next((plain for plain in opened if plain is not None), None)
