"""What is typed and ticked before and during a review, and the records it becomes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from ladder_app.domain.record import Record, new_id, trashed
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.happened import next_plans
from ladder_app.domain.review.session_review import Present, SessionReview
from ladder_app.domain.review.sharing import Sharing, shown_by
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
    present: tuple[Present, ...] = BOTH
    measures_discussed: tuple[str, ...] = ()


def entry_of(review: SessionReview, notes: Sequence[ClinicianNote] = ()) -> ReviewEntry:
    """A review that is over as it is corrected, with the first of its notes."""
    return ReviewEntry(
        note=notes[0].text if notes else "",
        agenda=review.agenda or "",
        went_well=review.went_well or "",
        learned=review.learned or "",
        stuck=review.stuck or "",
        safety_topics_discussed=review.safety_topics_discussed,
        present=review.present,
        measures_discussed=review.measures_discussed,
    )


def corrected(
    review: SessionReview, notes: Sequence[ClinicianNote], entry: ReviewEntry, at: str
) -> tuple[Record, ...]:
    """The review and its first note with other words, as one edit.

    Its day, its period and what was agreed stay; a note without words goes into the trash `at`.
    """
    changed = replace(review, **_told(entry))
    text = _text(entry.note)
    if not notes:
        return (changed,) if text is None else (changed, _note(review, text))
    if text is None:
        return (changed, trashed(notes[0], at))
    return (changed, replace(notes[0], text=text))


def finished(entry: ReviewEntry, records: Records, now: datetime) -> tuple[Record, ...]:
    """The review, and the clinician's note if there is one, as one edit.

    What two people agreed on is what lies ahead of them by then.
    """
    plans = next_plans(records, entry.sharing, now.date())
    review = SessionReview(
        id=new_id(),
        at=now.isoformat(timespec="seconds"),
        period=since_the_last(records, now).period,
        ladders=tuple(one.id for one in entry.sharing.ladders(records)),
        shown=shown_by(records, entry.sharing),
        next_plan_ids=tuple(plan.id for plan in plans),
        **_told(entry),
    )
    note = _text(entry.note)
    return (review,) if note is None else (review, _note(review, note))


def _told(entry: ReviewEntry) -> dict[str, Any]:
    """The fields that are written down together."""
    return {
        "agenda": _text(entry.agenda),
        "went_well": _text(entry.went_well),
        "learned": _text(entry.learned),
        "stuck": _text(entry.stuck),
        "safety_topics_discussed": entry.safety_topics_discussed,
        "present": entry.present,
        "measures_discussed": entry.measures_discussed,
    }


def _note(review: SessionReview, text: str) -> ClinicianNote:
    return ClinicianNote(id=new_id(), review=review.id, text=text)


def _text(text: str) -> str | None:
    return clean_text(text).strip() or None
