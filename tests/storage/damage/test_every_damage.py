"""A file that was cut anywhere, or in which any byte differs, is never opened as if all were well.

What this computer last saw of the case is known, as it is in everyday life. Then a damaged file
either holds everything that was saved, or says what is wrong, or is refused with a sentence.
"""

import random
from collections.abc import Iterator

import pytest

from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.store_error import StoreError
from ladder_app.storage import fold
from tests import make
from tests.figures import Figure, shares
from tests.storage.crash.journeys import CASE_FILE
from tests.storage.crash.memory_disk import Files, MemoryDisk
from tests.storage.crash.promise import CASE_ID, SIX_WORDS, Journey, library

SHARES = 8
BYTES = 30_000
RANDOM_DAMAGES = 24_000
EVERY_FAST = 41
# Of a sealed case, which is looked at besides, a share.
EVERY_SEALED = 8


def sound(passphrase: str = "") -> tuple[Files, Documents]:
    """A case of about 30 KB that was closed well, and what was saved in it."""
    journey = Journey(passphrase=passphrase)
    store = journey.create()
    journey.log_attempts(store, range(1, 28))
    number = 28
    while len(journey.disk.content(CASE_FILE).rstrip(b"\n")) < BYTES:
        journey.log_attempts(store, range(number, number + 1))
        number += 1
    store.close()
    return journey.disk.files, journey.told[-1].documents


def damaged(whole: bytes, share: int) -> Iterator[tuple[str, bytes]]:
    """Every truncation, every run of lines that is gone, every byte in which one bit differs or
    that is another, and scatterings.
    """
    chance = random.Random(share)
    lines = whole.split(b"\n")
    for first in range(share, len(lines), SHARES):
        for after in range(first + 1, len(lines) + 1):
            left = lines[:first] + lines[after:]
            yield f"lines {first} to {after - 1} gone", b"\n".join(left)
    for at in range(share, len(whole), SHARES):
        yield f"cut at {at}", whole[:at]
        flipped = whole[at] ^ (1 << chance.randrange(8))
        yield f"bit at {at}", whole[:at] + bytes([flipped]) + whole[at + 1 :]
        other = (whole[at] + chance.randrange(1, 256)) % 256
        yield f"byte at {at}", whole[:at] + bytes([other]) + whole[at + 1 :]
    for number in range(RANDOM_DAMAGES // SHARES):
        yield f"random {number}", scattered(whole, chance)


def scattered(whole: bytes, chance: random.Random) -> bytes:
    """Blocks lost, doubled, moved, zeroed, or filled with something else."""
    data = bytearray(whole)
    for _time in range(chance.randrange(1, 5)):
        start = chance.randrange(len(data))
        end = min(start + chance.choice((1, 16, 512, 4096)), len(data))
        block = bytes(data[start:end])
        kind = chance.randrange(5)
        if kind == 0:
            del data[start:end]
        elif kind == 1:
            data[start:start] = block
        elif kind == 2:
            data[start:end] = bytes(len(block))
        elif kind == 3:
            data[start:end] = chance.randbytes(len(block))
        else:
            del data[start:end]
            there = chance.randrange(len(data) + 1)
            data[there:there] = block
        if not data:
            break
    return bytes(data)


def complaint(files: Files, data: bytes, saved: Documents, passphrase: str = "") -> str | None:
    """What is wrong with how this file is opened, or None."""
    state = files.copy()
    state.bytes[state.names[CASE_FILE]] = data
    disk = MemoryDisk(state)
    try:
        store = library(disk, passphrase).open(CASE_ID, make.MOMENT)
    except StoreError as error:
        return None if str(error) else "it is refused without a word"
    if store.documents() == saved:
        return None
    if store.read_only is None:
        return "something is missing, and it may be written to"
    return None if store.damage or store.notices or store.read_only else "nothing is said"


@pytest.mark.parametrize("passphrase", ["", SIX_WORDS], ids=["open", "sealed"])
@pytest.mark.parametrize("share", shares(SHARES))
def test_no_damage_goes_unnoticed(
    share: int, passphrase: str, figure: Figure, is_deep: bool
) -> None:
    files, saved = sound(passphrase)
    whole = files.bytes[files.names[CASE_FILE]]
    assert complaint(files, whole, saved, passphrase) is None
    every = (1 if is_deep else EVERY_FAST) * (EVERY_SEALED if passphrase and is_deep else 1)
    count = 0
    wrong = []
    for number, (name, data) in enumerate(damaged(whole, share)):
        if number % every or data == whole:
            continue
        count += 1
        if words := complaint(files, data, saved, passphrase):
            wrong.append(f"{name}: {words}")
    assert wrong == []
    assert count > len(whole) * 3 // SHARES // every
    figure("damaged files", count)


def test_a_program_that_trusts_every_line_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fold, "is_sound", lambda line: line.startswith(b"{") and line[-1:] == b"}")
    files, saved = sound()
    whole = files.bytes[files.names[CASE_FILE]]
    # A letter in the words of a person.
    at = whole.index(b"Attempt 26 ")

    data = whole[:at] + b"a" + whole[at + 1 :]

    assert complaint(files, data, saved) == "something is missing, and it may be written to"
