"""Which note about a ladder is shown, and what an answer to it does.

Notes suggest and never enforce. They are silent until something on the ladder was tried or the
person asks; R6b is about safety and speaks at once.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, Literal

from ladder_app.domain.case import Case, MutedRule
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.hint_rules import Hint, Rule, noticed
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.thresholds import threshold

Answer = Literal["taken_up", "not_now", "not_for_me"]

# The first that has something to say is shown: safety, then what helps most with the next step.
_IN_TURN: Final[tuple[Rule, ...]] = ("R6b", "R4", "R3", "R5", "R6", "R2", "R1", "R3b")


def hint(records: Records, ladder: Ladder, now: datetime) -> Hint | None:
    """The one note to show unasked, if any.

    At most two notes a day are answered, and none comes soon after an attempt that was very hard.
    """
    waiting = [
        one
        for one in hints(records, ladder, now)
        if one.rule == "R6b" or _may_speak(records, ladder)
    ]
    if waiting and waiting[0].rule == "R6b":
        return waiting[0]
    if not waiting or _enough_today(records, now) or _just_hard(records, now):
        return None
    return waiting[0]


def hints(records: Records, ladder: Ladder, now: datetime) -> tuple[Hint, ...]:
    """Every note there is, for a person who asks; what was answered before stays answered."""
    found = [one for one in noticed(records, ladder) if not _is_answered(records, one, now)]
    return tuple(sorted(found, key=lambda one: _IN_TURN.index(one.rule)))


def is_muted(case: Case, rule: str, ladder_id: str) -> bool:
    """Whether the person said "not for me" to this rule, here or everywhere."""
    return any(m.rule == rule and m.ladder_id in (None, ladder_id) for m in case.muted_rules)


def muted(case: Case, rule: str, ladder_id: str) -> Case:
    """The case with this rule answered "not for me" on one ladder."""
    if is_muted(case, rule, ladder_id):
        return case
    new = MutedRule(rule=rule, ladder_id=ladder_id)
    return replace(case, muted_rules=(*case.muted_rules, new))


def answered(one: Hint, answer: Answer, at: str) -> FlagEvent:
    """What is remembered of an answer: ids only, never words."""
    return FlagEvent(
        id=new_id(),
        kind=one.rule,
        raised_at=at,
        shown_at=at,
        user_choice=answer,
        detail=one.record_ids,
    )


def _may_speak(records: Records, ladder: Ladder) -> bool:
    return any(records.attempts(step.id) for step in records.steps(ladder.id))


def _is_answered(records: Records, one: Hint, now: datetime) -> bool:
    if is_muted(records.case, one.rule, one.ladder_id):
        return True
    rest = timedelta(days=threshold(records.case, "rest_days"))
    for event in records.flag_events():
        if event.kind != one.rule or event.detail != one.record_ids or not event.user_choice:
            continue
        if event.user_choice != "not_now" or now - _moment(event.raised_at, now) < rest:
            return True
    return False


def _enough_today(records: Records, now: datetime) -> bool:
    today = now.date().isoformat()
    count = sum(
        event.kind in _IN_TURN and (event.raised_at or "")[:10] == today
        for event in records.flag_events()
    )
    return count >= threshold(records.case, "answers_a_day")


def _just_hard(records: Records, now: datetime) -> bool:
    quiet = timedelta(minutes=threshold(records.case, "quiet_minutes"))
    very_hard = threshold(records.case, "quiet_peak")
    long_ago = now - timedelta(days=1)
    # Whatever the offset it was written with, its date is one of these.
    days = {(now + timedelta(days=by)).date().isoformat() for by in (-1, 0, 1)}
    return any(
        (attempt.entered_at or "")[:10] in days
        and now - _moment(attempt.entered_at, long_ago) < quiet
        and (peak_effective(attempt) or 0) >= very_hard
        for ladder in records.ladders()
        for step in records.steps(ladder.id)
        for attempt in records.attempts(step.id)
    )


def _moment(stamp: str | None, otherwise: datetime) -> datetime:
    try:
        moment = datetime.fromisoformat(stamp or "")
    except ValueError:
        return otherwise
    return moment if moment.tzinfo is not None else otherwise
