"""A case as it stood at an earlier moment, as far as the records say when they were entered.

What was deleted since stays deleted, and what was reworded since stays as it is now worded.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import AttemptNotes
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating, StepStatus
from ladder_app.domain.moments import is_later
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.toolbox.practice_log import PracticeLog

_HAPPENED: Final = (
    ConsentCheck,
    StopSign,
    QuestionnaireResponse,
    CheckIn,
    JournalEntry,
    Annotation,
    PracticeLog,
)
"""What is a moment by itself."""


def as_of(records: Iterable[Record], moment: datetime) -> Records:
    """The records without what was entered, or happened, after `moment`."""
    every = tuple(records)
    kept = [record for record in every if not _is_later(record, moment)]
    hidden = {
        record.step_id
        for record in every
        if isinstance(record, StepRating) and _is_later(record, moment)
    }
    ratings = Records(record for record in kept if isinstance(record, StepRating))
    tried = {record.step_id for record in kept if isinstance(record, AttemptNotes)}
    unfinished = {
        record.ladder_id
        for record in kept
        if isinstance(record, Step) and is_later(record.mastered_at, moment)
    }
    return Records(
        replace(one, status="active")
        if isinstance(one, Ladder) and one.status == "completed" and one.id in unfinished
        else _as_it_was(one, moment, ratings, hidden, tried)
        for one in kept
    )


def _is_later(record: Record, moment: datetime) -> bool:
    return any(is_later(stamp, moment) for stamp in _entered(record))


def _entered(record: Record) -> Iterator[str | None]:
    """The moments that say when there was nothing of the record yet."""
    if isinstance(record, AttemptNotes):
        yield record.entered_at
        yield record.started_at
    elif isinstance(record, StepRating):
        yield record.rated_at
    elif isinstance(record, Ladder):
        yield record.created_at
    elif isinstance(record, FlagEvent):
        yield record.raised_at or record.shown_at
    elif isinstance(record, (Plan, Agreement, Conversation, FeelingCard)):
        yield record.made_at
    elif isinstance(record, _HAPPENED):
        yield record.at


def _as_it_was(
    record: Record, moment: datetime, ratings: Records, hidden: set[str], tried: set[str]
) -> Record:
    if isinstance(record, Agreement) and is_later(record.withdrawn_at, moment):
        return replace(record, withdrawn_at=None)
    if not isinstance(record, Step):
        return record
    if record.status == "mastered" and is_later(record.mastered_at, moment):
        before: StepStatus = "in_progress" if record.id in tried else "not_started"
        record = replace(record, status=before, mastered_at=None, mastered_by=())
    if record.id not in hidden:
        return record
    known = ratings.ratings(record.id)
    if known:
        return replace(record, suds_current=known[-1].suds)
    return replace(record, suds_base=None, suds_current=None, rated=False)
