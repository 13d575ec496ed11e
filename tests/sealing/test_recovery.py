"""Tests of ladder_app.sealing.recovery."""

import re
import secrets
from unittest.mock import patch

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ladder_app.sealing.recovery import is_mistyped, new_code, read_code

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_code_is_seven_groups_of_four_without_signs_that_look_alike() -> None:
    codes = {new_code() for _time in range(50)}
    assert len(codes) == 50
    for code in codes:
        assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", code)
        assert read_code(code) == code.replace("-", "")
        assert not is_mistyped(code)


def test_it_may_be_typed_in_many_ways() -> None:
    code = next(code for code in iter(new_code, "") if {"0", "1", "V"} <= set(code))
    plain = read_code(code)
    alike = code.replace("0", "O").replace("1", "l").replace("V", "u")
    for typed in (
        code.lower(),
        code.replace("-", " "),
        f"  {code}\n",
        alike,
        code.replace("-", "–"),
    ):
        assert read_code(typed) == plain


@st.composite
def codes(draw: st.DrawFn) -> str:
    """The signs of a code whose chance is drawn, so that a failure can be played again."""
    with patch.object(secrets, "choice", lambda signs: draw(st.sampled_from(signs))):
        return new_code().replace("-", "")


@given(codes(), st.integers(0, 27), st.integers(1, len(SIGNS) - 1))
def test_a_wrong_sign_is_noticed(signs: str, at: int, further: int) -> None:
    other = SIGNS[(SIGNS.index(signs[at]) + further) % len(SIGNS)]
    wrong = signs[:at] + other + signs[at + 1 :]
    assert read_code(wrong) is None
    assert is_mistyped(wrong)


@given(codes(), st.integers(0, 24))
def test_swapped_neighbours_are_noticed(signs: str, at: int) -> None:
    assume(signs[at] != signs[at + 1])
    assert read_code(signs) == signs
    assert read_code(signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :]) is None


@pytest.mark.parametrize("text", ["", "six plain words", "0" * 27, "0" * 29, "!" * 28])
def test_other_text_is_no_code_and_not_mistyped(text: str) -> None:
    assert read_code(text) is None
    assert not is_mistyped(text)
