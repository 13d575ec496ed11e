"""Trend and smoothing over a series: plain, robust, never beyond the last point."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median
from typing import Final

TREND_NEEDS: Final = 4
NUMBER_NEEDS: Final = 6
LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Trend:
    """A line through `n` points: `slope` per unit of x. `pairs` slopes were compared."""

    slope: float
    intercept: float
    n: int
    pairs: int

    @property
    def may_be_printed(self) -> bool:
        """Whether there is enough for a number, and not only a line."""
        return self.n >= NUMBER_NEEDS


def theil_sen(x: Sequence[float], y: Sequence[float]) -> Trend | None:
    """The median of all pairwise slopes (Theil, 1950; Sen, 1968).

    intercept = median(y) − slope·median(x). `x` and `y` are of one length; the last 200 points
    are used. None below four points: too early to say.
    """
    x, y = x[-LONGEST:], y[-LONGEST:]
    slopes = [
        (yj - yi) / (xj - xi)
        for (xi, yi), (xj, yj) in combinations(zip(x, y, strict=True), 2)
        if xi != xj
    ]
    if len(x) < TREND_NEEDS or not slopes:
        return None
    slope = median(slopes)
    return Trend(slope, median(y) - slope * median(x), len(x), len(slopes))


def moving_median(values: Sequence[float], width: int = 3) -> tuple[float, ...]:
    """The median of each value and the `width` − 1 before it, as far as there are any.

    Raises ValueError for an even or negative width.
    """
    if width < 1 or width % 2 == 0:
        raise ValueError("The width of a moving median is odd")
    return tuple(median(values[max(0, i - width + 1) : i + 1]) for i in range(len(values)))
