"""Where the five parts of the loop stand and how its arrows run: plain geometry, in pixels."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF

GAP: Final = 44
"""Between two parts, for the arrow."""
_SIDE: Final = 36
"""At the left of a column, for the way back."""
Arrow = tuple[QPointF, ...]
"""The corners of a line; its last point is the tip."""


@dataclass(frozen=True, slots=True)
class LoopShape:
    """`boxes` in the order of the parts, `arrows` from each to the next, all of it `height`."""

    boxes: tuple[QRect, ...]
    arrows: tuple[Arrow, ...]
    middle: QRect
    height: int


def ring(width: int, heights: Callable[[int, int], int]) -> LoopShape:
    """Three parts above, two below. `heights` says how high part n (from 0) is at a width."""
    column = (width - 2 * GAP) // 3
    high = max(heights(one, column) for one in (0, 1, 2))
    low = max(heights(one, column) for one in (3, 4))
    left, centre, right = 0, column + GAP, 2 * (column + GAP)
    below = high + GAP
    boxes = (
        QRect(left, 0, column, high),
        QRect(centre, 0, column, high),
        QRect(right, 0, column, high),
        QRect(right, below, column, low),
        QRect(left, below, column, low),
    )
    first, second, third, fourth, fifth = map(QRectF, boxes)
    arrows = (
        _across(first, second),
        _across(second, third),
        _down(third, fourth),
        (_at(fourth.left(), fourth), _at(fifth.right(), fifth)),
        (
            QPointF(fifth.center().x(), fifth.top()),
            QPointF(first.center().x(), first.bottom()),
        ),
    )
    middle = QRect(centre, below, column, low // 2 - 8)
    return LoopShape(boxes, _short(arrows), middle, below + low)


def column(width: int, heights: Callable[[int, int], int]) -> LoopShape:
    """One part below the other; the way back runs up at the left."""
    inner = width - _SIDE
    top, boxes = 0, []
    for one in range(5):
        height = heights(one, inner)
        boxes.append(QRect(_SIDE, top, inner, height))
        top += height + GAP
    framed = [QRectF(one) for one in boxes]
    down = tuple(_down(one, below) for one, below in pairwise(framed))
    first, last = framed[0], framed[-1]
    back = (
        _at(last.left(), last),
        _at(_SIDE / 3, last),
        QPointF(_SIDE / 3, first.center().y()),
        _at(first.left(), first),
    )
    return LoopShape(tuple(boxes), (*_short(down), _short([back])[0]), QRect(), top - GAP)


def _across(one: QRectF, other: QRectF) -> Arrow:
    return (_at(one.right(), one), _at(other.left(), other))


def _down(one: QRectF, below: QRectF) -> Arrow:
    x = one.center().x()
    return (QPointF(x, one.bottom()), QPointF(x, below.top()))


def _at(x: float, box: QRectF) -> QPointF:
    return QPointF(x, box.center().y())


def _short(arrows: Sequence[Arrow], by: float = 8) -> tuple[Arrow, ...]:
    """A little away from the parts at both ends."""
    return tuple(
        (_towards(one[0], one[1], by), *one[1:-1], _towards(one[-1], one[-2], by)) for one in arrows
    )


def _towards(point: QPointF, other: QPointF, by: float) -> QPointF:
    x, y = other.x() - point.x(), other.y() - point.y()
    share = by / max((x**2 + y**2) ** 0.5, 1)
    return QPointF(point.x() + x * share, point.y() + y * share)
