"""One attempt over its minutes."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import (
    Gap,
    Sample,
    TimedNote,
)
from ladder_app.domain.curves.attempt_curve import attempt_curve, other_curves
from tests.domain.curves.at_step import at


def test_the_curve_of_an_attempt() -> None:
    curve = attempt_curve(
        at(
            2,
            suds_anticipated=90,
            suds_start=60,
            suds_end=35,
            duration_s=1800,
            samples=(Sample(t_s=300, suds=75), Sample(t_s=600, suds=70)),
            notes=(TimedNote(t_s=240, text="loud"),),
            gaps=(Gap(t_s=800, kind="suspend"),),
        )
    )
    assert [tuple(point) for point in curve.points] == [(0, 60), (5, 75), (10, 70), (30, 35)]
    assert (curve.predicted, curve.highest, curve.highest_minute) == (90, 75, 5)
    assert (curve.end, curve.end_minute, curve.last_minute) == (35, 30, 30)
    assert [(note.minute, note.text) for note in curve.notes] == [(4, "loud")]
    assert curve.gaps[0].kind == "suspend"


def test_what_has_no_time_gets_none() -> None:
    curve = attempt_curve(at(2, suds_start=60, suds_peak=90, suds_end=35))
    assert (curve.highest, curve.highest_minute) == (90, None)
    assert (curve.end, curve.end_minute) == (35, None)
    assert curve.last_minute == 1


@pytest.mark.parametrize(
    ("minutes", "gaps", "pieces"),
    [
        ((), (), []),
        ((0, 5, 20), (), [3]),
        ((0, 5, 21), (), [2, 1]),
        ((0, 5, 20), (7,), [2, 1]),
        ((0, 5, 20), (20,), [3]),
    ],
)
def test_a_line_joins_only_what_is_known(
    minutes: tuple[int, ...], gaps: tuple[int, ...], pieces: list[int]
) -> None:
    samples = tuple(Sample(t_s=60 * minute, suds=50) for minute in minutes)
    stops = tuple(Gap(t_s=60 * minute, kind="suspend") for minute in gaps)
    curve = attempt_curve(at(2, samples=samples, gaps=stops))
    assert [len(piece) for piece in curve.pieces] == pieces


def test_behind_an_attempt_lie_those_it_can_be_compared_with() -> None:
    curved: dict[str, Any] = {"suds_start": 60, "suds_end": 30, "duration_s": 600}
    attempts = [
        at(1, **curved),
        at(2, "stopped_by_consent", **curved),
        at(3, **curved, step_text_version=1),
        at(4, suds_peak=60),
        at(5, **curved),
        at(6, **curved),
    ]
    found = other_curves(attempts[4], attempts)
    assert [curve.attempt_id for curve in found] == ["a1", "a6"]
