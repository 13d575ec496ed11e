"""Tests of ladder_app.sealing.strength."""

import pytest

from ladder_app.sealing.six_words import six_words
from ladder_app.sealing.strength import Strength, bits, strength, strength_words
from tests.sealing.test_six_words import WORDS


@pytest.mark.parametrize(
    ("passphrase", "found"),
    [
        ("", "minutes"),
        ("password", "minutes"),
        ("Passwort123", "minutes"),
        ("12345678", "minutes"),
        ("qwertyuiop", "minutes"),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", "minutes"),
        ("987654321", "minutes"),
        ("Summer2024!", "minutes"),
        ("31121984", "minutes"),
        ("!?#", "minutes"),
        ("garden garden garden garden garden garden", "minutes"),
        ("river bridge", "minutes"),
        ("river bridge lantern", "days"),
        ("river bridge lantern marble", "years"),
        ("river bridge lantern marble 07315", "beyond"),
        ("wolkenkratzer schmetterling 4711 regenbogen!", "beyond"),
        ("xkcdqzwvbnpt7$kwtrqp", "years"),
    ],
)
def test_how_long_it_would_stand(passphrase: str, found: Strength) -> None:
    assert strength(passphrase, WORDS) == found


def test_six_words_drawn_by_lot_outlast_a_lifetime() -> None:
    drawn = [six_words(WORDS) for _time in range(20)]
    assert [p for p in drawn if len(set(p.split())) == 6 and strength(p, WORDS) != "beyond"] == []


def test_more_is_never_weaker() -> None:
    text = "River bridge 1984 - lantern qwerty marble!! 07315"
    found = [bits(text[:end], frozenset(WORDS)) for end in range(0, len(text) + 1, 6)]
    assert found[0] == 0
    assert found[-1] == max(found)


def test_each_has_a_sentence_of_its_own() -> None:
    kinds: tuple[Strength, ...] = ("minutes", "days", "years", "beyond")
    assert len({strength_words(found) for found in kinds}) == 4
