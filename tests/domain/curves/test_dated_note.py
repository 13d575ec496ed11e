"""A person's words about a date, placed among the values of a chart."""

from datetime import date, timedelta

import pytest

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.curves.dated_curve import DatedCurve, DatedPoint
from ladder_app.domain.curves.dated_note import (
    notes_among_occasions,
    notes_among_values,
    notes_among_weeks,
)
from ladder_app.domain.curves.dated_note_words import note_line
from ladder_app.domain.curves.practice_weeks import PracticeWeek
from ladder_app.domain.curves.step_curve import step_curve
from tests.domain.curves.at_step import STEP, at

WEEKS = tuple(PracticeWeek(date(2026, 3, 2) + timedelta(7 * n)) for n in range(2))


def _note(day: str) -> Annotation:
    return Annotation(id=day, at=day, text="Moved", step="s")


def _march(*days: int) -> list[Annotation]:
    return [_note(f"2026-03-{day:02}") for day in days]


def _values(*days: str) -> DatedCurve:
    return DatedCurve("gad7", "GAD-7", 0, 21, tuple(DatedPoint(day, day, 7) for day in days))


def test_a_note_stands_between_the_attempts_before_and_after_it() -> None:
    occasions = step_curve(STEP, [at(3), at(5), at(9)]).occasions
    found = notes_among_occasions(_march(1, 4, 5, 20), occasions)
    assert [note.x for note in found] == [0.5, 1.5, 2.5, 3.5]


def test_a_note_stands_in_its_week_and_what_lies_outside_is_left_out() -> None:
    found = notes_among_weeks(_march(1, 5, 9, 30), WEEKS)
    assert [(note.day, round(note.x)) for note in found] == [("2026-03-05", 0), ("2026-03-09", 1)]
    assert notes_among_weeks(_march(5), ()) == ()


@pytest.mark.parametrize(
    ("days", "note", "x"),
    [
        (("2026-03-01", "2026-03-22"), "2026-03-11", 10),
        (("2026-03-01", "2026-03-22"), "2026-03-01", 0),
        # Before and after the values, as long as these are still seen apart.
        (("2026-03-01", "2026-03-22"), "2026-02-01", -28),
        (("2026-03-01", "2026-03-22"), "2026-01-31", None),
        (("2026-01-01", "2026-04-11"), "2026-07-20", 200),
        (("2026-01-01", "2026-04-11"), "2026-07-21", None),
        (("2026-03-01",), "2026-03-29", 28),
        (("2026-03-01",), "1999-12-31", None),
    ],
)
def test_a_note_stands_at_its_day_among_values(
    days: tuple[str, ...], note: str, x: float | None
) -> None:
    found = notes_among_values([_note(note)], _values(*days))
    assert [one.x for one in found] == ([] if x is None else [x])


def test_a_note_has_the_same_number_in_every_chart() -> None:
    notes = [_note("1999-12-31"), *_march(4)]
    found = (
        *notes_among_weeks(notes, WEEKS),
        *notes_among_values(notes, _values("2026-03-01")),
        notes_among_occasions(notes, step_curve(STEP, [at(3)]).occasions)[1],
    )
    assert [note.number for note in found] == [2, 2, 2]
    assert {note_line(note, str) for note in found} == {"2026-03-04, note 2: Moved"}
