"""Which ladder and step the page is about, and how the choices are called.

A sensitive ladder or step is never chosen by itself and is not named in a list until the person
has opened it.
"""

from dataclasses import dataclass

from ladder_app.domain.attempts.attempt_subject import own_ladder_title
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.moments import Order, order_of
from ladder_app.domain.records import Records
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list: whose id, and what it says."""

    id: str
    text: str


def ladder_choices(records: Records, chosen: str) -> tuple[Choice, ...]:
    """Every ladder; a sensitive one by name only while it is the chosen one."""
    return tuple(Choice(one.id, _ladder_name(one, chosen)) for one in records.ladders())


def step_choices(records: Records, ladder_id: str, chosen: str) -> tuple[Choice, ...]:
    """The steps of a ladder that are active or were tried, with the number of attempts."""
    found = []
    for step in records.steps(ladder_id):
        attempts = len(records.attempts(step.id))
        if step.is_active or attempts:
            name = _("A private step") if step.sensitive and step.id != chosen else step.text
            found.append(Choice(step.id, f"{name} · {attempts}" if attempts else name))
    return tuple(found)


def ladder_to_show(records: Records, chosen: str, seen: str) -> Ladder | None:
    """The ladder the person chose here, else the one seen last elsewhere, else the one tried last.

    The one that gathers other things comes to show only if nothing was tried elsewhere.
    Only a `chosen` ladder may be sensitive; the one `seen` counts once something was tried there.
    """
    there = {ladder.id: ladder for ladder in records.ladders()}
    if chosen in there:
        return there[chosen]
    plain = [ladder for ladder in there.values() if not ladder.sensitive]
    for ladder in plain:
        if ladder.id == seen and _is_of_steps(ladder) and records.ladder_attempts(ladder.id):
            return ladder
    return max(plain, key=lambda ladder: _worth_showing(records, ladder), default=None)


def step_to_show(records: Records, ladder_id: str, wanted: str) -> Step | None:
    """The wanted step of the ladder, else the one tried last, else the first."""
    steps = records.steps(ladder_id)
    for step in steps:
        if step.id == wanted:
            return step
    plain = [step for step in steps if not step.sensitive]
    tried = [step for step in plain if records.attempts(step.id)]
    if tried:
        return max(tried, key=lambda step: records.attempts(step.id)[-1].order)
    active = [step for step in plain if step.is_active]
    return next(iter(active), None)


def is_anything_of(records: Records, ladder: Ladder, step: Step) -> bool:
    """Whether a ladder has an attempt, a step rated a second time, or a note on a date."""
    if records.annotations(step.id, ladder.id):
        return True
    steps = records.steps(ladder.id)
    return any(records.attempts(step.id) or len(records.ratings(step.id)) > 1 for step in steps)


def is_anything_beside(records: Records) -> bool:
    """Whether a score or a check-in was written down, which belong to no ladder."""
    return bool(records.questionnaire_responses() or records.check_ins())


def _ladder_name(ladder: Ladder, chosen: str) -> str:
    return _("A private ladder") if ladder.sensitive and ladder.id != chosen else ladder.title


def _worth_showing(records: Records, ladder: Ladder) -> tuple[bool, bool, Order]:
    tried = records.ladder_attempts(ladder.id)
    return bool(tried), _is_of_steps(ladder), tried[-1].order if tried else order_of("")


def _is_of_steps(ladder: Ladder) -> bool:
    """Not the one that only gathers what was done beside the ladders."""
    return ladder.title != own_ladder_title()
