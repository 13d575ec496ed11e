"""When a person is asked for a safety card, or to look at it again. It can be left out each time.

It is asked once the first evening is over, and once more a week after it was left out; who leaves
it out again is left in peace, and finds the card on the page Help and support.
"""

from datetime import datetime
from typing import Final, Literal

from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.moments import instant, order_by
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.support.card_edits import LOOK_AGAIN_DAYS, wants_another_look
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard

ASKED: Final = "safety_card"
AGAIN_DAYS: Final = 7
MOST: Final = 2
"""So often it is asked while there is no card."""

Asking = Literal["write", "look_again"]


def asked_for(records: Records, now: datetime) -> Asking | None:
    """What is asked at this moment, if anything."""
    card = records.safety_card()
    answers = records.flag_events_about(ASKED, _of(card))
    last = max(answers, key=order_by("raised_at"), default=None)
    rested = LOOK_AGAIN_DAYS if last is None else _days_since(last.raised_at, now)
    if card is not None:
        is_due = wants_another_look(card, now) and rested >= LOOK_AGAIN_DAYS
        return "look_again" if is_due else None
    is_due = bool(records.ladders()) and len(answers) < MOST and rested >= AGAIN_DAYS
    return "write" if is_due else None


def left_out(records: Records, stamp: str) -> FlagEvent:
    """That the person does not want to now; to be saved quietly."""
    return FlagEvent(
        id=new_id(),
        kind=ASKED,
        raised_at=stamp,
        shown_at=stamp,
        user_choice="not_now",
        detail=_of(records.safety_card()),
    )


def _of(card: SafetyPlanCard | None) -> tuple[str, ...]:
    return () if card is None else (card.id,)


def _days_since(stamp: str | None, now: datetime) -> int:
    """Whole days; many if it cannot be told."""
    then = instant(stamp, now)
    return LOOK_AGAIN_DAYS if then is None else (now - then).days
