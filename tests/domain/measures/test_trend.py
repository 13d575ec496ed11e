"""Theil–Sen and the moving median."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.domain.measures.trend import moving_median, theil_sen
from tests.domain.measures.vectors import VECTORS

ACROSS = VECTORS["across"]


def test_worked_example() -> None:
    trend = theil_sen(range(1, 7), ACROSS["peaks"])
    assert trend is not None
    assert trend.slope == ACROSS["theil_sen"]["slope"]
    assert trend.intercept == ACROSS["theil_sen"]["intercept"]
    assert trend.pairs == ACROSS["theil_sen"]["pairs"]
    assert list(moving_median(ACROSS["peaks"])) == ACROSS["moving_median_trailing3"]


@pytest.mark.parametrize(
    ("n", "shown", "printed"),
    [(0, False, False), (3, False, False), (4, True, False), (5, True, False), (6, True, True)],
)
def test_too_early_to_say(n: int, shown: bool, printed: bool) -> None:
    trend = theil_sen(range(n), [10] * n)
    assert (trend is not None) is shown
    assert (trend is not None and trend.may_be_printed) is printed


def test_one_moment_has_no_slope() -> None:
    assert theil_sen([1, 1, 1, 1], [1, 2, 3, 4]) is None


def test_only_the_last_two_hundred_count() -> None:
    trend = theil_sen(range(300), [50] * 100 + list(range(200)))
    assert trend is not None
    assert (trend.slope, trend.n) == (1, 200)


@pytest.mark.parametrize("width", [-1, 0, 2])
def test_an_even_width_has_no_middle(width: int) -> None:
    with pytest.raises(ValueError, match="odd"):
        moving_median([1.0], width)


@pytest.mark.parametrize("slope", range(-5, 6))
@pytest.mark.parametrize("n", range(4, 13))
def test_a_straight_line_is_found_again(n: int, slope: int) -> None:
    line = [slope * x + 7 for x in range(n)]
    trend = theil_sen(range(n), line)
    assert trend is not None
    assert (trend.slope, trend.intercept) == (slope, 7)


@given(st.lists(st.integers(0, 100), max_size=20))
def test_a_moving_median_stays_within_what_was_rated(values: list[int]) -> None:
    smooth = moving_median(values)
    assert len(smooth) == len(values)
    assert all(min(values) <= value <= max(values) for value in smooth)
