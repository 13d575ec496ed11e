"""Tests of ladder_app.sealing.six_words and of the list it draws from."""

import math

from ladder_app.paths import resources
from ladder_app.sealing.six_words import read_words, six_words

WORDS = read_words((resources() / "words" / "english.txt").read_text(encoding="ascii"))


def test_six_words_are_drawn_and_never_the_same() -> None:
    drawn = {six_words(WORDS) for _time in range(50)}
    assert len(drawn) == 50
    for passphrase in drawn:
        assert len(passphrase.split(" ")) == 6
        assert set(passphrase.split(" ")) <= set(WORDS)


def test_the_choice_is_what_is_handed_in() -> None:
    assert six_words(["oak"], lambda words: words[0]) == "oak oak oak oak oak oak"


def test_the_list_is_long_enough_and_no_two_words_begin_alike() -> None:
    assert len(WORDS) >= 2048
    assert math.log2(len(WORDS)) * 6 > 66
    assert len({word[:4] for word in WORDS}) == len(WORDS)


def test_the_words_are_short_plain_and_in_order() -> None:
    assert list(WORDS) == sorted(WORDS)
    for word in WORDS:
        assert word.isascii()
        assert word.isalpha()
        assert word.islower()
        assert 3 <= len(word) <= 9
