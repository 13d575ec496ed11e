"""What the form of a step holds, and the records it becomes: one edit, whatever was filled in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.common_words import NO_EXAMPLES, Examples
from ladder_app.domain.ladders.step import TEXT_LIMIT, Mode, SafeCheck, Step
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.domain.text import clean_line
from ladder_app.language import _, ngettext

COUNTED: Final = 10_000
"""Letters; of more than these nobody needs to know how many are too many."""
FLAGS: Final = (
    "needs_other_person",
    "needs_agreement",
    "no_timer",
    "no_reminder",
    "sensitive",
    "rate_only_when_parked",
    "hide_breathing_practice",
    "track_rituals",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEntry:
    """`fears` and `safer` are words: those the ladder has already are found again by them.

    `same_step` None means the person did not say, which is read as a mere change of words.
    """

    text: str
    mode: Mode | None = None
    safe_check: SafeCheck | None = None
    min_minutes_planned: int | None = None
    fears: tuple[str, ...] = ()
    safer: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    same_step: bool | None = None


def text_problem(text: str) -> str:
    """What is wrong with the words of a step, in a sentence; "" if nothing is."""
    if len(text.strip()) > COUNTED:
        sentence = _("This is far too long. A step has room for {limit} letters.")
        return sentence.format(limit=TEXT_LIMIT)
    length = len(clean_line(text, COUNTED))
    if length > TEXT_LIMIT:
        over = length - TEXT_LIMIT
        return ngettext(
            "One letter too many. A step has room for {limit}.",
            "{n} letters too many. A step has room for {limit}.",
            over,
        ).format(n=over, limit=TEXT_LIMIT)
    return ""


def is_complete(entry: StepEntry) -> bool:
    """Only what it is must be said."""
    return bool(clean_line(entry.text)) and not text_problem(entry.text)


def entry_of(records: Records, step: Step) -> StepEntry:
    """What the form of a step that is there begins with."""
    found = (records.expectation(one) for one in step.expectation_ids)
    fears = tuple(e.statement for e in found if e is not None and e.deleted_at is None)
    behaviours = (records.safety_behaviour(one) for one in step.safety_behaviour_ids)
    safer = tuple(b.label for b in behaviours if b is not None and b.deleted_at is None)
    return StepEntry(
        text=step.text,
        mode=step.mode,
        safe_check=step.safe_check,
        min_minutes_planned=step.min_minutes_planned,
        fears=fears,
        safer=safer,
        flags=frozenset(flag for flag in FLAGS if getattr(step, flag)),
    )


def filled_in(
    records: Records, step: Step, entry: StepEntry, examples: Examples = NO_EXAMPLES
) -> tuple[Step, tuple[Record, ...]]:
    """The step as the form says, and the records that are new with it.

    `examples` know which fears may be a realistic warning, and what is alcohol or a drug. Raises
    ValueError while the entry is not complete.
    """
    fears, new_fears = _fears(records, step.ladder_id, entry.fears, examples)
    safer, new_safer = _safer(records, step.ladder_id, entry.safer, examples)
    text = clean_line(entry.text)
    changed_meaning = text != step.text and entry.same_step is False
    marks: dict[str, Any] = {flag: flag in entry.flags for flag in FLAGS}
    after = replace(
        step,
        text=text,
        text_version=step.text_version + changed_meaning,
        mode=entry.mode,
        safe_check=entry.safe_check,
        min_minutes_planned=entry.min_minutes_planned,
        expectation_ids=fears,
        safety_behaviour_ids=safer,
        **marks,
    )
    return after, (*new_fears, *new_safer)


def flag_words(flag: str) -> str:
    """What a mark on a step says, as a sentence to tick."""
    return {
        "needs_other_person": _("It needs another person"),
        "needs_agreement": _("It needs the other person’s yes on the day"),
        "no_timer": _("Never with a timer"),
        "no_reminder": _("Never with a date or a reminder"),
        "sensitive": _("Keep it out of overviews, charts and exports"),
        "rate_only_when_parked": _("Rate only before setting off or once parked"),
        "hide_breathing_practice": _("Do not offer breathing exercises for it"),
        "track_rituals": _("Ask about rituals afterwards"),
    }[flag]


def _fears(
    records: Records, ladder_id: str, wanted: Iterable[str], examples: Examples
) -> tuple[tuple[str, ...], tuple[Expectation, ...]]:
    known = {one.statement: one.id for one in records.expectations(ladder_id)}
    new = tuple(
        Expectation(
            id=new_id(),
            statement=words,
            ladder_id=ladder_id,
            safety_probe=examples.is_probe(words),
        )
        for words in dict.fromkeys(wanted)
        if words not in known
    )
    ids = known | {one.statement: one.id for one in new}
    return tuple(ids[words] for words in dict.fromkeys(wanted)), new


def _safer(
    records: Records, ladder_id: str, wanted: Iterable[str], examples: Examples
) -> tuple[tuple[str, ...], tuple[SafetyBehaviour, ...]]:
    known = {one.label: one.id for one in records.safety_behaviours(ladder_id)}
    new = tuple(
        SafetyBehaviour(id=new_id(), label=words, ladder_id=ladder_id, kind=examples.kind_of(words))
        for words in dict.fromkeys(wanted)
        if words not in known
    )
    ids = known | {one.label: one.id for one in new}
    return tuple(ids[words] for words in dict.fromkeys(wanted)), new
