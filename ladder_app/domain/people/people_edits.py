"""What writing a person down, or deleting them, changes: from records to the records to put."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ladder_app.domain.attempts.attempt import AttemptNotes
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.people.people import someone
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record, trashed
from ladder_app.domain.records import Records

Put = tuple[Record, ...]

_SHORT: Final = 2
"""Of so few letters a name is only taken for one where it stands alone: "a" is in many words."""


def written(records: Records, person: PersonAlias) -> Put:
    """The person, new or changed; under a new name they are found wherever the old one stood."""
    before = records.person(person.id)
    if before is None or before.alias == person.alias:
        return (person,)
    return (person, *_called_otherwise(records, before.alias, person.alias))


def deleted(records: Records, person: PersonAlias, at: str) -> Put:
    """The person into the trash; whoever was with them was with someone.

    Ladders and agreements keep the id, which leads to nobody any more. Sentences stay as they
    were written.
    """
    return (trashed(person, at), *_called_otherwise(records, person.alias, someone()))


def without_name(record: Record, name: str) -> Record:
    """The record as deleting the person of this name leaves it; itself where nothing changes."""
    return _told_otherwise(record, name, someone())


def _called_otherwise(records: Records, name: str, instead: str) -> Iterator[Record]:
    """Everything that says who was there, with another name in it, in the trash as well."""
    for record in records.all_records():
        told = _told_otherwise(record, name, instead)
        if told is not record:
            yield told


def _told_otherwise(record: Record, name: str, instead: str) -> Record:
    if isinstance(record, AttemptNotes):
        context = _renamed(record.context, name, instead)
        if context is not record.context:
            return replace(record, context=context)
    elif isinstance(record, Plan):
        context = _renamed(record.context_planned, name, instead)
        if context is not record.context_planned:
            return replace(record, context_planned=context)
    elif isinstance(record, Step):
        context = _renamed(record.context_default, name, instead)
        if context is not record.context_default:
            return replace(record, context_default=context)
    return record


def _renamed(context: Context | None, name: str, instead: str) -> Context | None:
    if context is None or not context.people:
        return context
    people = _replaced(context.people, name, instead)
    return context if people == context.people else replace(context, people=people)


def _replaced(people: str, name: str, instead: str) -> str:
    if len(name) > _SHORT:
        return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda _found: instead, people)
    parts = re.split(r"(\s*[,;&+]\s*)", people)
    return "".join(instead if one.strip() == name else one for one in parts)
