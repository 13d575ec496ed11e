"""What an attempt is about: its step, and the fears and acts that were written with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.occasion import Occasion
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.domain.text import clean_line
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class Subject:
    """The entry with the ids of what was known already, its step, and what is saved with them."""

    entry: AttemptEntry
    step: Step
    made: tuple[Record, ...]

    def put(self, records: Records) -> tuple[Record, ...]:
        """What has to be saved for it, the step only where it is new or another than before."""
        changed = records.step(self.step.id) != self.step
        return (*self.made, self.step) if changed else self.made


def subject_of(entry: AttemptEntry, records: Records, occasion: Occasion) -> Subject:
    """Raises ValueError if the step of the entry is gone."""
    made: list[Record] = []
    step = _step_for(entry, records, occasion, made)
    entry = _with_known_ids(entry, records, step.ladder_id)
    linked = _linked(entry, step, made)
    return Subject(entry, linked, tuple(made))


def own_ladder_title() -> str:
    """The ladder that is made for what was done while there is none."""
    return _("Other things I did")


def _step_for(
    entry: AttemptEntry, records: Records, occasion: Occasion, made: list[Record]
) -> Step:
    if entry.step_id:
        step = records.step(entry.step_id)
        if step is None:
            raise ValueError("The step of this entry is gone")
        return step
    ladder = records.ladder(entry.ladder_id) if entry.ladder_id else None
    if ladder is None:
        ladder = Ladder(
            id=new_id(),
            title=own_ladder_title(),
            scale_display=occasion.scale,
            created_at=occasion.stamp,
        )
        made.append(ladder)
    order = len(records.steps(ladder.id)) + 1
    words = clean_line(entry.other_words)
    return Step(id=new_id(), ladder_id=ladder.id, order=order, text=words)


def _with_known_ids(entry: AttemptEntry, records: Records, ladder_id: str) -> AttemptEntry:
    """What was typed anew but is on the ladder already is that, and not a second one."""
    fears = {_key(one.statement): one.id for one in records.expectations(ladder_id)}
    acts = {_key(one.label): one.id for one in records.safety_behaviours(ladder_id)}
    known = {
        one.id: fears[_key(one.statement)]
        for one in entry.new_expectations
        if _key(one.statement) in fears
    }
    known |= {
        one.id: acts[_key(one.label)]
        for one in entry.new_safety_behaviours
        if _key(one.label) in acts
    }
    if not known:
        return entry
    return replace(
        entry,
        predictions=_renamed(entry.predictions, "expectation_id", known),
        outcomes=_renamed(entry.outcomes, "expectation_id", known),
        safety_used=_renamed(entry.safety_used, "safety_behaviour_id", known),
        safety_resisted=_renamed(entry.safety_resisted, "safety_behaviour_id", known),
        rituals=_renamed(entry.rituals, "sb_id", known),
        to_leave_out=tuple(dict.fromkeys(known.get(one, one) for one in entry.to_leave_out)),
        new_expectations=tuple(one for one in entry.new_expectations if one.id not in known),
        new_safety_behaviours=tuple(
            one for one in entry.new_safety_behaviours if one.id not in known
        ),
    )


def _renamed(values: Iterable[Any], field: str, known: dict[str, str]) -> tuple[Any, ...]:
    """With the ids that are known, the first of two that turn out to be the same."""
    renamed: dict[str, Any] = {}
    for value in values:
        identity = getattr(value, field)
        identity = known.get(identity, identity)
        renamed.setdefault(identity, replace(value, **{field: identity}))
    return tuple(renamed.values())


def _key(words: str) -> str:
    return clean_line(words).casefold()


def _linked(entry: AttemptEntry, step: Step, made: list[Record]) -> Step:
    """The step, told of the fears and acts that were written with it; they are put into `made`."""
    fears = [
        Expectation(
            id=one.id,
            statement=clean_line(one.statement),
            ladder_id=step.ladder_id,
            checkable_by=clean_line(one.checkable_by) or None,
            safety_probe=one.safety_probe,
        )
        for one in entry.new_expectations
        if _key(one.statement) and one.id in {p.expectation_id for p in entry.predictions}
    ]
    acts = [
        SafetyBehaviour(
            id=one.id,
            label=clean_line(one.label),
            ladder_id=step.ladder_id,
            is_ritual=one.is_ritual,
            kind=one.kind,
        )
        for one in entry.new_safety_behaviours
        if _key(one.label) and one.id in _behaviours_named(entry)
    ]
    made += [*fears, *acts]
    if not fears and not acts:
        return step
    return replace(
        step,
        expectation_ids=(*step.expectation_ids, *(fear.id for fear in fears)),
        safety_behaviour_ids=(*step.safety_behaviour_ids, *(act.id for act in acts)),
    )


def _behaviours_named(entry: AttemptEntry) -> set[str]:
    if not entry.was_begun:
        return set()
    uses = (*entry.safety_used, *entry.safety_resisted)
    named = {use.safety_behaviour_id for use in uses} | set(entry.to_leave_out)
    return named | {one.sb_id for one in entry.rituals}
