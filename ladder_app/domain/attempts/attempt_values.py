"""What the form says, as the fields of an attempt."""

from dataclasses import replace
from typing import Any, Final

from ladder_app.domain.attempts.attempt import Sample, TimedNote
from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.attempts.attempt_problems import is_blank
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_use import Ritual
from ladder_app.domain.duration_text import read_duration
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.text import clean_line, clean_text, parted_words

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


def new_values(entry: AttemptEntry, step: Step) -> dict[str, Any]:
    """The fields of an attempt at `step` that the form is the first to speak about."""
    values = values_of(entry)
    return values | {
        "step_id": step.id,
        "step_text_version": step.text_version,
        "mode": values["mode"] or step.mode,
        "context": context_of(None, conditions_of(entry)),
    }


def values_of(entry: AttemptEntry) -> dict[str, Any]:
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
        "feelings": parted_words(entry.feelings) if begun else (),
    }
    return values


def conditions_of(entry: AttemptEntry) -> dict[str, Any]:
    """The fields of Context the form speaks about."""
    begun = entry.was_begun
    values: dict[str, Any] = {
        name: (clean_line(getattr(entry, name)) or None) if begun else None
        for name in _CONTEXT_TEXTS
    }
    values["companion"] = entry.companion if begun else None
    values["internal_state"] = parted_words(entry.internal_state) if begun else ()
    return values


def context_of(before: Context | None, changes: dict[str, Any]) -> Context | None:
    """These conditions with what is changed in them; None where nothing is said of any."""
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
