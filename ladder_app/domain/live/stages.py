"""Which page of an attempt comes next."""

from typing import Literal

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.gates import unread_gates
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step

StageName = Literal["gates", "consent", "before", "during", "not_right", "after", "afterwards"]


def first_stage(step: Step, ladder: Ladder | None) -> StageName:
    """Where a new attempt at this step begins: what was never acknowledged is read first."""
    if ladder is not None and unread_gates(ladder):
        return "gates"
    return stage_after_gates(step)


def stage_after_gates(step: Step) -> StageName:
    """The consent check, where two people must want it, anew each time; else the page before."""
    return "consent" if step.needs_agreement else "before"


def stage_under_way(running: RunningAttempt) -> StageName:
    """Where an attempt stands that is on disk."""
    if running.ended_at is not None or running.status is not None:
        return "after"
    return "before" if running.started_at is None else "during"
