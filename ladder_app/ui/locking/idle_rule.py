"""What becomes of a screen that nobody touches."""

import math
from typing import Final, Literal

Measure = Literal["nothing", "cover", "lock"]

AT_ONCE: Final = math.inf
"""The computer sleeps or its screen is locked: nobody is there."""
REVIEW_MINUTES: Final = 30
"""Two people look at a review and talk: it is covered meanwhile, and locked after that long."""
UNDER_WAY: Final = "under way"
"""What is called the page while an attempt is under way on it: only that is never locked."""
PRACTICE: Final = "practice"
"""What is called the page while somebody is led through a practice."""
PRACTICE_MINUTES: Final = 15
"""The longest one takes ten, and nobody touches anything meanwhile."""


def measure(idle_s: float, minutes: int, place: str) -> Measure:
    """What is due after so many seconds without a key or a click.

    `minutes` is what the person has chosen, 0 for never; `place` the page that is shown. Whoever
    practises touches nothing for a long time and must be able to go on at once.
    """
    if idle_s == AT_ONCE:
        return "cover" if place in (UNDER_WAY, "review") else "lock"
    longest = max(minutes, PRACTICE_MINUTES) if place == PRACTICE else minutes
    if not minutes or idle_s < 60 * longest:
        return "nothing"
    if place == UNDER_WAY or (place == "review" and idle_s < 60 * REVIEW_MINUTES):
        return "cover"
    return "lock"
