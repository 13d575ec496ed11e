"""One attempt over its minutes."""

from ladder_app.domain.attempt import (
    Gap,
    Sample,
    TimedNote,
)
from ladder_app.domain.curves.attempt_curve import attempt_curve
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
