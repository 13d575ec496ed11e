"""When a look back is offered: once in seven days at most, and never to make up for anything."""

from datetime import date, datetime
from typing import Final

from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.moments import day_of
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.harm_said import said_harm_lately

LEFT_OUT: Final = "look_back"
DAYS: Final = 7
"""So many days a look back is about, and lie between two of them at least."""


def is_offered(records: Records, now: datetime) -> bool:
    """Whether it may be offered: seven days after the last one, after "not this week", or after
    the case was begun. It rests where thoughts of harm were spoken of."""
    if not records.ladders() or said_harm_lately(records, now):
        return False
    last = max(filter(None, _days(records)), default=None)
    return last is not None and (now.date() - last).days >= DAYS


def left_out(stamp: str) -> FlagEvent:
    """That the person does not want to this week; to be saved quietly."""
    return FlagEvent(
        id=new_id(), kind=LEFT_OUT, raised_at=stamp, shown_at=stamp, user_choice="not_now"
    )


def _days(records: Records) -> list[date | None]:
    written = [one.at for one in records.journal_entries() if one.kind == "look_back"]
    asked = [one.raised_at or "" for one in records.flag_events() if one.kind == LEFT_OUT]
    begun = [one.created_at or "" for one in records.ladders()][:1]
    return [day_of(stamp[:10]) for stamp in (*written, *asked, *begun)]
