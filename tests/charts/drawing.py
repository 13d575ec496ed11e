"""A chart's drawing (SVG) read back: what stands at which values, by the words beside its axes.

Nothing is asked of the chart itself: pixels become values only through the ticks in the file.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import nan
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from ladder_app.charts.marks import Mark, stamp
from ladder_app.charts.picture import PAPER

SVG: Final = "{http://www.w3.org/2000/svg}"
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
Place = tuple[float, float]
Value = Callable[[str], float]


@dataclass(frozen=True)
class Shape:
    """A path, a line or a bar: its corners in pixels, and how it is painted."""

    corners: tuple[Place, ...]
    fill: str
    stroke: str
    wide: float
    is_dashed: bool
    opacity: float

    @property
    def middle(self) -> Place:
        """The middle of the room it takes."""
        (left, right), (top, bottom) = self._ends(0), self._ends(1)
        return (left + right) / 2, (top + bottom) / 2

    @property
    def size(self) -> Place:
        """How wide and how high it is."""
        (left, right), (top, bottom) = self._ends(0), self._ends(1)
        return right - left, bottom - top

    def _ends(self, side: int) -> Place:
        along = [corner[side] for corner in self.corners]
        return min(along), max(along)


class Drawing:
    """`across` and `up` say what value the words beside an axis mean."""

    def __init__(self, svg: bytes, across: Value = float, up: Value = float) -> None:
        self._whole = ET.fromstring(svg)  # noqa: S314
        self._plot = next(g for g in self._whole.iter(f"{SVG}g") if _id(g, "PlotItem"))
        self._x, self._y = self._scales(across, up)
        inside = next(g for g in self._plot.iter(f"{SVG}g") if _id(g, "ChildGroup"))
        self.shapes = list(_shapes(inside))

    def marks(self, mark: Mark) -> list[Place]:
        """Where marks of this kind stand, from left to right."""
        look = stamp(mark, PAPER)
        has_inside = look.brush.style() is not Qt.BrushStyle.NoBrush
        fill = look.brush.color().name() if has_inside else "none"
        bounds = look.path.boundingRect()
        wide, high = bounds.width() * look.size, bounds.height() * look.size
        return sorted(
            self._value(shape.middle)
            for shape in self.shapes
            if (shape.fill, shape.stroke) == (fill, look.pen.color().name())
            and abs(shape.size[0] - wide) + abs(shape.size[1] - high) < 1
        )

    def lines(self, pen: QPen) -> list[list[Place]]:
        """What is drawn with this pen, each line on its own from end to end."""
        is_dashed = pen.style() is not Qt.PenStyle.SolidLine
        opacity = round(pen.color().alphaF(), 2)
        how = ("none", pen.color().name(), pen.widthF(), is_dashed, opacity)
        return [
            [self._value(corner) for corner in shape.corners]
            for shape in self.shapes
            if (shape.fill, shape.stroke, shape.wide, shape.is_dashed, shape.opacity) == how
        ]

    def bars(self, mark: Mark) -> list[tuple[float, float]]:
        """The middle of each bar of this kind, and from what height to what height it goes."""
        look = stamp(mark, PAPER)
        is_full = look.brush.style() is not Qt.BrushStyle.NoBrush
        found = []
        for shape in self.shapes:
            if shape.size[1] > 0 and len(shape.corners) == 4 and is_full == (shape.fill != "none"):
                corners = [self._value(corner) for corner in shape.corners]
                heights = [y for _x, y in corners]
                assert min(heights) - 0 < 0.05
                found.append((self._value(shape.middle)[0], max(heights)))
        return sorted(found)

    @property
    def words(self) -> list[str]:
        """Everything that can be read in it."""
        return [text.text or "" for text in self._whole.iter(f"{SVG}text")]

    def numbers(self) -> list[tuple[str, float]]:
        """The numbers above the chart, and about where they stand across."""
        found = []
        for group in self._plot.iter(f"{SVG}g"):
            if _id(group, "TextItem"):
                for text, at in _texts(group):
                    found.append((text, self._value((at, 0))[0]))
        return found

    def _value(self, place: Place) -> Place:
        (x, y), (begin, by), (floor, down) = place, self._x, self._y
        return begin + x * by, floor + y * down

    def _scales(self, across: Value, up: Value) -> tuple[Place, Place]:
        """For each direction the value at pixel 0 and what one pixel is worth."""
        found: dict[int, Place] = {}
        for axis in self._plot.iter(f"{SVG}g"):
            if _id(axis, "AxisItem"):
                words = [text for text, _at in _texts(axis)]
                ticks = [shape.middle for shape in _shapes(axis) if max(shape.size) < 1.5]
                if len(words) >= 2 and len(words) == len(ticks):
                    side = 0 if ticks[0][1] == ticks[-1][1] else 1
                    value = (across, up)[side]
                    first, last = value(words[0]), value(words[-1])
                    one = (last - first) / (ticks[-1][side] - ticks[0][side])
                    found[side] = first - ticks[0][side] * one, one
        return found[0], found[1]


def _id(group: ET.Element, kind: str) -> bool:
    return (group.get("id") or "").startswith(kind)


def _texts(group: ET.Element) -> Iterator[tuple[str, float]]:
    for inner in group.iter(f"{SVG}g"):
        left = _matrix(inner)[4]
        for text in inner.findall(f"{SVG}text"):
            yield text.text or "", left + float(text.get("x") or 0)


def _shapes(group: ET.Element) -> Iterator[Shape]:
    for inner in group.iter(f"{SVG}g"):
        for child in inner:
            fill = inner.get("fill") or "none"
            for corners in _pieces(child, _matrix(inner), is_line=fill == "none"):
                yield Shape(
                    tuple(corners),
                    fill,
                    inner.get("stroke") or "none",
                    float(inner.get("stroke-width") or 0),
                    inner.get("stroke-dasharray") is not None,
                    round(float(inner.get("stroke-opacity") or 1), 2),
                )


def _pieces(child: ET.Element, matrix: list[float], *, is_line: bool) -> Iterator[list[Place]]:
    """The corners of a shape; of a line those of each piece, which begins where the pen moves."""
    if child.tag == f"{SVG}rect":
        x, y, wide, high = (float(child.get(side) or 0) for side in ("x", "y", "width", "height"))
        xx, _xy, _yx, yy, left, top = matrix
        ends = ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))
        yield [(left + xx * a, top + yy * b) for a, b in ends]
        return
    given = child.get("points") or child.get("d") or ""
    for piece in given.split("M") if is_line else [given]:
        numbers = [float(one) for one in _NUMBER.findall(piece)]
        places = list(zip(numbers[::2], numbers[1::2], strict=True))
        corners = [b for a, b in pairwise([(nan, nan), *places]) if a != b]
        if len(corners) > 1:
            yield corners


def _matrix(group: ET.Element) -> list[float]:
    found = [float(one) for one in _NUMBER.findall(group.get("transform") or "")]
    return found if len(found) == 6 else [1, 0, 0, 1, 0, 0]
