"""Where the rungs of a ladder stand when it is drawn to scale: pure geometry, no Qt.

Height is the rating. Rungs that would overlap are nudged apart as little as possible while a tick
keeps their true height. Lengths are pixels from the top of the drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

SMALLEST_PITCH: Final = 32.0


@dataclass(frozen=True, slots=True)
class Rung:
    """A step to be drawn: its id and its rating 0–100."""

    step_id: str
    suds: int


@dataclass(frozen=True, slots=True)
class Space:
    """The room there is: what is visible, the height of a rung, the least distance between two.

    `margin` is kept free above 100 and below 0, at least half a rung.
    """

    height: float
    rung: float
    pitch: float
    margin: float


@dataclass(frozen=True, slots=True)
class PlacedRung:
    """`middle` is where the rung is drawn, `true` the height of its rating."""

    step_id: str
    suds: int
    middle: float
    true: float

    @property
    def is_nudged(self) -> bool:
        """Whether it stands visibly beside its true height."""
        return abs(self.middle - self.true) > 1.5


@dataclass(frozen=True, slots=True)
class Gap:
    """Room for "a step in between?" between two rungs."""

    lower_id: str
    upper_id: str
    lower: int
    upper: int
    middle: float


@dataclass(frozen=True, slots=True)
class LadderLayout:
    """`height` is that of the whole drawing; it scrolls where it is more than what is visible.

    Rungs and gaps stand from the top down.
    """

    height: float
    top: float
    bottom: float
    rungs: tuple[PlacedRung, ...]
    gaps: tuple[Gap, ...]

    def y(self, suds: float) -> float:
        """The true height of a rating."""
        return self.bottom - (self.bottom - self.top) * suds / 100


def laid_out(rungs: Sequence[Rung], space: Space, widest_gap: float | None) -> LadderLayout:
    """Place rungs, given from the easiest to the hardest, and offer steps in wide gaps.

    The drawing grows before two rungs would come closer than the pitch. `widest_gap` None offers
    nothing; a gap as wide as that offers nothing yet.
    """
    wide = [] if widest_gap is None else _wide(rungs, widest_gap)
    count = len(rungs) + len(wide)
    height = max(space.height, 2 * space.margin + count * space.pitch)
    top, bottom = space.margin, height - space.margin
    empty = LadderLayout(height, top, bottom, (), ())
    items: list[tuple[float, Rung | tuple[Rung, Rung]]] = []
    for rung in rungs:
        items.append((empty.y(rung.suds), rung))
        items += [(empty.y((a.suds + b.suds) / 2), (a, b)) for a, b in wide if a is rung]
    items.reverse()
    middles = nudged_apart([true for true, _item in items], space.pitch, top, bottom)
    placed, gaps = [], []
    for middle, (true, item) in zip(middles, items, strict=True):
        if isinstance(item, Rung):
            placed.append(PlacedRung(item.step_id, item.suds, middle, true))
        else:
            lower, upper = item
            gaps.append(Gap(lower.step_id, upper.step_id, lower.suds, upper.suds, middle))
    return LadderLayout(height, top, bottom, tuple(placed), tuple(gaps))


def nudged_apart(
    wanted: Sequence[float], pitch: float, top: float, bottom: float
) -> tuple[float, ...]:
    """Rising places as near to the wanted ones as can be (least squares), `pitch` or more apart.

    `wanted` rises. The places lie between `top` and `bottom` if they fit at all.
    """
    # Taking `pitch` off per place turns "far enough apart" into "not falling": neighbours that
    # would fall are pooled at their mean, which is the least-squares answer.
    pools: list[tuple[float, int]] = []
    for place, want in enumerate(wanted):
        mean, size = want - place * pitch, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean, size = (before * count + mean * size) / (count + size), size + count
        pools.append((mean, size))
    flat = [mean for mean, size in pools for _one in range(size)]
    highest = bottom - (len(flat) - 1) * pitch
    return tuple(max(min(mean, highest), top) + i * pitch for i, mean in enumerate(flat))


def shared_ticks(rungs: Sequence[PlacedRung]) -> tuple[float, ...]:
    """The true heights of rungs that were nudged, each once: equal ratings share a tick."""
    return tuple(dict.fromkeys(rung.true for rung in rungs if rung.is_nudged))


def _wide(rungs: Sequence[Rung], widest: float) -> list[tuple[Rung, Rung]]:
    return [(a, b) for a, b in pairwise(rungs) if b.suds - a.suds > widest]
