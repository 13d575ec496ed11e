"""The measures by key, with their names on screen and what each of them needs.

`needs` is the reason shown beside a "–". The keys are those of the JSON export.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.measures.beliefs import belief_change, expectancy_violation
from ladder_app.domain.measures.within import (
    anticipation_error,
    minutes,
    peak_effective,
    wsh,
    wsh_percent,
)
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class AttemptMeasure:
    """One measure of one attempt; `name` and `needs` are asked for when they are shown."""

    key: str
    of: Callable[[Attempt], float | None]
    name: Callable[[], str]
    needs: Callable[[], str]


ATTEMPT_MEASURES: Final = (
    AttemptMeasure(
        "peak_effective",
        peak_effective,
        lambda: _("highest"),
        lambda: _("Needs at least one rating from the time itself."),
    ),
    AttemptMeasure(
        "wsh",
        wsh,
        lambda: _("came down while I stayed"),
        lambda: _("Needs a highest rating and one at the end."),
    ),
    AttemptMeasure(
        "wsh_percent",
        wsh_percent,
        lambda: _("came down, in per cent of the highest"),
        lambda: _("Needs a rating at the end and a highest of 20 or more."),
    ),
    AttemptMeasure(
        "anticipation_error",
        anticipation_error,
        lambda: _("predicted minus highest"),
        lambda: _("Needs a prediction of how high it would get, and a rating."),
    ),
    AttemptMeasure(
        "expectancy_violation",
        expectancy_violation,
        lambda: _("surprise"),
        lambda: _("Needs how likely it seemed before, and whether it happened."),
    ),
    AttemptMeasure(
        "belief_change",
        belief_change,
        lambda: _("belief, before minus after"),
        lambda: _("Needs how likely it seemed before, and how likely it seems now."),
    ),
    AttemptMeasure(
        "minutes",
        minutes,
        lambda: _("minutes"),
        lambda: _("Needs a length, and an attempt that was done."),
    ),
)


def attempt_measure(key: str) -> AttemptMeasure:
    """The measure of that key; KeyError for one we do not have."""
    return _BY_KEY[key]


_BY_KEY: Final = {measure.key: measure for measure in ATTEMPT_MEASURES}
