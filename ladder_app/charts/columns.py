"""Columns that are numbered, one an attempt, evenly spaced because no dates stand under them."""

from collections.abc import Sequence
from typing import Final

from ladder_app.charts.plot import StillPlot

_LEAST: Final = 6
_ALL_NUMBERED: Final = 15


def show_columns(plot: StillPlot, numbers: Sequence[int]) -> tuple[float, float]:
    """Number the columns below the plot; gives what the axis spans across."""
    first = numbers[0] if numbers else 1
    columns = max(numbers[-1] - first + 1 if numbers else 0, _LEAST)
    beside = max(0.6, columns * 0.025)
    every = 1 if columns <= _ALL_NUMBERED else 5
    marked = [n for n in numbers if every == 1 or n % every == 0 or n == first]
    plot.show_ticks("bottom", [(n, str(n)) for n in marked])
    return first - beside, first + columns - 1 + beside
