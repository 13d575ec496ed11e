"""Tests of ladder_app.storage.resealing and library_seal."""

import pytest

from ladder_app.domain.store.store_error import StoreError, TooNew
from ladder_app.sealing.keys import CaseKeys, Keys
from ladder_app.sealing.seal import new_seal
from ladder_app.storage import resealing
from ladder_app.storage.fold import Folded, fold
from ladder_app.storage.library_seal import LibrarySeal, decoded, encoded
from ladder_app.storage.lines import Stamp, edit_line, header_line, stamped, with_sum
from ladder_app.storage.resealing import resealed
from tests.sealing.cheap import CHEAP

SEAL, KEY = new_seal("six plain words", None, CHEAP)
SEALED = CaseKeys(Keys(SEAL, [KEY]), "case")
OPEN = CaseKeys(Keys(None, [KEY]), "case")


def line(n: int, name: str) -> bytes:
    stamp = Stamp(n, f"2026-03-{n:02d}", "device")
    return edit_line(stamp, "Save", {"step": {name: stamped({"id": name}, stamp)}}, {})


def file(*lines: bytes) -> bytes:
    return b"\n".join([*lines, b""])


HEADER = header_line("case", "2026")
BEFORE_THE_END = [
    file(HEADER, line(1, "a"), line(2, "b")),
    file(HEADER, line(1, "a"), line(2, "b")) + b'{"n":3,"lab',
    file(HEADER, line(1, "a"), b"rubbish", line(2, "b")),
    file(HEADER, line(1, "a"), with_sum(b'{"other":1}'), line(2, "b")),
    file(HEADER, line(1, "a"), with_sum(b'{"n":-7}'), line(2, "b")),
    file(b"#" + HEADER, line(1, "a"), line(2, "b")),
]


@pytest.mark.parametrize("data", BEFORE_THE_END)
def test_what_is_held_and_what_is_wrong_stay_the_same_there_and_back(data: bytes) -> None:
    sealed = resealed(data, SEALED)
    before, after = fold(data), fold(sealed, keys=SEALED)
    assert b"Save" not in sealed
    assert after.content.live == before.content.live
    assert (after.content.n, after.content.sum) == (before.content.n, before.content.sum)
    assert bool(after.damage) == bool(before.damage)
    assert bool(after.torn) == bool(before.torn)
    back = fold(resealed(sealed, OPEN))
    assert back.content.live == before.content.live
    assert bool(back.damage) == bool(before.damage)


def test_a_file_that_is_as_it_is_to_be_stays_untouched() -> None:
    sealed = resealed(BEFORE_THE_END[0], SEALED)
    assert resealed(sealed, SEALED) is sealed
    assert resealed(BEFORE_THE_END[0], OPEN) is BEFORE_THE_END[0]


def test_what_would_not_hold_the_same_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(_data: bytes, _before: Folded, _keys: CaseKeys) -> list[bytes]:
        return [HEADER, line(1, "a")]

    monkeypatch.setattr(resealing, "_lines", forgetful)
    with pytest.raises(ValueError, match="does not hold the same"):
        resealed(BEFORE_THE_END[0], SEALED)
    monkeypatch.setattr(resealing, "_lines", lambda *_all: [b"nothing"])
    with pytest.raises(ValueError, match="does not hold the same"):
        resealed(BEFORE_THE_END[0], SEALED)


def test_what_is_no_case_file_is_refused() -> None:
    with pytest.raises(StoreError):
        resealed(b"a shopping list\n", SEALED)


def test_the_public_file_comes_back_as_it_was() -> None:
    said = LibrarySeal("sealed", SEAL)
    assert decoded(encoded(said)) == said


@pytest.mark.parametrize("cut", [0, 1, 40, -1])
def test_a_damaged_public_file_says_nothing(cut: int) -> None:
    assert decoded(encoded(LibrarySeal("sealed", SEAL))[:cut]) is None


@pytest.mark.parametrize(
    "rest", [b'"version":2,"library":{}', b'"version":1,"library":{}', b'"a":1']
)
def test_a_public_file_of_another_kind_is_of_a_newer_version(rest: bytes) -> None:
    with pytest.raises(TooNew):
        decoded(with_sum(b'{"format":"ladder-library",%b}' % rest))
