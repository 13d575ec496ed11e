import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.exchange.formulas import guarded, released

texts = st.text(alphabet="'=+-@\t\r\n\0 ab", max_size=6)


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\0", "'="])
def test_what_would_be_run_is_guarded(first: str) -> None:
    assert guarded(f"{first}1+1") == f"'{first}1+1"


@pytest.mark.parametrize("text", ["", "Call", "'tis", "a=b", "60"])
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text
    assert released(text) == text


@given(texts)
def test_every_text_comes_back(text: str) -> None:
    assert released(guarded(text)) == text


@given(texts)
def test_no_guarded_text_begins_like_a_formula(text: str) -> None:
    assert guarded(text)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n", "\0"}
