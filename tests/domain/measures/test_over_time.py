"""The timed points of an attempt and what is read from them."""

from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Sample
from ladder_app.domain.measures.over_time import (
    area,
    area_is_lower_bound,
    half_peak_not_reached,
    minutes_to_half_peak,
    timed_points,
)


def _attempt(*samples: tuple[int, int], **given: Any) -> Attempt:
    timed = tuple(Sample(t_s=t, suds=suds) for t, suds in samples)
    return Attempt(id="a", step_id="s", samples=timed, **given)


@pytest.mark.parametrize(
    ("attempt", "points"),
    [
        (_attempt(), []),
        (_attempt(suds_start=40), [(0, 40)]),
        (_attempt(suds_end=40), []),
        (_attempt(suds_end=40, duration_s=600), [(10, 40)]),
        (_attempt((60, 50), suds_start=40), [(0, 40), (1, 50)]),
        # A sample at or after the end gives way to the end.
        (_attempt((60, 50), (120, 60), (150, 70), duration_s=120, suds_end=30), [(1, 50), (2, 30)]),
        # A timed peak takes its place; one without a time takes none.
        (_attempt((60, 50), suds_peak=80, peak_t_s=30), [(0.5, 80), (1, 50)]),
        (_attempt((60, 50), suds_peak=80), [(1, 50)]),
        # Of a peak and a sample at one moment the higher counts.
        (_attempt((60, 80), suds_peak=30, peak_t_s=60), [(1, 80)]),
        (_attempt((60, 30), suds_peak=80, peak_t_s=60), [(1, 80)]),
        # A start and a peak of one moment are both kept.
        (_attempt(suds_start=60, suds_peak=80, peak_t_s=0), [(0, 60), (0, 80)]),
        (
            _attempt(suds_peak=80, peak_t_s=60, suds_end=70, duration_s=60),
            [(1, 80), (1, 70)],
        ),
        (_attempt(suds_peak=80, peak_t_s=90, suds_end=70, duration_s=60), [(1, 70)]),
    ],
)
def test_timed_points(attempt: Attempt, points: list[tuple[float, int]]) -> None:
    assert list(timed_points(attempt)) == points


@pytest.mark.parametrize(
    ("attempt", "minutes", "not_reached"),
    [
        (_attempt((60, 80), (120, 40), suds_start=50), 1, False),
        (_attempt((60, 80), (120, 50), suds_start=50), None, True),
        (_attempt((60, 80), suds_start=50), None, False),
        (_attempt((60, 60), (120, 20), suds_start=50, suds_peak=80), None, False),
        # Where nothing was felt there is nothing to halve.
        (_attempt((60, 0), (120, 0), suds_start=0), None, False),
        # Another rating at the very moment of the highest is no way down from it.
        (
            _attempt(
                (60, 50), suds_start=40, suds_peak=80, peak_t_s=120, suds_end=30, duration_s=120
            ),
            None,
            True,
        ),
        (_attempt((300, 80), (600, 40), suds_start=50, suds_peak=30, peak_t_s=300), 5, False),
        # From the first time the peak is reached.
        (_attempt((60, 80), (120, 80), (180, 40), suds_start=50), 2, False),
    ],
)
def test_half_of_the_peak(attempt: Attempt, minutes: float | None, not_reached: bool) -> None:
    assert minutes_to_half_peak(attempt) == minutes
    assert half_peak_not_reached(attempt) is not_reached


@pytest.mark.parametrize(
    ("attempt", "expected", "lower_bound"),
    [
        (_attempt((30, 50), suds_start=40), None, None),
        (_attempt(suds_peak=90), None, None),
        (_attempt((60, 50), suds_start=40), 45, False),
        (_attempt((60, 50), suds_start=40, suds_peak=90), 45, True),
        (_attempt((120, 50), suds_start=40, suds_peak=90, peak_t_s=60), 65 + 70, False),
    ],
)
def test_area(attempt: Attempt, expected: float | None, lower_bound: bool | None) -> None:
    assert area(attempt) == expected
    assert area_is_lower_bound(attempt) is lower_bound
