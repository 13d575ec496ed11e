"""Power is taken after every effect, in every way, and each state that is left is judged."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.storage.crash.memory_disk import Effect, Files
from tests.storage.crash.power import Power

Complaint = Callable[[int, Files], str | None]
"""What is wrong with the files that are left after so many effects, or None."""


class Share(NamedTuple):
    """Every state whose number leaves this rest, when several workers divide them."""

    rest: int = 0
    of: int = 1


EVERYTHING = Share()


@dataclass
class Verdict:
    """How many different states were looked at after each effect, and what was wrong with some."""

    after: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def states(self) -> int:
        """How many were looked at in all."""
        return self.after.total()

    def states_before(self, effect: int) -> int:
        """How many were left by a loss of power before effect number `effect` was done."""
        return sum(states for count, states in self.after.items() if count < effect)


def judged(
    start: Files,
    log: Iterable[Effect],
    most_per_effect: int,
    complaint: Complaint,
    give_up_after: int | None = None,
    share: Share = EVERYTHING,
) -> Verdict:
    """Lose power after each effect; a sample of `most_per_effect` ways where there are more."""
    found = Verdict()
    seen: set[int] = set()
    power = Power(start)
    for count, effect in enumerate(itertools.chain([None], log)):
        if effect is not None:
            power.after(effect)
        for state in power.losses(most_per_effect):
            names = frozenset((path, state.bytes[i]) for path, i in state.names.items())
            fingerprint = hash((count, names))
            if fingerprint in seen:
                continue
            seen.add(fingerprint)
            if len(seen) % share.of != share.rest:
                continue
            found.after[count] += 1
            if words := complaint(count, state):
                found.wrong.append(f"after effect {count}: {words}")
                if give_up_after is not None and len(found.wrong) >= give_up_after:
                    return found
    return found
