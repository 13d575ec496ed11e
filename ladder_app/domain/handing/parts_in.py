"""Which parts of a case a file evidently holds, so that what was not shared is told from what was
deleted."""

from collections.abc import Iterable, Iterator

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.handing.handing_over import NOT_TOLD, Part
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.stop_signs.stop_sign import StopSign


def parts_in(records: Iterable[Record]) -> frozenset[Part]:
    """The parts that a file evidently holds: something of each is in it."""
    return frozenset(part for record in records for part in _parts_of(record))


def _parts_of(record: Record) -> Iterator[Part]:
    if _has_words(record):
        yield "words"
    if isinstance(record, Ladder):
        if record.notes or record.pause_reason:
            yield "notes"
        if record.gates:
            yield "safety"
    if isinstance(record, JournalEntry):
        yield "notes"
    if isinstance(record, StopSign):
        yield "safety"


def _has_words(record: Record) -> bool:
    if isinstance(record, Attempt):
        said = (record.what_happened, record.what_i_learned, record.notes, record.feelings)
        return any(said)
    if isinstance(record, Plan):
        return bool(record.if_then or record.time_hint)
    if isinstance(record, Expectation):
        return record.statement != NOT_TOLD
    return isinstance(record, Annotation)
