"""What the person wrote of thoughts of harming themselves, and the one question some time after.

No risk is computed from it, and nothing that is written freely is ever searched for it.
"""

from datetime import datetime
from typing import Final

from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign import HARM

HOW_ARE_YOU: Final = "how_are_you"


def harm_said(records: Records) -> tuple[tuple[str, str], ...]:
    """When it was said and the id of the record that says it, oldest first."""
    said = [(r.at, r.id) for r in records.questionnaire_responses() if r.says_harm]
    said += [(sign.at, sign.id) for sign in records.stop_signs() if sign.which == HARM]
    return tuple(sorted(said))


def said_harm_on(records: Records, day: str) -> bool:
    """Whether it was said on this day ("2026-03-12")."""
    return any(at[:10] == day for at, _record_id in harm_said(records))


def how_are_you_due(records: Records, now: datetime) -> str:
    """The id of what was said on an earlier day and not asked about since, or "".

    One gentle question follows on the next day the program is opened, and only once.
    """
    said = harm_said(records)
    if not said or said[-1][0][:10] >= now.date().isoformat():
        return ""
    record_id = said[-1][1]
    asked = (e.detail for e in records.flag_events() if e.kind == HOW_ARE_YOU)
    return "" if any(record_id in detail for detail in asked) else record_id


def how_are_you_asked(record_id: str, stamp: str) -> FlagEvent:
    """That the question was shown; to be saved quietly."""
    return FlagEvent(
        id=new_id(), kind=HOW_ARE_YOU, raised_at=stamp, shown_at=stamp, detail=(record_id,)
    )
