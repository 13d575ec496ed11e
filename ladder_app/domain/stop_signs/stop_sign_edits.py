"""What ticking a stop sign changes: the sign, that its card was read, a ladder that rests."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Final

from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign import BODY_ALARMS, HARM, PRESSURE, StopSign

RESTED: Final = "pause_ladder"
WENT_ON: Final = "go_on"
SAFE_NOW: Final = "safe_now"
"""What the person answered; the rules know these answers by the same names."""


def ticked(which: str, where: str, stamp: str) -> StopSign:
    """A sign ticked at `where`: the id of an attempt, or the name of a page."""
    return StopSign(id=new_id(), at=stamp, which=which, where=where)


def ticked_today(records: Records, places: Collection[str], today: date) -> dict[str, StopSign]:
    """The signs that were ticked at one of these places today, by name."""
    day = today.isoformat()
    signs = records.stop_signs()
    return {sign.which: sign for sign in signs if sign.where in places and sign.at[:10] == day}


def heard(sign: StopSign, answer: str, stamp: str) -> tuple[FlagEvent, ...]:
    """That the card about a sign was read and answered, for each rule that would say it again."""
    return tuple(
        FlagEvent(
            id=new_id(),
            kind=rule,
            raised_at=stamp,
            shown_at=stamp,
            user_choice=answer,
            detail=(sign.id,),
        )
        for rule in _rules(sign.which)
    )


def rested(ladder: Ladder) -> Ladder:
    """The ladder, left in peace for now."""
    return replace(ladder, status="paused")


def _rules(which: str) -> tuple[str, ...]:
    if which == HARM:
        return ("P1", "P7")
    if which == PRESSURE:
        return ("P1", "P2b")
    return ("P1", "P8") if which in BODY_ALARMS else ("P1",)
