"""Long words of the person's own are shortened where they only remind."""

import pytest

from ladder_app.ui.widgets.shortened import shortened


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        ("  Quiet was\nall. ", "Quiet was all."),
        ("one two three", "one two three"),
        ("one two three four", "one two three …"),
        ("one two threefour", "one two …"),
        ("nnnnnnnnnnnnnnnnnnnn", "nnnnnnnnnnnnnn …"),
    ],
)
def test_a_line_of_at_most_fourteen_characters(text: str, line: str) -> None:
    assert shortened(text, 14) == line
