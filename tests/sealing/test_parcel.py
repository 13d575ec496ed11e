"""Tests of ladder_app.sealing.parcel."""

import json

import pytest

from ladder_app.sealing.boxes import DoesNotOpen
from ladder_app.sealing.parcel import is_parcel, opened_parcel, sealed_parcel
from tests.sealing.cheap import CHEAP


def test_a_parcel_opens_with_its_passphrase_only() -> None:
    parcel = sealed_parcel(b"River", "for the road", CHEAP)
    assert is_parcel(parcel)
    assert b"River" not in parcel
    assert opened_parcel(parcel, "for the road") == b"River"
    assert opened_parcel(parcel, "for the rood") is None


def test_a_damaged_parcel_is_not_a_wrong_passphrase() -> None:
    parcel = json.loads(sealed_parcel(b"River", "for the road", CHEAP))
    parcel["box"] = "AAAA" + parcel["box"][4:]
    with pytest.raises(DoesNotOpen):
        opened_parcel(json.dumps(parcel).encode(), "for the road")


@pytest.mark.parametrize("changed", [{"version": 2}, {"format": "other"}])
def test_another_format_does_not_open(changed: dict[str, object]) -> None:
    parcel = json.loads(sealed_parcel(b"River", "for the road", CHEAP)) | changed
    with pytest.raises(DoesNotOpen):
        opened_parcel(json.dumps(parcel).encode(), "for the road")


@pytest.mark.parametrize("said", [b"\xff", b"\xed\xa0\x80"])
def test_one_that_is_no_text_does_not_open(said: bytes) -> None:
    parcel = sealed_parcel(b"River", "for the road", CHEAP).replace(b"passphrase", said)
    with pytest.raises(DoesNotOpen):
        opened_parcel(parcel, "for the road")


def test_another_file_is_no_parcel() -> None:
    assert not is_parcel(b'{"format":"ladder-export"}')
    with pytest.raises(DoesNotOpen):
        opened_parcel(b"{}", "for the road")
