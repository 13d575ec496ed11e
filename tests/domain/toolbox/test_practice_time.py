"""How long one has practised: pauses and sleep are no practice."""

import pytest

from ladder_app.domain.toolbox.practice_time import ASLEEP_S, PracticeTime


def test_seconds_add_up_while_it_is_read() -> None:
    time = PracticeTime(at=100)
    for count in (101, 103.5, 104):
        time, slept = time.read(count)
        assert not slept
    assert time.practised_s == 4


def test_a_pause_is_not_counted() -> None:
    time, _slept = PracticeTime(at=0).read(5)
    time = time.with_pause(True, 6)
    time, slept = time.read(500)
    assert (time.practised_s, slept) == (6, False)
    time = time.with_pause(False, 600)
    assert time.read(603)[0].practised_s == 9


def test_sleep_pauses_it_and_is_not_counted() -> None:
    time, _slept = PracticeTime(at=0).read(5)
    time, slept = time.read(5 + ASLEEP_S + 1)
    assert slept
    assert time.paused
    assert time.practised_s == 5
    assert time.read(9000)[1] is False, "said once"


def test_a_count_that_goes_back_takes_nothing_away() -> None:
    assert PracticeTime(at=10, practised_s=7).read(3)[0].practised_s == 7


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(0, 0), (29, 0), (30, 1), (89, 1), (90, 2), (150, 3), (600, 10)]
)
def test_minutes_are_whole(seconds: float, minutes: int) -> None:
    assert PracticeTime(at=0, practised_s=seconds).minutes == minutes
