"""Tests of ladder_app.sealing.recovery."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.sealing.recovery import is_mistyped, new_code, read_code

CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RS"


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


@given(st.data())
def test_a_wrong_sign_is_noticed(data: st.DataObject) -> None:
    signs = new_code().replace("-", "")
    at = data.draw(st.integers(0, 27))
    other = data.draw(st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ").filter(signs[at].__ne__))
    wrong = signs[:at] + other + signs[at + 1 :]
    assert read_code(wrong) is None
    assert is_mistyped(wrong)


@given(st.integers(0, 24))
def test_swapped_neighbours_are_noticed(at: int) -> None:
    signs = next(s for s in iter(lambda: new_code().replace("-", ""), "") if s[at] != s[at + 1])
    assert read_code(signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :]) is None


@pytest.mark.parametrize("text", ["", "six plain words", "0" * 27, "0" * 29, "!" * 28])
def test_other_text_is_no_code_and_not_mistyped(text: str) -> None:
    assert read_code(text) is None
    assert not is_mistyped(text)
