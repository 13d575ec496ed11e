"""The end of a case file, read without the rest: how far it goes and when it was last changed."""

from pathlib import Path
from typing import Final

import msgspec

from ladder_app.storage.disk import Disk
from ladder_app.storage.fold import LARGEST_FILE
from ladder_app.storage.lines import is_sound

_FIRST_BITE: Final = 128 << 10


class LastLine(msgspec.Struct):
    """What the last sound line says of itself."""

    n: int
    at: str


def last_line(disk: Disk, path: Path) -> LastLine | None:
    """The last sound line of the file, or None; raises OSError."""
    fd = disk.open(path, write=False)
    try:
        size = min(disk.size(fd), LARGEST_FILE)
        bite = _FIRST_BITE
        while True:
            start = max(0, size - bite)
            found = _last_in(disk.read(fd, size - start, start), whole=start == 0)
            if found is not None or start == 0:
                return found
            bite *= 8
    finally:
        disk.close(fd)


def _last_in(data: bytes, whole: bool) -> LastLine | None:
    lines = data.split(b"\n")
    for line in reversed(lines if whole else lines[1:]):
        if line and is_sound(line):
            try:
                return msgspec.json.decode(line, type=LastLine)
            except msgspec.MsgspecError:
                return None
    return None
