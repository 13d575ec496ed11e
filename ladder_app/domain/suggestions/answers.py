"""What a person answers to a suggestion, and how long it holds."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from ladder_app.domain.case import Case, MutedRule
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.moments import instant
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.suggestion import Suggestion
from ladder_app.domain.suggestions.thresholds import threshold

NOT_NOW: Final = "not_now"
NOT_FOR_ME: Final = "not_for_me"


def is_muted(case: Case, rule: str, ladder_id: str) -> bool:
    """Whether the person said "not for me" to this rule, here or everywhere."""
    return any(m.rule == rule and m.ladder_id in (None, ladder_id) for m in case.muted_rules)


def muted(case: Case, rule: str, ladder_id: str) -> Case:
    """The case with this rule answered "not for me" on one ladder, or everywhere for none."""
    if is_muted(case, rule, ladder_id):
        return case
    new = MutedRule(rule=rule, ladder_id=ladder_id or None)
    return replace(case, muted_rules=(*case.muted_rules, new))


def shown_again(case: Case, rule: MutedRule) -> Case:
    """The case in which this answer "not for me" is taken back."""
    return replace(case, muted_rules=tuple(one for one in case.muted_rules if one != rule))


def shown(one: Suggestion, at: str) -> FlagEvent:
    """What is remembered when a suggestion is first seen: a quiet edit."""
    return _event(one, at, None)


def answered(one: Suggestion, answer: str, at: str) -> FlagEvent:
    """What is remembered of an answer: ids and the choice, never words."""
    return _event(one, at, answer)


def answer_to(records: Records, one: Suggestion, now: datetime) -> str | None:
    """ "answered" or "not_now" while an answer holds for these very records, else None."""
    rest = timedelta(days=threshold(records.case, "rest_days"))
    resting = None
    for event in records.flag_events_about(*one.key):
        if not event.user_choice:
            continue
        if event.user_choice != NOT_NOW:
            return "answered"
        moment = instant(event.raised_at or event.shown_at, now)
        if moment is None or now - moment < rest:
            resting = NOT_NOW
    return resting


def _event(one: Suggestion, at: str, answer: str | None) -> FlagEvent:
    return FlagEvent(
        id=new_id(),
        kind=one.rule,
        raised_at=at,
        shown_at=at,
        user_choice=answer,
        detail=one.record_ids,
    )
