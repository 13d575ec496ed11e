"""Tests of ladder_app.sealing.sealed_file and keys."""

import json

import pytest

from ladder_app.sealing.boxes import DoesNotOpen
from ladder_app.sealing.keys import CaseKeys, Keys
from ladder_app.sealing.seal import Seal, new_seal
from ladder_app.sealing.sealed_file import opened_file, sealed_file
from tests.sealing.cheap import CHEAP

FORMER, FORMER_KEY = new_seal("old words", None, CHEAP)
SEAL, KEY = new_seal("new words", None, CHEAP)
KEYS = Keys(SEAL, [KEY, FORMER_KEY])


def test_a_file_comes_back_also_with_a_former_key() -> None:
    for key in (KEY, FORMER_KEY):
        data = sealed_file(key, "index.json", b"River")
        assert b"River" not in data
        assert opened_file(KEYS, "index.json", data) == b"River"


def test_a_file_does_not_open_under_another_name() -> None:
    with pytest.raises(DoesNotOpen):
        opened_file(KEYS, "other.json", sealed_file(KEY, "index.json", b"River"))


def test_a_file_of_an_unknown_seal_does_not_open() -> None:
    data = sealed_file(FORMER_KEY, "index.json", b"River")
    with pytest.raises(DoesNotOpen):
        opened_file(Keys(SEAL, [KEY]), "index.json", data)


def test_a_file_of_a_newer_version_does_not_open() -> None:
    data = json.loads(sealed_file(KEY, "index.json", b"River"))
    with pytest.raises(DoesNotOpen):
        opened_file(KEYS, "index.json", json.dumps(data | {"version": 2}).encode())


@pytest.mark.parametrize("data", [b"", b"{}", b'{"format":"ladder-sealed"', b"\xff"])
def test_what_is_no_sealed_file_does_not_open(data: bytes) -> None:
    with pytest.raises(DoesNotOpen):
        opened_file(KEYS, "index.json", data)


def test_new_lines_get_the_seal_of_now() -> None:
    keys = CaseKeys(KEYS, "other").of_case("case")
    assert keys.boxes is not None
    assert keys.boxes.seal_id == SEAL.id
    line = keys.boxes.boxed_line(1, b"{}")
    again = keys.find(SEAL.id, "case")
    assert again is not None
    assert again.line_in(line) == b"{}"
    assert keys.find("unknown", "case") is None
    assert [boxes.line_in(line) for boxes in keys.every()] == [b"{}", None]


def test_while_a_passphrase_is_removed_nothing_gets_a_seal() -> None:
    keys = Keys(None, [KEY])
    assert keys.key is None
    assert CaseKeys(keys, "case").boxes is None
    assert keys.find(SEAL.id) == KEY
    assert isinstance(FORMER, Seal)
