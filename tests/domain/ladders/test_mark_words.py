"""The marks on a rung, said."""

import pytest

from ladder_app.domain.ladders.ladder_picture import Mark
from ladder_app.domain.ladders.mark_words import mark_words, marks_sentence


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (Mark(60, hollow=False), "highest 60"),
        (Mark(60, hollow=True), "highest 60, under different conditions"),
        (Mark(None, hollow=False), "not rated"),
        (Mark(None, hollow=True), "not rated"),
        (Mark(None, hollow=False, rest="stopped_by_consent"), "stopped, and that was respected"),
        (
            Mark(None, hollow=False, rest="stopped_by_consent", talked=True),
            "not a clear yes, so it was a talking day",
        ),
        (Mark(None, hollow=False, rest="stopped_for_safety"), "stopped to be safe"),
        (Mark(None, hollow=False, rest="cancelled_external"), "something got in the way"),
        (Mark(None, hollow=False, rest="avoided"), "chose not to this time"),
    ],
)
def test_each_mark_means_one_thing(mark: Mark, words: str) -> None:
    assert mark_words(mark, "0-100") == words


def test_all_marks_of_a_rung_in_one_sentence() -> None:
    marks = (Mark(60, hollow=False), Mark(None, hollow=False))
    assert marks_sentence(marks, "0-10") == "Attempts, the latest last: highest 6; not rated."
    assert marks_sentence((), "0-10") == ""
