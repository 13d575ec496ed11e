"""Whether an attempt was made under the conditions the first ones were.

A higher value in another place, alone, or without a safety behaviour is no setback, so a chart
must say where conditions differ. We compare each attempt with the *first that was done and says
something* about the aspect in question: this is what "from 80 to 40" is measured from, one odd
day makes one hollow point and not two, and a point once drawn never changes its meaning when
attempts are added. What was not answered differs from nothing.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import Literal

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.measures.safety import used

Aspect = Literal[
    "mode",
    "place",
    "people",
    "companion",
    "time_of_day",
    "internal_state",
    "safety_behaviours",
    "variation",
]


def conditions(attempt: Attempt, precautions: Collection[str] = ()) -> Mapping[Aspect, Hashable]:
    """What the attempt says about its conditions; an aspect it is silent about is missing.

    Words are compared without regard to case. Safety behaviours count as answered once one was
    used or resisted; real precautions never do.
    """
    said: dict[Aspect, Hashable] = {}
    if attempt.mode is not None:
        said["mode"] = attempt.mode
    if attempt.context is not None:
        said |= _in_context(attempt.context)
    if attempt.safety_used or attempt.safety_resisted:
        said["safety_behaviours"] = used(attempt, precautions)
    return said


def differences(
    attempts: Iterable[Attempt], precautions: Collection[str] = ()
) -> tuple[tuple[Aspect, ...], ...]:
    """For each attempt, oldest first, the aspects in which it differs from the first ones.

    A note on what was varied is a difference by itself, except at the first that was done.
    """
    first: dict[Aspect, Hashable] = {}
    begun = False
    found = []
    for attempt in attempts:
        said = conditions(attempt, precautions)
        differs: list[Aspect] = [a for a in said if first.get(a, said[a]) != said[a]]
        if begun and attempt.context is not None and attempt.context.variation_note:
            differs.append("variation")
        if attempt.is_done:
            begun = True
            first = {**said, **first}
        found.append(tuple(differs))
    return tuple(found)


def variability(attempts: Collection[Attempt]) -> float | None:
    """Distinct combinations of place, people, time and state ÷ attempts that say any of them, 0–1.

    None below two of those.
    """
    ways = [way for attempt in attempts if any(way := _way(attempt.context))]
    return len(set(ways)) / len(ways) if len(ways) >= 2 else None


def _way(context: Context | None) -> tuple[Hashable, ...]:
    told = context or Context()
    state = frozenset(map(_plain, told.internal_state))
    return _plain(told.place), _plain(told.people), _plain(told.time_of_day), state


def _in_context(context: Context) -> dict[Aspect, Hashable]:
    told: dict[Aspect, Hashable] = {
        "place": _plain(context.place),
        "people": _plain(context.people),
        "companion": context.companion,
        "time_of_day": _plain(context.time_of_day),
        "internal_state": frozenset(map(_plain, context.internal_state)) or None,
    }
    return {aspect: value for aspect, value in told.items() if value is not None}


def _plain(words: str | None) -> str | None:
    return words.strip().casefold() or None if words else None
