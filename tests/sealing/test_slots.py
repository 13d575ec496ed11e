"""Tests of ladder_app.sealing.slots."""

import msgspec
import pytest
from nacl.exceptions import RuntimeError as NoMemory
from nacl.pwhash import argon2id

from ladder_app.sealing.slots import (
    LEAST_KIB,
    MOST_KIB,
    MOST_ROUNDS,
    USUAL,
    TooLittleMemory,
    key_in,
    new_slot,
)
from tests.sealing.cheap import CHEAP

KEY = bytes(range(32))


def test_the_passphrase_opens_and_nothing_else_does() -> None:
    slot = new_slot("passphrase", "six plain words", KEY, b"seal", CHEAP)
    assert key_in(slot, "six plain words", b"seal") == KEY
    for typed in ("six plain word", "Six plain words", ""):
        assert key_in(slot, typed, b"seal") is None
    assert key_in(slot, "six plain words", b"another seal") is None


@pytest.mark.parametrize(
    ("typed", "again"),
    [
        ("caf\u00e9", "cafe\u0301"),
        ("\uff41bc", "abc"),
        (" abc\n", "abc"),
        ("\ud800", "\ud800"),
    ],
)
def test_every_keyboard_types_the_same(typed: str, again: str) -> None:
    assert key_in(new_slot("passphrase", typed, KEY, b"", CHEAP), again, b"") == KEY


def test_two_slots_of_one_passphrase_have_nothing_in_common() -> None:
    one, two = (new_slot("passphrase", "same", KEY, b"", CHEAP) for _time in range(2))
    assert one.salt != two.salt
    assert one.box != two.box


def test_what_a_try_usually_costs() -> None:
    assert (USUAL.rounds, USUAL.memory_kib) == (3, 262_144)
    assert LEAST_KIB == 65_536


def test_no_file_can_ask_for_more_than_a_computer_has() -> None:
    assert (MOST_KIB, MOST_ROUNDS) == (1_048_576, 16)


@pytest.mark.parametrize(
    "changed",
    [
        {"rounds": MOST_ROUNDS + 1},
        {"rounds": 0},
        {"rounds": -1},
        {"memory_kib": MOST_KIB + 1},
        {"memory_kib": 7},
        {"memory_kib": -8},
        {"salt": b""},
        {"salt": bytes(17)},
    ],
)
def test_a_slot_that_asks_for_too_much_is_not_tried(
    changed: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    slot = msgspec.structs.replace(new_slot("passphrase", "a", KEY, b"", CHEAP), **changed)
    monkeypatch.setattr(argon2id, "kdf", lambda *_all: pytest.fail("it was tried"))
    assert key_in(slot, "a", b"") is None


class SmallComputer:
    """Takes at most so much memory, and notes what it was asked for."""

    def __init__(self, most_kib: int) -> None:
        self.most_kib = most_kib
        self.asked: list[int] = []

    def kdf(self, size: int, _typed: bytes, _salt: bytes, _rounds: int, memory: int) -> bytes:
        self.asked.append(memory >> 10)
        if memory >> 10 > self.most_kib:
            raise NoMemory("no memory")
        return bytes(size)


def test_a_small_computer_asks_for_less_but_not_for_too_little(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = SmallComputer(100 << 10)
    monkeypatch.setattr(argon2id, "kdf", small.kdf)
    assert new_slot("passphrase", "a", KEY, b"").memory_kib == 64 << 10
    assert small.asked == [256 << 10, 128 << 10, 64 << 10]
    monkeypatch.setattr(argon2id, "kdf", SmallComputer(50 << 10).kdf)
    with pytest.raises(TooLittleMemory):
        new_slot("passphrase", "a", KEY, b"")


def test_too_little_memory_is_not_a_wrong_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    slot = new_slot("passphrase", "a", KEY, b"", CHEAP)
    monkeypatch.setattr(argon2id, "kdf", SmallComputer(0).kdf)
    with pytest.raises(TooLittleMemory):
        key_in(slot, "a", b"")
