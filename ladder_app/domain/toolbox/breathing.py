"""Paced breathing: comfortable, slow, and never slower or longer held than is safe."""

import math
from dataclasses import dataclass
from typing import Final, Literal

Phase = Literal["in", "out"]

SLOWEST: Final = 6
QUICKEST: Final = 12
PACES: Final = (6, 8, 10, 12)
"""Breaths a minute that can be chosen. Nothing slower than about five or six is ever offered."""
USUAL: Final = 8
_IN_SHARE: Final = 0.4
_REST_SHARE: Final = 0.08
"""Of one breath: out takes longer than in, and its end is a short rest that nobody holds."""


@dataclass(frozen=True, slots=True)
class Breath:
    """Where in a breath one is; `fullness` runs from 0, breathed out, to 1."""

    phase: Phase
    fullness: float


def paced(breaths_a_minute: int) -> int:
    """The pace within the safe limits."""
    return min(max(breaths_a_minute, SLOWEST), QUICKEST)


def breath_s(breaths_a_minute: int) -> float:
    """How many seconds one breath takes."""
    return 60 / paced(breaths_a_minute)


def breath_at(elapsed_s: float, breaths_a_minute: int) -> Breath:
    """Where one is so many seconds after the beginning; it begins with breathing in."""
    whole = breath_s(breaths_a_minute)
    share = (max(elapsed_s, 0.0) % whole) / whole
    if share < _IN_SHARE:
        return Breath("in", _eased(share / _IN_SHARE))
    out = (share - _IN_SHARE) / (1 - _IN_SHARE - _REST_SHARE)
    return Breath("out", 1 - _eased(min(out, 1.0)))


def _eased(share: float) -> float:
    """0 to 1 without a jerk at either end."""
    return (1 - math.cos(math.pi * share)) / 2
