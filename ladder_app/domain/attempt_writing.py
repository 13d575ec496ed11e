"""An entry without problems becomes records: the attempt, and whatever it needs to be about.

Correcting an attempt changes only the fields whose content in the form has changed, so opening
and saving changes nothing, whatever was in the record.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from ladder_app.domain.attempt import Attempt, EntryMode, Ritual, Sample, TimedNote
from ladder_app.domain.attempt_entry import AttemptEntry, entry_of
from ladder_app.domain.attempt_problems import is_blank
from ladder_app.domain.context import Context
from ladder_app.domain.duration_text import read_duration
from ladder_app.domain.expectation import Expectation
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.domain.safety_behaviour import SafetyBehaviour
from ladder_app.domain.step import Step
from ladder_app.domain.suds import EnteredScale
from ladder_app.domain.text import clean_line, clean_text
from ladder_app.language import _

SUDS_FIELDS: Final = (
    "suds_anticipated",
    "suds_pre",
    "suds_start",
    "samples",
    "suds_peak",
    "suds_end",
    "suds_post",
)
_ALWAYS: Final = (
    "suds_anticipated",
    "suds_pre",
    "urge_to_avoid_before",
    "confidence_before",
    "mode",
)
_ONCE_BEGUN: Final = (
    "suds_peak",
    "suds_start",
    "suds_end",
    "suds_post",
    "urge_during_max",
    "end_rule",
    "safety_used",
    "safety_resisted",
    "tested_fear",
    "confidence_after",
    "willing_to_repeat",
    "main_feeling",
    "left_because",
)
_LENGTHS: Final = {"duration": "duration_s", "peak_at": "peak_t_s", "post_delay": "post_delay_s"}
_CONTEXT_TEXTS: Final = ("place", "people", "time_of_day", "variation_note")


@dataclass(frozen=True, slots=True)
class Occasion:
    """Under what an entry is saved: the moment and the scale it was typed in."""

    now: datetime
    scale: EnteredScale

    @property
    def stamp(self) -> str:
        """The moment as records keep it."""
        return self.now.isoformat(timespec="seconds")


def records_of(
    entry: AttemptEntry, records: Records, occasion: Occasion, before: Attempt | None = None
) -> tuple[Attempt, tuple[Record, ...]]:
    """The attempt, and everything that is saved with it in one edit, the attempt last.

    `before` is the attempt that is corrected. Raises ValueError for an entry with problems.
    """
    made: list[Record] = []
    step = _step_for(entry, records, occasion, made)
    entry = _with_known_ids(entry, records, step.ladder_id)
    linked = _linked(entry, step, made)
    if before is None:
        attempt = _new_attempt(entry, step, occasion)
    else:
        attempt = _corrected(entry, before, step, occasion)
    if before is None and attempt.is_done and linked.status == "not_started":
        linked = replace(linked, status="in_progress")
    if linked != step or step in made:
        made = [record for record in made if record is not step] + [linked]
    return attempt, (*made, attempt)


def _new_attempt(entry: AttemptEntry, step: Step, occasion: Occasion) -> Attempt:
    values = _values(entry)
    values["mode"] = values["mode"] or step.mode
    rated = any(values.get(name) not in (None, ()) for name in SUDS_FIELDS)
    return Attempt(
        id=new_id(),
        step_id=step.id,
        step_text_version=step.text_version,
        context=_context(None, _context_values(entry)),
        ended_at=_end_of(values.get("started_at"), values.get("duration_s")),
        scale_entered=occasion.scale if rated else None,
        entered_at=occasion.stamp,
        entry_mode=_entry_mode(values.get("started_at"), occasion.stamp),
        **values,
    )


def _corrected(entry: AttemptEntry, before: Attempt, step: Step, occasion: Occasion) -> Attempt:
    shown = entry_of(before)
    changed = _difference(_values(entry), _values(shown))
    context = _difference(_context_values(entry), _context_values(shown))
    if context:
        changed["context"] = _context(before.context, context)
    if step.id != before.step_id:
        changed |= {"step_id": step.id, "step_text_version": step.text_version}
    if "started_at" in changed and before.entry_mode != "live":
        entered = before.entered_at or occasion.stamp
        changed["entry_mode"] = _entry_mode(changed["started_at"], entered)
    if "started_at" in changed or "duration_s" in changed:
        start = changed.get("started_at", before.started_at)
        changed["ended_at"] = _end_of(start, changed.get("duration_s", before.duration_s))
    if "status" in changed and not entry.was_begun:
        changed["ended_at"] = None
    if any(name in changed for name in SUDS_FIELDS):
        changed["scale_entered"] = occasion.scale
    return replace(before, **changed)


def _difference(values: dict[str, Any], shown: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value != shown[name]}


def _values(entry: AttemptEntry) -> dict[str, Any]:
    """Every field of Attempt the form speaks about, but the context; folded ones are empty."""
    begun = entry.was_begun
    values: dict[str, Any] = {name: getattr(entry, name) for name in _ALWAYS}
    for name in _ONCE_BEGUN:
        value = getattr(entry, name)
        values[name] = value if begun else () if isinstance(value, tuple) else None
    for name, field in _LENGTHS.items():
        values[field] = read_duration(getattr(entry, name)) if begun else None
    values |= {
        "status": entry.status,
        "started_at": entry.started or None,
        "what_happened": _text(entry.what_happened),
        "what_i_learned": _text(entry.what_i_learned) if begun else None,
        "private_note": _text(entry.private_note),
        "predictions": _predictions(entry),
        "outcomes": _outcomes(entry) if begun else (),
        "samples": _samples(entry) if begun else (),
        "notes": _notes(entry) if begun else (),
        "rituals": _rituals(entry) if begun else (),
        "feelings": _words(entry.feelings) if begun else (),
    }
    return values


def _context_values(entry: AttemptEntry) -> dict[str, Any]:
    begun = entry.was_begun
    values: dict[str, Any] = {
        name: (clean_line(getattr(entry, name)) or None) if begun else None
        for name in _CONTEXT_TEXTS
    }
    values["companion"] = entry.companion if begun else None
    values["internal_state"] = _words(entry.internal_state) if begun else ()
    return values


def _context(before: Context | None, changes: dict[str, Any]) -> Context | None:
    context = replace(before or Context(), **changes)
    return None if context == Context() else context


def _predictions(entry: AttemptEntry) -> tuple[Any, ...]:
    unsaid = {one.id for one in entry.new_expectations if not one.statement.strip()}
    return tuple(one for one in entry.predictions if one.expectation_id not in unsaid)


def _outcomes(entry: AttemptEntry) -> tuple[Any, ...]:
    unsaid = {one.id for one in entry.new_expectations if not one.statement.strip()}
    return tuple(one for one in entry.outcomes if one.expectation_id not in unsaid)


def _samples(entry: AttemptEntry) -> tuple[Sample, ...]:
    read = [(read_duration(line.at), line) for line in entry.samples if not is_blank(line)]
    samples = [
        Sample(t_s=seconds, suds=line.suds, source=line.source)
        for seconds, line in read
        if seconds is not None and line.suds is not None
    ]
    return tuple(sorted(samples, key=lambda sample: sample.t_s))


def _notes(entry: AttemptEntry) -> tuple[TimedNote, ...]:
    read = [(read_duration(line.at), clean_text(line.text).strip()) for line in entry.notes]
    return tuple(TimedNote(t_s=at, text=text) for at, text in read if at is not None and text)


def _rituals(entry: AttemptEntry) -> tuple[Ritual, ...]:
    rituals = [
        Ritual(
            sb_id=line.sb_id,
            delayed_s=read_duration(line.delayed),
            shortened=line.shortened,
            prevented=line.prevented,
        )
        for line in entry.rituals
    ]
    return tuple(ritual for ritual in rituals if ritual != Ritual(sb_id=ritual.sb_id))


def _text(text: str) -> str | None:
    return clean_text(text).strip() or None


def _words(text: str) -> tuple[str, ...]:
    """Words parted by commas or lines, each once."""
    parts = (clean_line(part) for part in text.replace("\n", ",").replace(";", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _entry_mode(started: str | None, entered: str) -> EntryMode | None:
    if not started:
        return None
    return "same_day" if started[:10] == entered[:10] else "later"


def _end_of(started: str | None, duration: int | None) -> str | None:
    if started is None or len(started) <= 10 or duration is None:
        return None
    end = datetime.fromisoformat(started) + timedelta(seconds=duration)
    return end.isoformat(timespec="seconds")


# What the attempt is about --------------------------------------------------------------------


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
    step = Step(id=new_id(), ladder_id=ladder.id, order=order, text=words)
    made.append(step)
    return step


def own_ladder_title() -> str:
    """The ladder that is made for what was done while there is none."""
    return _("Other things I did")


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
        Expectation(id=one.id, statement=clean_line(one.statement), ladder_id=step.ladder_id)
        for one in entry.new_expectations
        if _key(one.statement) and one.id in {p.expectation_id for p in entry.predictions}
    ]
    acts = [
        SafetyBehaviour(
            id=one.id,
            label=clean_line(one.label),
            ladder_id=step.ladder_id,
            is_ritual=one.is_ritual,
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
    return {use.safety_behaviour_id for use in uses} | {one.sb_id for one in entry.rituals}
