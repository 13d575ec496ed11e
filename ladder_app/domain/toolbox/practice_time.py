"""How long one has practised, by a count of seconds that no change of the clock disturbs."""

from dataclasses import dataclass, replace
from typing import Final

ASLEEP_S: Final = 10.0
"""When nothing was read for so long the computer slept: that was no practice."""


@dataclass(frozen=True, slots=True)
class PracticeTime:
    """`at` is the count at the last reading; while it is paused nothing is added."""

    at: float
    practised_s: float = 0.0
    paused: bool = False

    def read(self, count: float) -> tuple["PracticeTime", bool]:
        """The time at this reading, and whether the computer slept since the last one.

        Then it is paused, and what passed is not counted.
        """
        passed = max(count - self.at, 0.0)
        if self.paused:
            return replace(self, at=count), False
        if passed > ASLEEP_S:
            return replace(self, at=count, paused=True), True
        return replace(self, at=count, practised_s=self.practised_s + passed), False

    def with_pause(self, paused: bool, count: float) -> "PracticeTime":
        """Paused from this reading on, or going on."""
        return replace(self.read(count)[0], paused=paused)

    @property
    def minutes(self) -> int:
        """See `whole_minutes`."""
        return whole_minutes(self.practised_s)


def whole_minutes(seconds: float) -> int:
    """As a log keeps them, 0 for less than half of one."""
    return int(seconds / 60 + 0.5)
