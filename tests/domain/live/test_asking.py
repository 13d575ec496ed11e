"""When the page asks how strong it is, and when it never does."""

import pytest

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.live.asking import (
    Rating,
    is_asking,
    last_prompt_s,
    may_ask,
    source_at,
    way_to_rate,
)
from ladder_app.domain.live.under_way import rated
from tests import make

BEGUN = RunningAttempt(id="now", step_id="step-1", started_at=make.STAMP)


@pytest.mark.parametrize(
    ("t_s", "every", "asked", "source"),
    [
        (299, 5, None, "manual"),
        (300, 5, 300, "prompt"),
        (360, 5, 300, "prompt"),
        (361, 5, 300, "manual"),
        (650, 5, 600, "prompt"),
        (59, 1, None, "manual"),
        (61, 1, 60, "prompt"),
        (120, 2, 120, "prompt"),
        (600, 10, 600, "prompt"),
        (600, 0, None, "manual"),
    ],
)
def test_prompts_come_at_whole_intervals(
    t_s: int, every: int, asked: int | None, source: str
) -> None:
    assert (last_prompt_s(t_s, every), source_at(t_s, every)) == (asked, source)


@pytest.mark.parametrize(
    ("rated_at", "t_s", "asking"),
    [
        (None, 299, False),
        (None, 300, True),
        (None, 361, False),
        (299, 310, True),
        (300, 310, False),
        (305, 310, False),
        (305, 600, True),
    ],
)
def test_a_prompt_stands_until_it_is_answered_or_a_minute_has_passed(
    rated_at: int | None, t_s: int, asking: bool
) -> None:
    running = BEGUN if rated_at is None else rated(BEGUN, rated_at, 50)
    assert is_asking(running, t_s, 5) is asking


@pytest.mark.parametrize(
    ("flags", "way", "asks"),
    [
        ({}, "timed", True),
        ({"sensitive": True}, "timed", False),
        ({"no_timer": True}, "at_start", False),
        ({"no_timer": True, "sensitive": True}, "never", False),
        ({"no_timer": True, "rate_only_when_parked": True}, "when_parked", False),
        ({"rate_only_when_parked": True}, "when_parked", False),
    ],
)
def test_how_a_step_is_rated(flags: dict[str, bool], way: Rating, asks: bool) -> None:
    step = make.step(1, **flags)
    assert (way_to_rate(step), may_ask(step, make.ladder())) == (way, asks)


def test_a_private_ladder_makes_its_steps_private() -> None:
    step = make.step(1, no_timer=True)
    assert way_to_rate(step, sensitive=True) == "never"
    assert not may_ask(make.step(1), make.ladder(sensitive=True))
