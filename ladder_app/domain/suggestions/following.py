"""What following a choice reads from the records, and puts into them in one edit."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ladder_app.domain.kept_sentence import kept_sentence
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.plan import Plan
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.suggestion import Suggestion

REPEAT_WEEKS: Final = (1, 2, 4, 8)
"""After so many weeks each: the distances grow."""
_REPEAT_WINDOW: Final = 3
"""Days in which a repeat may be done: weeks ahead nobody knows the day."""


def own_note(records: Records, step_id: str) -> str:
    """What the person once learned at this step and may be told again, or `""`."""
    kept = kept_sentence(records.attempts(step_id), records.case)
    return "" if kept is None else (kept.what_i_learned or "").strip()


def to_pause(records: Records, ladder_id: str) -> tuple[Ladder, ...]:
    """The ladder of this id if it is in use, or for `""` all that are."""
    return tuple(
        ladder
        for ladder in records.ladders()
        if ladder.status in ("active", "draft") and ladder_id in ("", ladder.id)
    )


def paused(ladders: Iterable[Ladder], reason: str) -> tuple[Ladder, ...]:
    """These ladders at rest, with what was noticed as the reason."""
    return tuple(replace(one, status="paused", pause_reason=reason) for one in ladders)


def to_let_go(records: Records, one: Suggestion) -> tuple[Plan, ...]:
    """The plans a suggestion is about, as far as they still stand."""
    plans = (records.plan(record_id) for record_id in one.record_ids)
    return tuple(plan for plan in plans if plan is not None and plan.status in ("open", "missed"))


def let_go(plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """These plans taken back."""
    return tuple(replace(plan, status="withdrawn") for plan in plans)


def repeat_days(today: date) -> tuple[date, ...]:
    """The first days of the repeats that keep a ladder alive."""
    return tuple(today + timedelta(weeks=weeks) for weeks in REPEAT_WEEKS)


def repeats(step_id: str, days: Iterable[date], stamp: str) -> tuple[Plan, ...]:
    """A plan for each of these days, made at `stamp`."""
    return tuple(
        Plan(
            id=new_id(),
            step_id=step_id,
            due_date=day.isoformat(),
            window_days=_REPEAT_WINDOW,
            made_at=stamp,
        )
        for day in days
    )
