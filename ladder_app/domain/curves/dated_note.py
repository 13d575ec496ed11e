"""A person's words about a date, placed among the points of a chart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.curves.dated_curve import DatedCurve
from ladder_app.domain.curves.practice_weeks import PracticeWeek
from ladder_app.domain.curves.step_curve import Occasion

_BESIDE: Final = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class DatedNote:
    """`x` is where it stands on the axis of its chart; `number` is the same in every chart."""

    annotation_id: str
    x: float
    day: str
    text: str
    number: int = 1


def notes_among_occasions(
    notes: Sequence[Annotation], occasions: Sequence[Occasion]
) -> tuple[DatedNote, ...]:
    """Between the attempt before the date and the one after it; a date alone with it is after it.

    Occasions without a date lie nowhere in time, so a note goes by the dated ones.
    """
    return tuple(_among(number, note, occasions) for number, note in enumerate(notes, 1))


def notes_among_weeks(
    notes: Sequence[Annotation], weeks: Sequence[PracticeWeek]
) -> tuple[DatedNote, ...]:
    """At the place of their day among the weeks, which stand at 0, 1, 2 …; others are left out."""
    if not weeks:
        return ()
    first, last = weeks[0].monday, weeks[-1].monday + timedelta(days=6)
    return tuple(
        _at(number, note, ((day - first).days - 3) / 7)
        for number, note, day in _dated(notes)
        if first <= day <= last
    )


def notes_among_values(notes: Sequence[Annotation], curve: DatedCurve) -> tuple[DatedNote, ...]:
    """As many days after the first value as their day is.

    Left out are those so long before or after all values that these would be squeezed into less
    than a third of the axis.
    """
    first, last = (date.fromisoformat(curve.points[place].day) for place in (0, -1))
    beside = max(last - first, _BESIDE)
    return tuple(
        _at(number, note, (day - first).days)
        for number, note, day in _dated(notes)
        if first - beside <= day <= last + beside
    )


def _among(number: int, note: Annotation, occasions: Sequence[Occasion]) -> DatedNote:
    before = [one.number for one in occasions if one.day and one.day <= note.day]
    first = occasions[0].number if occasions else 1
    return _at(number, note, (max(before) if before else first - 1) + 0.5)


def _at(number: int, note: Annotation, x: float) -> DatedNote:
    return DatedNote(note.id, x, note.day, note.text, number)


def _dated(notes: Sequence[Annotation]) -> Iterator[tuple[int, Annotation, date]]:
    for number, note in enumerate(notes, 1):
        yield number, note, date.fromisoformat(note.day)
