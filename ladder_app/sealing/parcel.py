"""A parcel: one file that leaves the library under a passphrase of its own."""

from typing import Final

import msgspec

from ladder_app.sealing.boxes import DoesNotOpen, boxed, unboxed
from ladder_app.sealing.seal import Seal, key_of, new_seal
from ladder_app.sealing.slots import USUAL, Cost
from ladder_app.unreadable import UNREADABLE

FORMAT: Final = "ladder-parcel"
START: Final = b'{"format":"ladder-parcel"'
_NAME: Final = "parcel"


class _Parcel(msgspec.Struct):
    format: str
    version: int
    seal: Seal
    box: bytes


def is_parcel(data: bytes) -> bool:
    """Whether the file says that it is one."""
    return data.startswith(START)


def sealed_parcel(plain: bytes, passphrase: str, cost: Cost = USUAL) -> bytes:
    """The file that only the passphrase opens; raises TooLittleMemory."""
    seal, key = new_seal(passphrase, None, cost)
    box = boxed(key.of_file(_NAME), plain, seal.id.encode())
    return msgspec.json.encode(_Parcel(FORMAT, 1, seal, box))


def opened_parcel(data: bytes, passphrase: str) -> bytes | None:
    """What is inside; None if the passphrase is not the one.

    Raises DoesNotOpen for what is damaged or no parcel, TooLittleMemory.
    """
    try:
        parcel = msgspec.json.decode(data, type=_Parcel)
    except UNREADABLE as error:
        raise DoesNotOpen from error
    if (parcel.format, parcel.version) != (FORMAT, 1):
        raise DoesNotOpen
    key = key_of(parcel.seal, passphrase)
    if key is None:
        return None
    return unboxed(key.of_file(_NAME), parcel.box, parcel.seal.id.encode())
