"""Which plans a calendar is told of, and what: exactly what leaves, ready to be shown first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ladder_app.domain.ladders.step_name import is_sensitive
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import fate, is_for_a_kept_step
from ladder_app.domain.records import Records
from ladder_app.language import _


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


def nothing_planned() -> str:
    """Why there is no file."""
    return _("Nothing is planned that a calendar could show.")


def planned_events(records: Records, today: date, word: str = "") -> tuple[PlannedEvent, ...]:
    """Exactly what leaves, by day: plans due or ahead, and those taken back before their end.

    A step that wants no reminder never appears, and a sensitive one never under a word of the
    person's own.
    """
    return tuple(sorted(_events(records, today, word), key=lambda event: event.first_day))


def _events(records: Records, today: date, word: str) -> Iterator[PlannedEvent]:
    # Those in the trash too: an event made of one would stay in the calendar.
    for plan in records.every(Plan):
        step = records.step(plan.step_id)
        if step is None or step.no_reminder or plan.last_day < today:
            continue
        taken_back = _is_taken_back(records, plan)
        if not taken_back and fate(records, plan, today) not in ("ahead", "due"):
            continue
        is_neutral = is_sensitive(records, step) or not word
        summary = neutral_word() if is_neutral else word
        yield PlannedEvent(plan.id, summary, plan.first_day, plan.last_day, taken_back)


def _is_taken_back(records: Records, plan: Plan) -> bool:
    """Whether the person did so, or it rests. However an attempt ended, it takes nothing back."""
    is_open = plan.deleted_at is None and plan.status not in ("excused", "withdrawn")
    return not (is_open and is_for_a_kept_step(records, plan))
