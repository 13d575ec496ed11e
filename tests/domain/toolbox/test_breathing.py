"""Paced breathing stays within what is comfortable, and nothing is held."""

from itertools import pairwise

import pytest

from ladder_app.domain.toolbox.breathing import PACES, SLOWEST, USUAL, breath_at, breath_s, paced

EVERY = [share / 100 for share in range(101)]


@pytest.mark.parametrize(("asked", "given"), [(1, 6), (5, 6), (6, 6), (9, 9), (12, 12), (40, 12)])
def test_no_pace_is_slower_or_quicker_than_is_safe(asked: int, given: int) -> None:
    assert paced(asked) == given
    assert 5 <= breath_s(asked) <= 10


def test_what_can_be_chosen_is_safe() -> None:
    assert min(PACES) >= SLOWEST >= 5
    assert USUAL in PACES
    assert [paced(pace) for pace in PACES] == list(PACES)


@pytest.mark.parametrize("pace", PACES)
def test_a_breath_grows_and_rests_without_a_jerk(pace: int) -> None:
    whole = breath_s(pace)
    breaths = [breath_at(share * whole, pace) for share in EVERY[:-1]]
    phases = [one.phase for one in breaths]
    turns = phases.index("out")
    assert set(phases[:turns]) == {"in"}
    assert set(phases[turns:]) == {"out"}
    assert turns < 50, "breathing out takes longer"
    full = [one.fullness for one in breaths]
    assert full[0] == 0
    assert max(full) == pytest.approx(1, abs=0.01)
    assert full[:turns] == sorted(full[:turns])
    assert full[turns:] == sorted(full[turns:], reverse=True)
    assert max(abs(a - b) for a, b in pairwise(full)) < 0.06


@pytest.mark.parametrize("pace", PACES)
def test_nothing_is_held_for_long(pace: int) -> None:
    whole = breath_s(pace)
    breaths = [breath_at(share * whole, pace).fullness for share in EVERY[:-1]]
    at_rest = sum(one < 0.001 or one > 0.999 for one in breaths) / len(breaths) * whole
    assert at_rest < 2


def test_it_begins_with_breathing_in_and_comes_round() -> None:
    assert breath_at(-3, 6) == breath_at(0, 6)
    assert breath_at(0, 6).phase == "in"
    assert breath_at(123.4 + 10, 6).fullness == pytest.approx(breath_at(123.4, 6).fullness)
