"""What the person wrote of thoughts of harming themselves, and the one question some time after.

No risk is computed from it, and nothing that is written freely is ever searched for it.
"""

from datetime import datetime, timedelta
from typing import Final

from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.moments import Order, instant, order_of
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import HARM

_REST: Final = timedelta(hours=8)
"""Midnight does not end a conversation with oneself, nor a night."""

HOW_ARE_YOU: Final = "how_are_you"
HARM_WRITTEN: Final = "harm_written"
"""A questionnaire may be of an earlier day than the one it is written down on."""


def harm_said(records: Records) -> tuple[tuple[str, str], ...]:
    """When it was said and the id of the record that says it, oldest first."""
    said = [(r.at, r.id) for r in records.questionnaire_responses() if r.says_harm]
    said += [(sign.at, sign.id) for sign in records.stop_signs() if sign.which == HARM]
    return tuple(sorted(said, key=_order))


def harm_in_trash(records: Records) -> tuple[str, ...]:
    """When it was said in scores that were deleted since, as long as they lie in the trash."""
    gone = (one for one in records.trash() if isinstance(one, QuestionnaireResponse))
    return tuple(one.at for one in gone if one.says_harm)


def said_harm_lately(records: Records, now: datetime) -> bool:
    """Whether it was said or written down today, or within the last hours of the day before."""
    moments = [at for at, _record_id in harm_said(records)]
    moments += [event.raised_at or "" for event in _written(records)]
    if any(moment[:10] == now.date().isoformat() for moment in moments):
        return True
    timed = (instant(moment, now) for moment in moments if len(moment) > 10)
    return any(moment is not None and now - _REST <= moment <= now for moment in timed)


def harm_written(record_id: str, stamp: str) -> FlagEvent:
    """That it was written down now; `record_id` is "" for what was said and not kept."""
    detail = (record_id,) if record_id else ()
    return FlagEvent(id=new_id(), kind=HARM_WRITTEN, raised_at=stamp, detail=detail)


def how_are_you_due(records: Records, opened_at: datetime, now: datetime) -> str:
    """The id of what was said and not asked about since, or "".

    One gentle question follows when the program is opened the next time, or some hours later where
    it stays open, and only once.
    """
    written = {
        record_id: event.raised_at or ""
        for event in _written(records)
        for record_id in event.detail
    }
    said = sorted(
        ((max(at, written.get(one, ""), key=order_of), one) for at, one in harm_said(records)),
        key=_order,
    )
    last = instant(said[-1][0], opened_at) if said else None
    if last is None or (last >= opened_at and last + _REST > now):
        return ""
    record_id = said[-1][1]
    asked = (e.detail for e in records.flag_events() if e.kind == HOW_ARE_YOU)
    return "" if any(record_id in detail for detail in asked) else record_id


def how_are_you_asked(record_id: str, stamp: str) -> FlagEvent:
    """That the question was shown; to be saved quietly."""
    return FlagEvent(
        id=new_id(), kind=HOW_ARE_YOU, raised_at=stamp, shown_at=stamp, detail=(record_id,)
    )


def _order(said: tuple[str, str]) -> tuple[Order, str]:
    at, record_id = said
    return order_of(at), record_id


def _written(records: Records) -> list[FlagEvent]:
    """Of what is still there; undone or deleted, it was not said."""
    said = {record_id for _at, record_id in harm_said(records)}
    events = [event for event in records.flag_events() if event.kind == HARM_WRITTEN]
    return [event for event in events if not event.detail or said.intersection(event.detail)]
