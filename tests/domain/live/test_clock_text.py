"""A moment of an attempt, shown and said."""

import pytest

from ladder_app.domain.live.clock_text import clock_text, spoken_time


@pytest.mark.parametrize(
    ("t_s", "shown", "said"),
    [
        (0, "0:00", "0 seconds"),
        (1, "0:01", "1 second"),
        (61, "1:01", "1 minute 1 second"),
        (250, "4:10", "4 minutes 10 seconds"),
        (3905, "1:05:05", "65 minutes 5 seconds"),
    ],
)
def test_a_moment(t_s: int, shown: str, said: str) -> None:
    assert (clock_text(t_s), spoken_time(t_s)) == (shown, said)
