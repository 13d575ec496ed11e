"""Plans as a calendar file (RFC 5545), for who wants them beside everything else they plan.

Another program shows it, perhaps to others. So an event says that something is planned, for which
days, and no more; it blocks no time and rings only if that was asked for. A plan keeps its UID: a
file made later brings another day, or that it was taken back.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event

from ladder_app import __version__
from ladder_app.domain.records import Records
from ladder_app.exchange.calendar_events import (
    EventWords,
    PlannedEvent,
    nothing_planned,
    planned_events,
)
from ladder_app.exchange.unusable import Unusable

_IN_THE_MORNING: Final = timedelta(hours=9)
_FIRST_REVISION: Final = datetime(2026, 1, 1, tzinfo=UTC)


def as_calendar(records: Records, at: datetime, words: EventWords) -> bytes:
    """The events of `planned_events` on the day of `at`, as a file.

    Raises Unusable if there is none: a calendar without events is refused elsewhere.
    """
    events = planned_events(records, at.date(), words.word)
    if not events:
        raise Unusable(nothing_planned())
    calendar = Calendar()
    calendar.add("prodid", f"-//Ladder//Ladder {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for event in events:
        calendar.add_component(_event(event, at.astimezone(UTC), words))
    content: bytes = calendar.to_ical()
    return content


def _event(planned: PlannedEvent, at: datetime, words: EventWords) -> Event:
    event = Event()
    event.add("uid", f"{planned.plan_id}@ladder")
    event.add("dtstamp", at)
    event.add("last-modified", at)
    event.add("sequence", _revision(at))
    event.add("dtstart", planned.first_day)
    event.add("dtend", planned.last_day + timedelta(days=1))
    event.add("summary", planned.summary)
    event.add("status", "CANCELLED" if planned.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    if words.alarm and not planned.cancelled:
        event.add_component(_alarm(planned.summary))
    return event


def _alarm(summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", _IN_THE_MORNING)
    return alarm


def _revision(at: datetime) -> int:
    """Seconds: it grows from file to file, and nobody has to remember the last one."""
    return max(0, round((at - _FIRST_REVISION).total_seconds()))
