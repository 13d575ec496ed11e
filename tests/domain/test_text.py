"""Tests of ladder_app.domain.text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.domain.text import clean_line, clean_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        ("a\x00b\x07c", "abc"),
        ("two\r\nlines\rthree", "two\nlines\nthree"),
        ("tab\tkept", "tab\tkept"),
        ("e\u0301", "é"),
        ("safe \u202egnihtemos", "safe gnihtemos"),
        ("lone \ud800 half", "lone  half"),
        ("<b>not markup</b>", "<b>not markup</b>"),
    ],
)
def test_text_is_made_safe_at_the_edge(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


def test_a_line_is_one_line_without_loose_space() -> None:
    assert clean_line("  one\n two\t three  ") == "one two three"


def test_a_million_characters_are_cut_to_the_limit() -> None:
    assert len(clean_text("x" * 1_000_000)) == 20_000
    assert len(clean_line("x" * 1_000_000)) == 200


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    once = clean_text(typed)
    assert clean_text(once) == once
    assert clean_line(clean_line(typed)) == clean_line(typed)
