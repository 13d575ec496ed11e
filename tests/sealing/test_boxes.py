"""Tests of ladder_app.sealing.boxes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.sealing.boxes import DoesNotOpen, boxed, new_key, unboxed

KEY = bytes(range(32))


@given(st.binary(max_size=300))
def test_what_was_put_in_comes_out(plain: bytes) -> None:
    assert unboxed(KEY, boxed(KEY, plain, b"line 4"), b"line 4") == plain


def test_a_box_shows_nothing_and_is_never_the_same_twice() -> None:
    boxes = {boxed(KEY, b"a bridge, alone", b"") for _time in range(20)}
    assert len(boxes) == 20
    assert all(b"bridge" not in box for box in boxes)
    assert len({new_key() for _time in range(20)}) == 20


@pytest.mark.parametrize("place", [0, 10, 23, 24, 30, -1])
def test_a_changed_byte_is_noticed(place: int) -> None:
    box = bytearray(boxed(KEY, b"a bridge, alone", b"line 4"))
    box[place] ^= 1
    with pytest.raises(DoesNotOpen):
        unboxed(KEY, bytes(box), b"line 4")


@pytest.mark.parametrize("length", [0, 1, 24, 39, 40, 54])
def test_a_box_that_was_cut_off_does_not_open(length: int) -> None:
    with pytest.raises(DoesNotOpen):
        unboxed(KEY, boxed(KEY, b"a bridge, alone", b"line 4")[:length], b"line 4")


def test_another_key_or_another_place_does_not_open() -> None:
    box = boxed(KEY, b"a bridge, alone", b"line 4")
    for key, about in ((new_key(), b"line 4"), (KEY, b"line 5")):
        with pytest.raises(DoesNotOpen):
            unboxed(key, box, about)
