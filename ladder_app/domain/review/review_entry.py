"""What is typed and ticked before and during a review, and the records it becomes."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

import msgspec

from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.happened import next_plans
from ladder_app.domain.review.session_review import Present, SessionReview
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import since_the_last
from ladder_app.domain.text import clean_text

BOTH: Final[tuple[Present, ...]] = ("client", "clinician")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewEntry:
    """A review that is not finished. `note` is for the clinician's eyes alone."""

    sharing: Sharing = field(default_factory=Sharing)
    note: str = ""
    agenda: str = ""
    went_well: str = ""
    learned: str = ""
    stuck: str = ""
    safety_topics_discussed: bool | None = None


def finished(entry: ReviewEntry, records: Records, now: datetime) -> tuple[Record, ...]:
    """The review, and the clinician's note if there is one, as one edit.

    What two people agreed on is what lies ahead of them by then.
    """
    plans = next_plans(records, entry.sharing, now.date())
    review = SessionReview(
        id=new_id(),
        at=now.isoformat(timespec="seconds"),
        present=BOTH,
        period=since_the_last(records, now).period,
        ladders=tuple(one.id for one in entry.sharing.ladders(records)),
        agenda=_text(entry.agenda),
        went_well=_text(entry.went_well),
        learned=_text(entry.learned),
        stuck=_text(entry.stuck),
        next_plan_ids=tuple(plan.id for plan in plans),
        safety_topics_discussed=entry.safety_topics_discussed,
    )
    note = _text(entry.note)
    if note is None:
        return (review,)
    return (review, ClinicianNote(id=new_id(), review=review.id, text=note))


def to_draft(entry: ReviewEntry) -> dict[str, Any]:
    """The entry as plain JSON values."""
    document: dict[str, Any] = msgspec.to_builtins(entry)
    return document


def from_draft(document: object) -> ReviewEntry | None:
    """The entry of a draft, or None for one that cannot be read."""
    try:
        return msgspec.convert(document, ReviewEntry)
    except msgspec.ValidationError:
        return None


def _text(text: str) -> str | None:
    return clean_text(text).strip() or None
