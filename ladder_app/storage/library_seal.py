"""The public file of a library: whether it has a passphrase, and the slots that it opens.

Its checksum needs no key, so a damaged file and a passphrase that is not accepted are told apart.
It is replaced whole. Where it is missing, the first lines of the case files say the same.
"""

from typing import Final, Literal

import msgspec

from ladder_app.domain.store.store_error import TooNew
from ladder_app.language import _
from ladder_app.sealing.seal import Seal
from ladder_app.storage.lines import encode, is_sound, with_sum
from ladder_app.unreadable import UNREADABLE

_FORMAT: Final = "ladder-library"
_START: Final = b'{"format":"ladder-library"'
_VERSION: Final = 1

State = Literal["open", "sealing", "sealed", "opening"]
"""`sealing`: what is written gets the seal, older files may have another or none. `opening`: what
is written is open, older files may have the seal; until all is done its passphrase is needed."""


decode_seal: Final = msgspec.json.Decoder(Seal).decode


class Former(msgspec.Struct, frozen=True):
    """A key from before, in a box that the key of now opens."""

    id: str
    box: bytes


class LibrarySeal(msgspec.Struct, frozen=True):
    """What the file says. `seal` is None only for an open library, which may have no file.

    `wish` proves that `opening` was wanted by somebody who had the key.
    """

    state: State
    seal: Seal | None = None
    former: tuple[Former, ...] = ()
    wish: bytes = b""


class _File(msgspec.Struct):
    format: str
    version: int
    library: msgspec.Raw


def encoded(said: LibrarySeal) -> bytes:
    """The bytes of the file."""
    return with_sum(encode(_File(_FORMAT, _VERSION, msgspec.Raw(encode(said)))))


def decoded(data: bytes) -> LibrarySeal | None:
    """What the file says, None if it is damaged; raises TooNew."""
    if not (data.startswith(_START) and is_sound(data)):
        return None
    try:
        file = msgspec.json.decode(data, type=_File)
        if file.version == _VERSION:
            return msgspec.json.decode(file.library, type=LibrarySeal)
    except UNREADABLE:
        pass
    raise TooNew(
        _(
            "The passphrase of this library was set by a newer version of the program. "
            "Install the newer version to open it."
        )
    )
