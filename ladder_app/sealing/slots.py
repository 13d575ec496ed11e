"""Key slots: each holds the same key, in a box that one passphrase or recovery code opens.

What a passphrase opens is slow to try on purpose (Argon2id). How slow stands in the slot, so that
a later version can ask for more; it is bounded before it is believed, because a file is foreign.
"""

import os
import unicodedata
from typing import Final, Literal, NamedTuple, get_args

import msgspec
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id

from ladder_app.sealing.boxes import KEY_LENGTH, DoesNotOpen, boxed, unboxed

Kind = Literal["passphrase", "recovery"]

SALT_LENGTH: Final = 16
LEAST_KIB: Final = 64 << 10
"""Where a computer with little memory stops asking for less."""
MOST_KIB: Final = 1 << 20
MOST_ROUNDS: Final = 16


class Cost(NamedTuple):
    """What one try costs: rounds over so much memory, in KiB."""

    rounds: int = 3
    memory_kib: int = 256 << 10


USUAL: Final = Cost()


class TooLittleMemory(Exception):
    """This computer cannot spare the memory that one try takes."""


class Slot(msgspec.Struct, frozen=True):
    """One way to the key. `kind` is a Kind, or one that only a newer version knows."""

    kind: str
    salt: bytes
    rounds: int
    memory_kib: int
    box: bytes


def new_slot(kind: Kind, secret: str, key: bytes, about: bytes, cost: Cost = USUAL) -> Slot:
    """A slot that `secret` opens; with less memory where there is not enough, down to a floor.

    Raises TooLittleMemory.
    """
    salt = os.urandom(SALT_LENGTH)
    while True:
        try:
            stretched = _stretched(secret, salt, cost)
        except TooLittleMemory:
            if cost.memory_kib // 2 < LEAST_KIB:
                raise
            cost = Cost(cost.rounds, cost.memory_kib // 2)
        else:
            return Slot(kind, salt, cost.rounds, cost.memory_kib, boxed(stretched, key, about))


def can_be_tried(slot: Slot) -> bool:
    """Whether this version knows how; what it does not know, a newer one may."""
    return slot.kind in get_args(Kind) and _is_believable(slot)


def key_in(slot: Slot, secret: str, about: bytes) -> bytes | None:
    """The key, or None if the slot does not open so; raises TooLittleMemory."""
    if not _is_believable(slot):
        return None
    stretched = _stretched(secret, slot.salt, Cost(slot.rounds, slot.memory_kib))
    try:
        return unboxed(stretched, slot.box, about)
    except DoesNotOpen:
        return None


def _is_believable(slot: Slot) -> bool:
    return (
        len(slot.salt) == SALT_LENGTH
        and argon2id.OPSLIMIT_MIN <= slot.rounds <= MOST_ROUNDS
        and argon2id.MEMLIMIT_MIN <= slot.memory_kib << 10 <= MOST_KIB << 10
    )


def _stretched(secret: str, salt: bytes, cost: Cost) -> bytes:
    """The same for every keyboard: some write “é” as one character, some as two."""
    typed = unicodedata.normalize("NFKC", secret).strip().encode("utf-8", "surrogatepass")
    try:
        return argon2id.kdf(KEY_LENGTH, typed, salt, cost.rounds, cost.memory_kib << 10)
    except CryptoError as error:
        raise TooLittleMemory from error
