"""A seal: the key of a library in its slots. The seal is public, the key is not.

Every sealed file names the seal it belongs to, and every case file carries the whole of it, so
that a single file or backup can be opened with the passphrase alone.
"""

import uuid
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final

import msgspec

from ladder_app.sealing.boxes import KEY_LENGTH, new_key
from ladder_app.sealing.recovery import read_code
from ladder_app.sealing.slots import USUAL, Cost, Slot, key_in, new_slot

MOST_SLOTS: Final = 8


class Seal(msgspec.Struct, frozen=True):
    """What is written down for everybody to read."""

    id: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class LibraryKey:
    """What opens the files of a seal. Each file has a key of its own, which comes from this one.

    So no file holds a key, and one with a damaged first line can still be read.
    """

    seal_id: str
    secret: bytes = field(repr=False)

    def of_case(self, case_id: str) -> bytes:
        """The key of a case file and its backups."""
        return self._of("case", case_id)

    def of_file(self, name: str) -> bytes:
        """The key of another file, by its name."""
        return self._of("file", name)

    def _of(self, purpose: str, name: str) -> bytes:
        about = f"{purpose}\n{name}".encode()
        return blake2b(about, key=self.secret, digest_size=KEY_LENGTH, person=b"ladder").digest()


def new_seal(passphrase: str, recovery: str | None, cost: Cost = USUAL) -> tuple[Seal, LibraryKey]:
    """A seal with a new key, which the passphrase and the recovery code open.

    Raises TooLittleMemory; ValueError for what is no recovery code.
    """
    key = LibraryKey(str(uuid.uuid4()), new_key())
    about = _about(key.seal_id)
    slots = [new_slot("passphrase", passphrase, key.secret, about, cost)]
    if recovery is not None:
        signs = read_code(recovery)
        if signs is None:
            raise ValueError("This is no recovery code")
        slots.append(new_slot("recovery", signs, key.secret, about, cost))
    return Seal(key.seal_id, tuple(slots)), key


def key_of(seal: Seal, secret: str) -> LibraryKey | None:
    """The key, for a passphrase or a recovery code; None if neither. Raises TooLittleMemory."""
    signs = read_code(secret)
    slots = seal.slots[:MOST_SLOTS]
    if signs is not None:
        # A try takes long, and hardly any passphrase has the shape of a code.
        slots = tuple(sorted(slots, key=lambda slot: slot.kind != "recovery"))
    for slot in slots:
        typed = {"passphrase": secret, "recovery": signs}.get(slot.kind)
        found = None if typed is None else key_in(slot, typed, _about(seal.id))
        if found is not None:
            return LibraryKey(seal.id, found)
    return None


def _about(seal_id: str) -> bytes:
    return f"slot\n{seal_id}".encode()
