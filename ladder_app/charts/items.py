"""What charts are drawn with. Shown again unchanged it costs nothing; empty, it is not painted."""

import math
from collections.abc import Sequence
from itertools import pairwise

import pyqtgraph as pg

Place = tuple[float, float]
"""A place on the axes: across, and up."""


class MarksItem(pg.ScatterPlotItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Marks of one kind."""

    def __init__(self) -> None:
        super().__init__(pxMode=True, antialias=True, hoverable=False)
        self._places: Sequence[Place] = ()
        self.setVisible(False)

    def show_places(self, places: Sequence[Place]) -> None:
        """A mark at each of them."""
        if places != self._places:
            self._places = places
            self.setData([x for x, _y in places], [y for _x, y in places])
            self.setVisible(bool(places))


class LinesItem(pg.PlotCurveItem):  # type: ignore[misc]
    """Lines from one place to another; no two of them are joined."""

    def __init__(self, *, smooth: bool = True) -> None:
        super().__init__(connect="pairs", antialias=smooth)
        # Broad lines are painted one by one much sooner than as one path.
        self.setSegmentedLineMode("on")
        self._lines: Sequence[tuple[Place, Place]] = ()
        self.setVisible(False)

    def show_lines(self, lines: Sequence[tuple[Place, Place]]) -> None:
        """A line between the two places of each."""
        if lines != self._lines:
            self._lines = lines
            ends = [end for line in lines for end in line]
            self.setData([x for x, _y in ends], [y for _x, y in ends])
            self.setVisible(bool(lines))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see of it."""
        return not self._lines


class CurveItem(pg.PlotCurveItem):  # type: ignore[misc]
    """Pieces of a curve with a hole between one and the next.

    `many` of them are painted sooner, and look it where they are broad.
    """

    def __init__(self, *, many: bool = False) -> None:
        super().__init__(connect="finite", antialias=True)
        self.setSegmentedLineMode("on" if many else "off")
        self._pieces: Sequence[Sequence[Place]] = ()
        self.setVisible(False)

    def show_pieces(self, pieces: Sequence[Sequence[Place]]) -> None:
        """The places of each piece are joined, and those of two pieces never."""
        if pieces != self._pieces:
            self._pieces = pieces
            places: list[Place] = []
            for piece in pieces:
                places += [(places[-1][0], math.nan)] if places else []
                places += piece
            self.setData([x for x, _y in places], [y for _x, y in places])
            self.setVisible(bool(places))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see of it."""
        return not self._pieces


def inside(curve: Sequence[Place], low: float, high: float) -> Sequence[Sequence[Place]]:
    """The pieces of a curve that lie between two heights, ending where it leaves them."""
    pieces: list[list[Place]] = []
    for begin, end in pairwise(curve):
        piece = _inside(begin, end, low, high)
        if piece and pieces and pieces[-1][-1] == piece[0]:
            pieces[-1].append(piece[1])
        elif piece:
            pieces.append(list(piece))
    return pieces


def _inside(begin: Place, end: Place, low: float, high: float) -> tuple[Place, Place] | None:
    (x, y), (x_end, y_end) = begin, end
    if max(y, y_end) < low or min(y, y_end) > high:
        return None
    if y == y_end:
        return begin, end
    slope = (x_end - x) / (y_end - y)
    first, last = min(max(y, low), high), min(max(y_end, low), high)
    return (
        begin if first == y else (x + (first - y) * slope, first),
        end if last == y_end else (x + (last - y) * slope, last),
    )
