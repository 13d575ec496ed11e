"""Pictures among the letters are named, and letters stay as they are."""

import pytest

from ladder_app.reports.picture_signs import all_in_words, in_words


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Say hello", "Say hello"),
        ("Grüße – “schön” … 漢字 שלום", "Grüße – “schön” … 漢字 שלום"),
        ("❤ ☺ ✓ → ☐ ½ ♥", "❤ ☺ ✓ → ☐ ½ ♥"),
        ("I ❤\ufe0f it", "I ❤ it"),
        ("Done 😀", "Done (grinning face)"),
        ("Done😀.", "Done (grinning face)."),
        ("😀so", "(grinning face) so"),
        ("“😀”", "“(grinning face)”"),
        ("😀😀", "(grinning face) (grinning face)"),
        ("👍🏽", "(thumbs up sign)"),
        ("👩\u200d💻 at work", "(woman, personal computer) at work"),
        ("🤷\u200d♀\ufe0f", "(shrug)"),
        ("🇩🇪🇫🇷", "(flag DE) (flag FR)"),
        ("1\ufe0f\u20e3 first", "1 first"),
        ("✅ ✨", "(white heavy check mark) (sparkles)"),
    ],
)
def test_a_picture_is_a_word(written: str, read: str) -> None:
    assert in_words(written) == read


def test_every_text_is_read_however_deep_it_stands() -> None:
    values = {"title": "😀", "rows": [("a", "👍"), ["b"]], "share": 0.5, "none": None}
    assert all_in_words(values) == {
        "title": "(grinning face)",
        "rows": [["a", "(thumbs up sign)"], ["b"]],
        "share": 0.5,
        "none": None,
    }
