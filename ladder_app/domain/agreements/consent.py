"""Two yeses for one day: what was answered, and what a no means.

A check is the person's own note. It proves nobody's consent and does not carry over.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from ladder_app.domain.agreements.consent_check import ConsentAnswers, ConsentCheck
from ladder_app.domain.agreements.standing import current_agreement, lacks_agreement
from ladder_app.domain.attempts.attempt import Attempt, LeftBecause
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.planned import plan_for
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records

AGREEMENT_MISSING: Final = "agreement_missing"
MOST_OFFERED: Final = 3


def missing_agreement(records: Records, attempt: Attempt, now: datetime) -> FlagEvent | None:
    """What is remembered of an attempt that was saved without an agreement; None if there is one.

    Raised once for an attempt. It is saved quietly, after the attempt: saving is never refused.
    """
    step = records.step(attempt.step_id)
    if step is None or not lacks_agreement(records, step, now):
        return None
    known = (e for e in records.flag_events() if e.kind == AGREEMENT_MISSING)
    if any(attempt.id in event.detail for event in known):
        return None
    return FlagEvent(
        id=new_id(),
        kind=AGREEMENT_MISSING,
        raised_at=now.isoformat(timespec="seconds"),
        detail=(attempt.id, step.id),
    )


# The check ------------------------------------------------------------------------------------


def check_of(records: Records, attempt_id: str) -> ConsentCheck | None:
    """The latest check that goes with an attempt."""
    return next(reversed(records.attempt_checks(attempt_id)), None)


def asked_today(
    records: Records,
    step: Step,
    answers: ConsentAnswers,
    attempt_id: str,
    now: datetime,
) -> ConsentCheck:
    """The check before an attempt: `answers` are mine and the other person's."""
    agreement = current_agreement(records, step.ladder_id, now)
    mine, theirs = answers
    return ConsentCheck(
        id=new_id(),
        agreement_id=None if agreement is None else agreement.id,
        attempt_id=attempt_id,
        at=now.isoformat(timespec="seconds"),
        i_want_this_today=mine,
        other_said_yes_today=theirs,
    )


def asked_afterwards(
    records: Records,
    attempt: Attempt,
    answers: ConsentAnswers,
    now: datetime,
) -> ConsentCheck | None:
    """The check that is saved with a logged or corrected attempt; None if none is needed.

    Answers taken back stay as an empty check, so that the edit can be undone as one.
    """
    step = records.step(attempt.step_id)
    before = check_of(records, attempt.id)
    mine, theirs = answers
    if before is not None:
        return replace(before, i_want_this_today=mine, other_said_yes_today=theirs)
    if step is None or not step.needs_agreement or answers == (None, None):
        return None
    made = asked_today(records, step, answers, attempt.id, now)
    is_today = attempt.local_date == now.date().isoformat()
    return made if is_today else replace(made, at=attempt.when or made.at)


# A talking day --------------------------------------------------------------------------------


def talking_day(
    records: Records, step: Step, check: ConsentCheck, plan_id: str, now: datetime
) -> Attempt:
    """What is kept of a day on which it was not yes and yes: a stop that was respected.

    It bears the id the check was asked for. It was never begun, so there is only its day. Without
    a `plan_id` it is for the open plan of the step for today, which it excuses.
    """
    today = now.date().isoformat()
    plan = plan_for(records, step.id, today)
    return Attempt(
        id=check.attempt_id or new_id(),
        step_id=step.id,
        step_text_version=step.text_version,
        plan_id=plan_id or (None if plan is None else plan.id),
        started_at=today,
        status="stopped_by_consent",
        left_because=whose_word(check),
        entered_at=now.isoformat(timespec="seconds"),
        entry_mode="live",
    )


def whose_word(check: ConsentCheck) -> LeftBecause | None:
    """Only a plain no is anybody's; "not sure" is not a word for stop."""
    if check.i_want_this_today == "no":
        return "consent_withdrawn_by_me"
    return "consent_withdrawn_by_other" if check.other_said_yes_today == "no" else None


def rests_today(records: Records, step: Step, today: date) -> bool:
    """Whether the step needs two yeses, and on its ladder a stop was heard on this day."""
    return step.needs_agreement and any(
        attempt.status == "stopped_by_consent" and attempt.local_date == today.isoformat()
        for attempt in records.ladder_attempts(step.ladder_id)
    )


def steps_instead(records: Records, step: Step) -> tuple[Step, ...]:
    """Up to three steps for a talking day: of this ladder first, then of others in use.

    None of them needs an agreement, and none of another ladder is sensitive. Easier ones first.
    """
    return tuple(_without_agreement(records, step))[:MOST_OFFERED]


def _without_agreement(records: Records, step: Step) -> Iterator[Step]:
    for ladder_id in _ladders_in_use(records, step.ladder_id):
        is_here = ladder_id == step.ladder_id
        found = [
            one
            for one in records.active_steps(ladder_id)
            if not one.needs_agreement and one.id != step.id and (is_here or not one.sensitive)
        ]
        yield from sorted(found, key=_by_rating)


def _ladders_in_use(records: Records, first: str) -> Iterator[str]:
    yield first
    for ladder in records.ladders():
        if ladder.id != first and ladder.status in ("active", "draft") and not ladder.sensitive:
            yield ladder.id


def _by_rating(step: Step) -> tuple[int, int]:
    return (101 if step.suds_current is None else step.suds_current, step.order)
