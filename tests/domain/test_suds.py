"""Tests of ladder_app.domain.suds."""

import pytest

from ladder_app.domain.suds import anchor_text, check_suds, from_ten, short_word, shown, to_ten


@pytest.mark.parametrize(
    ("value", "ten"), [(0, 0), (4, 0), (5, 1), (15, 2), (25, 3), (94, 9), (95, 10), (100, 10)]
)
def test_halves_are_shown_upwards_on_the_ten_scale(value: int, ten: int) -> None:
    assert to_ten(value) == ten


@pytest.mark.parametrize("ten", range(11))
def test_an_entry_on_the_ten_scale_comes_back_as_it_was(ten: int) -> None:
    assert to_ten(from_ten(ten)) == ten


@pytest.mark.parametrize(
    ("value", "scale", "words"),
    [
        (40, "0-100", "40"),
        (40, "0-10", "4"),
        (44, "words", "uncomfortable"),
        (0, "words", "at ease"),
    ],
)
def test_a_rating_is_shown_on_the_chosen_scale(value: int, scale: str, words: str) -> None:
    assert shown(value, scale) == words  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [None, 0, 100])
def test_ratings_in_range_and_no_rating_are_fine(value: int | None) -> None:
    check_suds("suds_peak", value)


@pytest.mark.parametrize("value", [-1, 101])
def test_a_rating_out_of_range_is_refused_by_name(value: int) -> None:
    with pytest.raises(ValueError, match="suds_peak"):
        check_suds("suds_peak", value)


def test_every_ten_has_a_sentence_and_words_of_its_own() -> None:
    tens = range(0, 101, 10)
    assert len({anchor_text(ten) for ten in tens}) == 11
    assert len({short_word(ten) for ten in tens}) == 11
