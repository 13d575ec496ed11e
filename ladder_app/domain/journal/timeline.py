"""Everything a case holds in words on one line of time, newest first.

A case may hold tens of thousands of notes: only their order is worked out at once, and each note
when somebody comes to it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.journal.about import About, about
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.moments import order_of
from ladder_app.domain.records import Records

PassageKind = Literal["text", "happened", "learned", "meanwhile", "private"]
Source = JournalEntry | Attempt | Annotation
"""The records that say something in words. What a clinician wrote is none of them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words, and where in an attempt they were written."""

    kind: PassageKind
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """What one record says in words, and what that is about."""

    record: Source
    passages: tuple[Passage, ...]
    about: About

    @property
    def at(self) -> str:
        """The moment or the day it stands at."""
        return _when(self.record)

    @property
    def entry(self) -> JournalEntry | None:
        """The entry it is, if it was written on its own."""
        return self.record if isinstance(self.record, JournalEntry) else None

    @property
    def text(self) -> str:
        """Everything it says."""
        return "\n".join(one.text for one in self.passages)


def newest_first(records: Records) -> list[Source]:
    """Every record that says something in words; those of one day in no certain order yet."""
    found: list[Source] = [*records.journal_entries(), *records.dated_notes()]
    found += (
        attempt
        for ladder in records.ladders()
        for step in records.steps(ladder.id)
        for attempt in records.attempts_that(_says_something, step.id)
    )
    found.sort(key=_when, reverse=True)
    return found


def in_order(found: Iterable[Source]) -> Iterator[Source]:
    """What `newest_first` gave, each day in order once somebody comes to it."""
    for _day, of_day in groupby(found, key=_day_of):
        yield from sorted(of_day, key=_order, reverse=True)


def note_of(records: Records, record: Source) -> Note:
    """The note that a record is."""
    if isinstance(record, JournalEntry):
        return Note(record, (Passage("text", record.text),), about(records, record.link))
    if isinstance(record, Annotation):
        is_step = record.step is not None
        link = Link(kind="step" if is_step else "ladder", id=record.step or record.ladder or "")
        return Note(record, (Passage("text", record.text),), about(records, link))
    link = Link(kind="attempt", id=record.id)
    return Note(record, tuple(_passages(record)), about(records, link))


def _passages(attempt: Attempt) -> Iterator[Passage]:
    if attempt.what_happened:
        yield Passage("happened", attempt.what_happened)
    if attempt.what_i_learned:
        yield Passage("learned", attempt.what_i_learned)
    yield from (Passage("meanwhile", one.text) for one in attempt.notes)
    if attempt.private_note:
        yield Passage("private", attempt.private_note)


def _says_something(attempt: Attempt) -> bool:
    return bool(
        attempt.what_happened or attempt.what_i_learned or attempt.notes or attempt.private_note
    )


def _order(record: Source) -> tuple[str, float, str]:
    return (*order_of(_when(record)), record.id)


def _day_of(record: Source) -> str:
    return _when(record)[:10]


def _when(record: Source) -> str:
    return record.when if isinstance(record, Attempt) else record.at
