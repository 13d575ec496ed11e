"""Where the rungs of a ladder stand when it is drawn to scale: pure geometry, no Qt.

Height is the rating. Rungs that would overlap are nudged apart as little as possible while a tick
keeps their true height. Lengths are pixels from the top of the drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

SMALLEST_PITCH: Final = 32.0
MOST_AIR: Final = 1.7
FARTHEST_NUDGE: Final = 1.0


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
    items = _items(rungs, widest_gap)
    scale = _scale(items, space)
    wanted = [scale.y(at) for at, _item in items]
    middles = nudged_apart(wanted, space.pitch, scale.top, scale.bottom)
    placed, gaps = [], []
    for middle, true, (_at, item) in zip(middles, wanted, items, strict=True):
        if isinstance(item, Rung):
            placed.append(PlacedRung(item.step_id, item.suds, middle, true))
        else:
            lower, upper = item
            gaps.append(Gap(lower.step_id, upper.step_id, lower.suds, upper.suds, middle))
    return replace(scale, rungs=tuple(placed), gaps=tuple(gaps))


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


_Item = tuple[float, Rung | tuple[Rung, Rung]]


def _items(rungs: Sequence[Rung], widest: float | None) -> list[_Item]:
    """Rungs and the offers between them from the top down, each with its place on the scale."""
    items: list[_Item] = [(rung.suds, rung) for rung in rungs]
    if widest is not None:
        wide = [(a, b) for a, b in pairwise(rungs) if b.suds - a.suds > widest]
        items += [((a.suds + b.suds) / 2, (a, b)) for a, b in wide]
    # Equal ratings are turned round with the rest: the harder one by order stands higher.
    items.reverse()
    return sorted(items, key=lambda item: -item[0])


def _scale(items: Sequence[_Item], space: Space) -> LadderLayout:
    """The empty drawing: as high as the view if everything fits.

    One that has to scroll anyway grows until no rung is nudged far, so that leaders stay short.
    """
    packed = 2 * space.margin + len(items) * space.pitch
    if packed <= space.height:
        return _empty(space.height, space)
    height = packed
    while height < MOST_AIR * packed:
        scale = _empty(height, space)
        wanted = [scale.y(at) for at, _item in items]
        middles = nudged_apart(wanted, space.pitch, scale.top, scale.bottom)
        far = max(abs(a - b) for a, b in zip(wanted, middles, strict=True))
        if far <= FARTHEST_NUDGE * space.pitch:
            break
        height += space.pitch
    return _empty(height, space)


def _empty(height: float, space: Space) -> LadderLayout:
    return LadderLayout(height, space.margin, height - space.margin, (), ())
