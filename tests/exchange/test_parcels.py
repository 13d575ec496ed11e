"""Tests of ladder_app.exchange.parcels: what is said when a file has a passphrase of its own."""

from functools import partial

import pytest

from ladder_app.domain.store.store_error import NotAccepted, StoreError
from ladder_app.exchange.parcels import is_sealed, sealed, unsealed
from ladder_app.exchange.unusable import Unusable
from ladder_app.sealing import slots
from ladder_app.sealing.seal import LibraryKey, Seal, new_seal
from ladder_app.sealing.slots import Cost
from tests.sealing.cheap import CHEAP

WORDS = "for the road"
CONTENT = b'{"format":"ladder-export"}'


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    def cheap(passphrase: str, recovery: str | None, _cost: Cost) -> tuple[Seal, LibraryKey]:
        return new_seal(passphrase, recovery, CHEAP)

    monkeypatch.setattr("ladder_app.sealing.parcel.new_seal", cheap)


def test_a_file_comes_back_with_its_passphrase() -> None:
    file = sealed(CONTENT, WORDS)
    assert is_sealed(file)
    assert not is_sealed(CONTENT)
    assert unsealed(file, WORDS) == CONTENT


def test_another_passphrase_is_not_accepted() -> None:
    with pytest.raises(NotAccepted, match="chosen for this file"):
        unsealed(sealed(CONTENT, WORDS), "for the rood")


@pytest.mark.parametrize("cut", [1, 30, 200])
def test_a_damaged_file_is_said_to_be_damaged(cut: int) -> None:
    with pytest.raises(Unusable, match="damaged"):
        unsealed(sealed(CONTENT, WORDS)[:-cut], WORDS)


def test_too_little_memory_is_said_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_all: object) -> bytes:
        raise slots.TooLittleMemory

    file = sealed(CONTENT, WORDS)
    monkeypatch.setattr(slots, "_stretched", none)
    for use in (partial(sealed, CONTENT, WORDS), partial(unsealed, file, WORDS)):
        with pytest.raises(StoreError, match="too little free memory"):
            use()
