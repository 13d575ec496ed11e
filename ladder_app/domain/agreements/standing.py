"""How it stands with the agreement of a ladder: one answer for every page that asks."""

from datetime import date, datetime
from typing import Literal

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.moments import day_of, instant
from ladder_app.domain.records import Records

Standing = Literal["none", "holds", "to_look_at", "not_free", "withdrawn", "somebody_else"]
"""`to_look_at` holds as well: the day has come to talk it over again.

`somebody_else` is one with another person than the ladder is about now.
"""


def newest_version(records: Records, ladder_id: str) -> Agreement | None:
    """What was written last for this ladder, whether it holds or not."""
    versions = records.agreements(ladder_id)
    return versions[-1] if versions else None


def standing(records: Records, ladder_id: str, now: datetime) -> Standing:
    """How it stands at `now`."""
    newest = newest_version(records, ladder_id)
    if newest is None:
        return "none"
    withdrawn = instant(newest.withdrawn_at, now)
    if withdrawn is not None and withdrawn <= now:
        return "withdrawn"
    if newest.said_no_to:
        return "not_free"
    if is_with_somebody_else(records, newest):
        return "somebody_else"
    return "to_look_at" if is_to_look_at(newest, now.date()) else "holds"


def current_agreement(records: Records, ladder_id: str, now: datetime) -> Agreement | None:
    """The newest version, where it was neither withdrawn nor less than a free choice.

    Otherwise none holds, whatever was agreed before; nor does one with somebody else.
    """
    holds = standing(records, ladder_id, now) in ("holds", "to_look_at")
    return newest_version(records, ladder_id) if holds else None


def lacks_agreement(records: Records, step: Step, now: datetime) -> bool:
    """Whether the step waits: it needs a yes from two people, and no agreement holds.

    An attempt is saved all the same, with a kind note.
    """
    return step.needs_agreement and current_agreement(records, step.ladder_id, now) is None


def was_taken_back(records: Records, step: Step, now: datetime) -> bool:
    """Whether what was agreed on for this step holds no longer because somebody said so.

    That holds at once, also for an attempt that is under way.
    """
    return step.needs_agreement and standing(records, step.ladder_id, now) in (
        "withdrawn",
        "not_free",
    )


def is_with_somebody_else(records: Records, agreement: Agreement) -> bool:
    """Whether the ladder is about another person than the one it was agreed on with."""
    ladder = records.ladder(agreement.ladder_id or "")
    named = None if ladder is None else ladder.partner_alias_id
    return bool(named and agreement.alias_id) and agreement.alias_id != named


def is_to_look_at(agreement: Agreement, today: date) -> bool:
    """Whether its day to talk it over again has come."""
    day = day_of(agreement.review_on or "")
    return day is not None and day <= today


def to_look_at(records: Records, now: datetime) -> tuple[Agreement, ...]:
    """The agreements that hold and whose day has come, of ladders that are in use."""
    used = [one for one in records.ladders() if one.status in ("active", "draft")]
    found = (
        newest_version(records, one.id)
        for one in used
        if standing(records, one.id, now) == "to_look_at"
    )
    return tuple(one for one in found if one is not None)
