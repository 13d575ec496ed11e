"""Tests of ladder_app.sealing.seal."""

import msgspec
import pytest

from ladder_app.sealing.recovery import new_code
from ladder_app.sealing.seal import MOST_SLOTS, LibraryKey, Seal, key_of, new_seal
from tests.sealing.cheap import CHEAP


def test_passphrase_and_recovery_code_open_the_same_key() -> None:
    code = new_code()
    seal, key = new_seal("six plain words", code, CHEAP)
    assert [slot.kind for slot in seal.slots] == ["passphrase", "recovery"]
    assert key_of(seal, "six plain words") == key
    assert key_of(seal, code.lower().replace("-", " ")) == key
    assert key_of(seal, "six plain word") is None
    assert key_of(seal, new_code()) is None
    assert key.seal_id == seal.id


def test_without_a_code_only_the_passphrase_opens() -> None:
    seal, key = new_seal("six plain words", None, CHEAP)
    assert len(seal.slots) == 1
    assert key_of(seal, "six plain words") == key
    assert key_of(seal, new_code()) is None


def test_a_passphrase_may_look_like_a_code() -> None:
    code = new_code()
    seal, key = new_seal(code, new_code(), CHEAP)
    assert key_of(seal, code) == key


def test_what_is_no_code_is_refused() -> None:
    with pytest.raises(ValueError, match="no recovery code"):
        new_seal("six plain words", "0" * 27 + "1", CHEAP)


def test_a_seal_is_the_same_after_it_was_written_down() -> None:
    seal, key = new_seal("six plain words", None, CHEAP)
    read = msgspec.json.decode(msgspec.json.encode(seal), type=Seal)
    assert key_of(read, "six plain words") == key


def test_a_newer_kind_of_slot_is_passed_over_and_no_more_than_eight_are_tried() -> None:
    seal, key = new_seal("six plain words", None, CHEAP)
    strange = msgspec.structs.replace(seal.slots[0], kind="fingerprint")
    assert key_of(Seal(seal.id, (strange, *seal.slots)), "six plain words") == key
    many = Seal(seal.id, (strange,) * MOST_SLOTS + seal.slots)
    assert key_of(many, "six plain words") is None


def test_a_slot_belongs_to_its_seal() -> None:
    seal, _key = new_seal("six plain words", None, CHEAP)
    assert key_of(Seal("another", seal.slots), "six plain words") is None


def test_every_file_has_a_key_of_its_own_and_no_key_is_shown() -> None:
    _seal, key = new_seal("six plain words", None, CHEAP)
    keys = {key.of_case("a"), key.of_case("b"), key.of_file("a"), key.of_file("b"), key.secret}
    assert len(keys) == 5
    assert key.of_case("a") == LibraryKey(key.seal_id, key.secret).of_case("a")
    assert key.secret.hex() not in repr(key)
    assert repr(key.secret) not in repr(key)
