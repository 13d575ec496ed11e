"""Plans as a calendar file (RFC 5545), for who wants them beside everything else they plan.

Another program shows it, perhaps to others. So an event says that something is planned, for which
days, and no more; it blocks no time and rings only if that was asked for. A plan keeps its UID: a
file made later brings another day, or that it was taken back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event

from ladder_app import __version__
from ladder_app.domain.plan import Plan
from ladder_app.domain.planned import fate
from ladder_app.domain.records import Records
from ladder_app.domain.step import Step
from ladder_app.domain.step_name import is_sensitive
from ladder_app.language import _

_IN_THE_MORNING: Final = timedelta(hours=9)
_FIRST_REVISION: Final = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class EventWords:
    """`word` is what each event is called, "" for our own; `alarm` rings at nine that morning."""

    word: str = ""
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """What a calendar is told of one plan; `last_day` belongs to it."""

    plan_id: str
    summary: str
    first_day: date
    last_day: date
    cancelled: bool


def neutral_word() -> str:
    """What an event is called if the person chooses nothing else."""
    return _("Planned")


def planned_events(records: Records, today: date, word: str = "") -> tuple[PlannedEvent, ...]:
    """Exactly what leaves, by day: plans due or ahead, and those taken back before their end.

    A step that wants no reminder never appears, and a sensitive one never under a word of the
    person's own.
    """
    return tuple(sorted(_events(records, today, word), key=lambda event: event.first_day))


def as_calendar(records: Records, at: datetime, words: EventWords) -> bytes:
    """The events of `planned_events` on the day of `at` as a file."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Ladder//Ladder {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for event in planned_events(records, at.date(), words.word):
        calendar.add_component(_event(event, at.astimezone(UTC), words))
    content: bytes = calendar.to_ical()
    return content


def _events(records: Records, today: date, word: str) -> Iterator[PlannedEvent]:
    for plan in _all_plans(records):
        step = records.step(plan.step_id)
        if step is None or step.no_reminder or plan.last_day < today:
            continue
        taken_back = _is_taken_back(records, plan, step)
        if not taken_back and fate(records, plan, today) not in ("ahead", "due"):
            continue
        is_neutral = is_sensitive(records, step) or not word
        summary = neutral_word() if is_neutral else word
        yield PlannedEvent(plan.id, summary, plan.first_day, plan.last_day, taken_back)


def _all_plans(records: Records) -> Iterator[Plan]:
    """Those in the trash too: an event made of one would stay in the calendar."""
    return (record for record in records.all_records() if isinstance(record, Plan))


def _is_taken_back(records: Records, plan: Plan, step: Step) -> bool:
    """Whether the person did so. An attempt that ended in whatever way takes nothing back."""
    ladder = records.ladder(step.ladder_id)
    is_kept = ladder is not None and ladder.deleted_at is None and ladder.status != "archived"
    is_practised = is_kept and step.deleted_at is None and step.is_active
    is_open = plan.deleted_at is None and plan.status not in ("excused", "withdrawn")
    return not (is_practised and is_open)


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
