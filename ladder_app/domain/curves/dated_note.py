"""A person's words about a date, placed among the points of a chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.curves.practice_weeks import PracticeWeek
from ladder_app.domain.curves.step_curve import Occasion


@dataclass(frozen=True, slots=True)
class DatedNote:
    """`x` is where it stands on the axis of its chart."""

    annotation_id: str
    x: float
    day: str
    text: str


def notes_among_occasions(
    notes: Sequence[Annotation], occasions: Sequence[Occasion]
) -> tuple[DatedNote, ...]:
    """Between the attempt before the date and the one after it; a date alone with it is after it.

    Occasions without a date lie nowhere in time, so a note goes by the dated ones.
    """
    return tuple(_among(note, occasions) for note in notes)


def notes_among_weeks(
    notes: Sequence[Annotation], weeks: Sequence[PracticeWeek]
) -> tuple[DatedNote, ...]:
    """At the place of their day among the weeks, which stand at 0, 1, 2 …; others are left out."""
    if not weeks:
        return ()
    first, last = weeks[0].monday, weeks[-1].monday + timedelta(days=6)
    days = [(note, date.fromisoformat(note.day)) for note in notes]
    return tuple(
        DatedNote(note.id, ((day - first).days - 3) / 7, note.day, note.text)
        for note, day in days
        if first <= day <= last
    )


def _among(note: Annotation, occasions: Sequence[Occasion]) -> DatedNote:
    before = [one.number for one in occasions if one.day and one.day <= note.day]
    first = occasions[0].number if occasions else 1
    x = (max(before) if before else first - 1) + 0.5
    return DatedNote(note.id, x, note.day, note.text)
