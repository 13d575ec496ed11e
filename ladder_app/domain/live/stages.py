"""Which page of an attempt comes next."""

from datetime import datetime
from typing import Literal

from ladder_app.domain.agreements.standing import current_agreement, lacks_agreement
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.gates import doubted_gates, unread_gates
from ladder_app.domain.ladders.ladder import GateName, Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.moments import order_of
from ladder_app.domain.records import Records

StageName = Literal[
    "gates", "agreement", "consent", "before", "during", "not_right", "after", "afterwards"
]


def first_stage(records: Records, step: Step, now: datetime) -> StageName:
    """Where a new attempt at this step begins: what is unread, or in doubt, is read first."""
    ladder = records.ladder(step.ladder_id)
    if ladder is not None and gates_before(records, ladder, now):
        return "gates"
    return stage_after_gates(records, step, now)


def gates_before(records: Records, ladder: Ladder, now: datetime) -> tuple[GateName, ...]:
    """The pages that are to be read before the next attempt; an agreement passes its own."""
    unread = unread_gates(ladder, agreed=current_agreement(records, ladder.id, now) is not None)
    made = max((one.when for one in records.ladder_attempts(ladder.id)), key=order_of, default=None)
    doubted = doubted_gates(ladder, made)
    return tuple(one.gate for one in ladder.gates if one.gate in (*unread, *doubted))


def stage_after_gates(records: Records, step: Step, now: datetime) -> StageName:
    """Where two people must want it their agreement, then the consent check, anew each time."""
    if lacks_agreement(records, step, now):
        return "agreement"
    return "consent" if step.needs_agreement else "before"


def stage_under_way(running: RunningAttempt) -> StageName:
    """Where an attempt stands that is on disk."""
    if running.ended_at is not None or running.status is not None:
        return "after"
    return "before" if running.started_at is None else "during"
