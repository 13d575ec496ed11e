"""The clock of an attempt: steady seconds count, everything else is marked."""

from datetime import datetime, timedelta

import pytest

from ladder_app.domain.attempts.attempt import LONGEST_S, Gap, Sample, TimedNote
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.live.live_clock import (
    Reading,
    gone_on,
    is_too_old,
    last_known_s,
    started,
)
from tests import make

WALL = make.MOMENT


def at(steady: float, wall: float | None = None) -> Reading:
    return Reading(100 + steady, WALL + timedelta(seconds=steady if wall is None else wall))


def begun(before: timedelta, **values: object) -> RunningAttempt:
    stamp = (WALL - before).isoformat(timespec="seconds")
    return RunningAttempt(id="now", step_id="step-1", started_at=stamp, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("steps", "t_s", "gaps"),
    [
        ([(1, 1), (2, 2), (3, 3)], 3, []),
        ([(1.9, 1.9)], 1, []),
        ([(1, 1), (31, 31)], 31, []),
        ([(1, 1), (31.5, 31.5)], 31, [Gap(t_s=1, kind="suspend")]),
        ([(10, 10), (11, 16)], 11, []),
        ([(10, 10), (11, 16.5)], 11, [Gap(t_s=10, kind="clock_change")]),
        ([(10, 10), (11, 11 - 3600)], 11, [Gap(t_s=10, kind="clock_change")]),
        ([(1, 5), (2, 10), (3, 15)], 3, []),
        (
            [(5, 5), (605, 4205)],
            605,
            [Gap(t_s=5, kind="suspend"), Gap(t_s=5, kind="clock_change")],
        ),
        ([(-3, -3)], 0, []),
    ],
)
def test_the_count_says_how_long_and_the_rest_is_marked(
    steps: list[tuple[float, float]], t_s: int, gaps: list[Gap]
) -> None:
    clock = started(at(0))
    found: list[Gap] = []
    for steady, wall in steps:
        clock, new = clock.read(at(steady, wall))
        found += new
    assert (clock.t_s, found) == (t_s, gaps)


def test_daylight_saving_is_no_change_of_the_clock() -> None:
    before = datetime.fromisoformat("2026-03-29T01:59:59+01:00")
    after = datetime.fromisoformat("2026-03-29T03:00:00+02:00")
    clock, gaps = started(Reading(1, before)).read(Reading(2, after))
    assert (clock.t_s, gaps) == (1, ())


def test_after_24_hours_it_counts_no_further() -> None:
    clock, _gaps = started(at(0)).read(at(LONGEST_S + 50))
    assert clock.t_s == LONGEST_S
    assert clock.is_over


@pytest.mark.parametrize(
    ("before", "samples", "t_s", "marked_at"),
    [
        (timedelta(minutes=7), (), 420, 0),
        (timedelta(minutes=7), (Sample(t_s=300, suds=50),), 420, 300),
        (timedelta(minutes=-7), (Sample(t_s=300, suds=50),), 300, 300),
    ],
)
def test_after_a_restart_the_wall_says_how_long_but_never_less_than_is_known(
    before: timedelta, samples: tuple[Sample, ...], t_s: int, marked_at: int
) -> None:
    clock, gap = gone_on(begun(before, samples=samples), at(0))
    assert (clock.t_s, gap) == (t_s, Gap(t_s=marked_at, kind="suspend"))
    assert clock.read(at(2))[0].t_s == t_s + 2


def test_an_attempt_of_a_day_has_no_clock_to_go_on() -> None:
    with pytest.raises(ValueError, match="not timed"):
        gone_on(RunningAttempt(id="now", step_id="s", started_at="2026-03-19"), at(0))


@pytest.mark.parametrize(
    ("started_at", "too_old"),
    [
        ("2026-03-18T18:42:00+00:00", False),
        ("2026-03-18T18:41:59+00:00", True),
        ("2026-03-18T18:41:59", True),
        ("2026-03-18", False),
        ("2026-03-17", True),
        (None, False),
    ],
)
def test_what_began_more_than_a_day_ago_is_too_old(started_at: str | None, too_old: bool) -> None:
    running = RunningAttempt(id="now", step_id="s", started_at=started_at)
    assert is_too_old(running, WALL) is too_old


def test_whatever_was_written_last_is_the_last_that_is_known() -> None:
    running = begun(
        timedelta(),
        samples=(Sample(t_s=60, suds=5),),
        notes=(TimedNote(t_s=90, text="a"),),
        gaps=(Gap(t_s=70, kind="suspend"),),
    )
    assert last_known_s(running) == 90
