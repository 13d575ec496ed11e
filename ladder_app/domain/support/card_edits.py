"""What writing the safety card, or looking at it again, changes."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from ladder_app.domain.moments import instant
from ladder_app.domain.record import Record, trashed
from ladder_app.domain.records import Records
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard

LOOK_AGAIN_DAYS: Final = 90
"""A number changes, a person moves away: after so long one is asked to look again."""


def written(records: Records, card: SafetyPlanCard, stamp: str) -> tuple[Record, ...]:
    """The card as it was looked at now; any other one goes to the trash, so that one is left."""
    others = (one for one in records.safety_cards() if one.id != card.id)
    return (replace(card, last_reviewed=stamp), *(trashed(one, stamp) for one in others))


def looked_at(card: SafetyPlanCard, stamp: str) -> SafetyPlanCard:
    """The same card, still right."""
    return replace(card, last_reviewed=stamp)


def wants_another_look(card: SafetyPlanCard, now: datetime) -> bool:
    """Whether it was last looked at long ago, or nobody knows when."""
    last = instant(card.last_reviewed or "", now)
    return last is None or (now - last).days >= LOOK_AGAIN_DAYS
