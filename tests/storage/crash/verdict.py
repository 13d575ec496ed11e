"""Power is taken after every effect, in every way, and each state that is left is judged."""

import itertools
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
    """How many different states were looked at, and what was wrong with some of them."""

    states: int = 0
    wrong: list[str] = field(default_factory=list)


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
            found.states += 1
            if words := complaint(count, state):
                found.wrong.append(f"after effect {count}: {words}")
                if give_up_after is not None and len(found.wrong) >= give_up_after:
                    return found
    return found
