"""A small file in one box: the index, a draft, a piece put aside. Its name belongs to the box."""

from typing import Final

import msgspec

from ladder_app.sealing.boxes import DoesNotOpen, boxed, unboxed
from ladder_app.sealing.keys import Keys
from ladder_app.sealing.seal import LibraryKey
from ladder_app.unreadable import UNREADABLE

FORMAT: Final = "ladder-sealed"
START: Final = b'{"format":"ladder-sealed"'


class _File(msgspec.Struct):
    format: str
    version: int
    seal: str
    box: bytes


def sealed_file(key: LibraryKey, name: str, plain: bytes) -> bytes:
    """The bytes of the file `name` that holds `plain`."""
    box = boxed(key.of_file(name), plain, name.encode())
    return msgspec.json.encode(_File(FORMAT, 1, key.seal_id, box))


def seal_id_of(data: bytes) -> str | None:
    """Which seal the file says it has; None for one that is open."""
    try:
        return msgspec.json.decode(data, type=_File).seal
    except UNREADABLE:
        return None


def opened_file(keys: Keys, name: str, data: bytes) -> bytes:
    """What the file holds; raises DoesNotOpen, also for a seal whose key is not known."""
    try:
        file = msgspec.json.decode(data, type=_File)
    except UNREADABLE as error:
        raise DoesNotOpen from error
    key = keys.find(file.seal)
    if key is None or (file.format, file.version) != (FORMAT, 1):
        raise DoesNotOpen
    return unboxed(key.of_file(name), file.box, name.encode())
