"""Where a practice is offered. Meeting what the body does is the very point of some steps."""

from dataclasses import dataclass
from typing import Final

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.practice_log import PracticeContext

WITHOUT: Final = frozenset({"panic_interoceptive", "needles_medical"})
"""Ready-made ladders on which none is offered, whichever step."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a practice is done beside: an attempt of this id, or nothing."""

    context: PracticeContext = "routine"
    attempt_id: str | None = None


def may_offer_practice(records: Records, step: Step) -> bool:
    """Whether a practice may be offered before, in and after an attempt at this step."""
    ladder = records.ladder(step.ladder_id)
    template = None if ladder is None else ladder.template_id
    return not step.hide_breathing_practice and template not in WITHOUT


def under_way_without(records: Records, running: RunningAttempt | None) -> bool:
    """Whether an attempt is under way in which no practice is offered."""
    step = None if running is None else records.step(running.step_id)
    return step is not None and not may_offer_practice(records, step)


def beside_now(records: Records) -> Beside:
    """What a practice is done beside that begins now: the attempt under way, if there is one."""
    running = records.running_attempt()
    if running is None:
        return Beside()
    if running.status is not None:
        return Beside("after_attempt", running.id)
    return Beside("during_attempt", running.id)
