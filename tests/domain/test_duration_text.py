"""Lengths of time as people type them."""

import pytest
from hypothesis import given
from hypothesis.strategies import integers, text

from ladder_app.domain.duration_text import duration_text, read_duration

MINUTE = 60
HOUR = 3600


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("20", 20 * MINUTE),
        (" 20 min", 20 * MINUTE),
        ("20 Minuten", 20 * MINUTE),
        ("2,5", 150),
        ("2.25", 135),
        ("5:30", 330),
        ("1:05:30", HOUR + 330),
        ("1 h 20", 80 * MINUTE),
        ("1h20m", 80 * MINUTE),
        ("1 h", HOUR),
        ("2 Std", 2 * HOUR),
        ("1 Std. 20", 80 * MINUTE),
        ("90 s", 90),
        ("5 min 30 sec", 330),
        ("0", 0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("5:61", None),
        ("20 apples", None),
    ],
)
def test_what_is_typed(typed: str, seconds: int | None) -> None:
    assert read_duration(typed) == seconds


@given(integers(min_value=0, max_value=24 * HOUR))
def test_a_length_comes_back_to_the_second(seconds: int) -> None:
    assert read_duration(duration_text(seconds)) == seconds


@given(text(max_size=12))
def test_nothing_typed_makes_it_stumble(typed: str) -> None:
    seconds = read_duration(typed)
    assert seconds is None or seconds >= 0


def test_nothing_is_shown_for_nothing() -> None:
    assert duration_text(None) == ""
