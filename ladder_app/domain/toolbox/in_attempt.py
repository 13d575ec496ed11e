"""A practice inside an attempt is one more thing done to feel safer, and is noted like the rest."""

from dataclasses import dataclass, replace

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class Noted:
    """The attempt that names the practice, and what joins the list of its ladder for that."""

    running: RunningAttempt
    made: tuple[SafetyBehaviour, ...]


def noted_in(records: Records, running: RunningAttempt) -> Noted:
    """The attempt under way with a practice among what was done to feel safer, once."""
    found = _known(records, running)
    behaviour = found or _made(records, running)
    named = {use.safety_behaviour_id for use in running.safety_used}
    used = () if behaviour.id in named else (SafetyUse(safety_behaviour_id=behaviour.id),)
    return Noted(
        running=replace(running, safety_used=(*running.safety_used, *used)),
        made=() if found is not None else (behaviour,),
    )


def _known(records: Records, running: RunningAttempt) -> SafetyBehaviour | None:
    """The one on the list of the ladder; of several the one that is named already."""
    named = {use.safety_behaviour_id for use in running.safety_used}
    fitting = [
        one
        for one in records.safety_behaviours(_ladder_id(records, running))
        if one.kind == "breathing_or_relaxing" and not one.is_real_precaution
    ]
    return min(fitting, key=lambda one: one.id not in named, default=None)


def _made(records: Records, running: RunningAttempt) -> SafetyBehaviour:
    return SafetyBehaviour(
        id=new_id(),
        label=_("A breathing or calming practice"),
        ladder_id=_ladder_id(records, running),
        kind="breathing_or_relaxing",
    )


def _ladder_id(records: Records, running: RunningAttempt) -> str:
    step = records.step(running.step_id)
    return "" if step is None else step.ladder_id
