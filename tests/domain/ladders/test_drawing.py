"""The ladder drawn to scale: where things stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.domain.ladders.drawing import (
    Gap,
    LadderLayout,
    PlacedRung,
    Rung,
    Space,
    laid_out,
    nudged_apart,
    shared_ticks,
)

ROOM = Space(height=540, rung=30, pitch=34, margin=20)


def drawn(*ratings: int, space: Space = ROOM, widest: float | None = 20) -> LadderLayout:
    """A layout of steps "0", "1", … with these ratings."""
    return laid_out([Rung(str(i), suds) for i, suds in enumerate(ratings)], space, widest)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ((), ()),
        ((50,), (50,)),
        ((10, 30, 50), (10, 30, 50)),
        ((50, 50), (45, 55)),
        ((50, 50, 50), (40, 50, 60)),
        ((0, 0), (0, 10)),
        ((100, 100), (90, 100)),
        ((20, 24, 80), (17, 27, 80)),
    ],
    ids=[
        "nothing",
        "one",
        "apart already",
        "equal ones share the way",
        "three equal ones",
        "against the top",
        "against the bottom",
        "what is free stays",
    ],
)
def test_nudged_apart_as_little_as_possible(
    wanted: tuple[float, ...], expected: tuple[float, ...]
) -> None:
    assert nudged_apart(wanted, 10, 0, 100) == pytest.approx(expected)


@given(st.lists(st.integers(0, 100), max_size=20).map(sorted))
def test_rungs_never_overlap_and_stay_inside(ratings: list[int]) -> None:
    layout = drawn(*ratings)
    middles = sorted([rung.middle for rung in layout.rungs] + [gap.middle for gap in layout.gaps])
    assert all(after - before >= ROOM.pitch - 0.001 for before, after in pairwise(middles))
    assert all(layout.top - 0.001 <= y <= layout.bottom + 0.001 for y in middles)


def test_height_is_the_rating() -> None:
    layout = drawn(0, 50, 100, widest=None)
    assert [rung.middle for rung in layout.rungs] == [20, 270, 520]
    assert [rung.step_id for rung in layout.rungs] == ["2", "1", "0"]
    assert not any(rung.is_nudged for rung in layout.rungs)


def test_nudged_rungs_keep_their_true_height_and_share_a_tick() -> None:
    layout = drawn(40, 40, 41, widest=None)
    assert [rung.true for rung in layout.rungs] == [layout.y(41), layout.y(40), layout.y(40)]
    assert shared_ticks(layout.rungs) == (layout.y(41), layout.y(40))


def test_it_grows_before_it_squeezes() -> None:
    layout = drawn(*range(0, 100, 5), widest=None)
    assert layout.height >= 2 * ROOM.margin + 20 * ROOM.pitch
    middles = [rung.middle for rung in layout.rungs]
    assert min(b - a for a, b in pairwise(middles)) >= ROOM.pitch - 0.001


def test_a_drawing_that_scrolls_keeps_its_leaders_short() -> None:
    layout = drawn(20, 22, 25, 30, 31, 33, 40, 41, 42, 43, 44, 50, 55, 60, 61, 62, 80, 95)
    packed = 2 * ROOM.margin + 18 * ROOM.pitch
    assert packed < layout.height <= 1.8 * packed
    assert max(abs(rung.middle - rung.true) for rung in layout.rungs) < 3 * ROOM.pitch


def test_it_fills_the_room_it_has() -> None:
    assert drawn(10, 20).height == ROOM.height


@pytest.mark.parametrize(
    ("ratings", "widest", "offered"),
    [
        ((20, 40), 20, []),
        ((20, 41), 20, [(20, 41)]),
        ((20, 41, 90), 20, [(20, 41), (41, 90)]),
        ((20, 90), None, []),
        ((90,), 20, []),
    ],
    ids=["just wide enough to look wide", "over 20", "two of them", "not wanted", "one step"],
)
def test_a_step_in_between_is_offered_over_twenty(
    ratings: tuple[int, ...], widest: float | None, offered: list[tuple[int, int]]
) -> None:
    gaps = drawn(*ratings, widest=widest).gaps
    assert sorted((gap.lower, gap.upper) for gap in gaps) == offered


def test_the_offer_stands_in_its_gap() -> None:
    layout = drawn(20, 80)
    (gap,) = layout.gaps
    assert gap == Gap("0", "1", 20, 80, layout.y(50))


def test_an_empty_ladder_is_only_its_scale() -> None:
    layout = drawn()
    assert (layout.rungs, layout.gaps) == ((), ())
    assert (layout.y(100), layout.y(0)) == (ROOM.margin, ROOM.height - ROOM.margin)


def test_a_small_nudge_is_none() -> None:
    assert not PlacedRung("a", 50, middle=100.5, true=100).is_nudged
    assert PlacedRung("a", 50, middle=103, true=100).is_nudged
