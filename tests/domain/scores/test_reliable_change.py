"""Whether two scores differ by more than the scale's own error."""

from typing import Any

import pytest

from ladder_app.domain.scores.reliable_change import (
    CRITERION,
    Norms,
    ScaleError,
    Verdict,
    cut_offs,
    verdict,
)
from ladder_app.domain.scores.scales import Direction
from tests.domain.measures.vectors import VECTORS

NORMS = VECTORS["rci_cutoffs"]


@pytest.mark.parametrize("row", VECTORS["rci"])
def test_worked_examples(row: dict[str, Any]) -> None:
    error = ScaleError(row["sd"], row["r"])
    assert error.se == pytest.approx(row["SE"], abs=1e-4)
    assert error.s_diff == pytest.approx(row["Sdiff"], abs=1e-4)
    assert error.threshold == pytest.approx(row["threshold"], abs=1e-4)
    assert error.index(row["x1"], row["x2"]) == pytest.approx(row["RC"], abs=1e-4)


def test_a_published_example_from_the_standard_error_of_one_score() -> None:
    """Piers-Harris-2 with an SE of 3.07: a change of 11 is reliable, one of 8 is not."""
    error = ScaleError(sd=3.07, reliability=0)
    assert error.se == 3.07
    assert error.s_diff == pytest.approx(4.34, abs=0.01)
    assert error.threshold == pytest.approx(8.51, abs=0.01)
    assert verdict(24, 35, error.threshold, "higher_is_better") == "improved"
    assert verdict(24, 32, error.threshold, "higher_is_better") == "unchanged"


@pytest.mark.parametrize(
    ("sd", "reliability"),
    [(0, 0.8), (-1, 0.8), (float("nan"), 0.8), (float("inf"), 0.8), (5, 1), (5, -0.1), (5, 1.2)],
)
def test_impossible_numbers_are_refused(sd: float, reliability: float) -> None:
    with pytest.raises(ValueError, match=r"above 0|between 0"):
        ScaleError(sd, reliability)


def test_cut_offs_of_the_worked_example() -> None:
    norms = Norms(NORMS["M1"], NORMS["SD1"], NORMS["M0"], NORMS["SD0"])
    found = cut_offs(norms, "higher_is_better")
    assert (found.a, found.b, found.c) == (NORMS["a"], NORMS["b"], NORMS["c"])


def test_cut_offs_are_mirrored_where_lower_is_better() -> None:
    found = cut_offs(Norms(60, 7.5, 40, 5), "lower_is_better")
    assert (found.a, found.b, found.c) == (45, 50, 48)


@pytest.mark.parametrize("sds", [(0, 5), (5, 0), (-1, 5)])
def test_groups_without_spread_are_refused(sds: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="above 0"):
        Norms(60, sds[0], 40, sds[1])


@pytest.mark.parametrize(
    ("before", "after", "direction", "cut_off", "expected"),
    [
        (15, 11, "lower_is_better", None, "improved"),
        (15, 12, "lower_is_better", None, "unchanged"),
        (11, 15, "lower_is_better", None, "deteriorated"),
        (15, 9, "lower_is_better", 10, "recovered"),
        # The cut-off itself still lies on the worse side.
        (15, 10, "lower_is_better", 10, "improved"),
        (10, 6, "lower_is_better", 10, "recovered"),
        # Nothing is crossed by somebody who was past it before.
        (9, 3, "lower_is_better", 10, "improved"),
        # Crossing without a reliable change is no recovery.
        (11, 9, "lower_is_better", 10, "unchanged"),
        (9, 15, "lower_is_better", 10, "deteriorated"),
        (40, 55, "higher_is_better", 50, "recovered"),
        (40, 50, "higher_is_better", 50, "improved"),
        (50, 40, "higher_is_better", 50, "deteriorated"),
    ],
)
def test_verdict(
    before: float, after: float, direction: Direction, cut_off: float | None, expected: Verdict
) -> None:
    assert verdict(before, after, 4, direction, cut_off) == expected


def test_three_couples_are_told_apart() -> None:
    """A rise of 50, one of 6.5 and a fall of 19.5 on a scale where higher is better."""
    error = ScaleError(11.825661265562111, 0.84)
    pairs = [(74, 124), (90.5, 97), (80, 60.5)]
    found = [verdict(x, y, error.threshold, "higher_is_better") for x, y in pairs]
    assert found == ["improved", "unchanged", "deteriorated"]
    assert all(
        (abs(error.index(x, y)) >= CRITERION) == (v != "unchanged")
        for (x, y), v in zip(pairs, found, strict=True)
    )
