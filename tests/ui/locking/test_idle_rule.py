"""What becomes of a screen that nobody touches."""

import pytest

from ladder_app.ui.locking.idle_rule import AT_ONCE, measure

TABLE = (
    # seconds, minutes chosen, page, what is due
    (299.9, 5, "today", "nothing"),
    (300, 5, "today", "lock"),
    (60, 1, "settings", "lock"),
    (100_000, 0, "today", "nothing"),
    (100_000, 5, "today", "lock"),
    (299.9, 5, "under way", "nothing"),
    (300, 5, "under way", "cover"),
    (100_000, 5, "under way", "cover"),
    (100_000, 0, "under way", "nothing"),
    (300, 5, "live", "lock"),
    (300, 5, "attempt", "lock"),
    (299.9, 5, "review", "nothing"),
    (300, 5, "review", "cover"),
    (1799, 5, "review", "cover"),
    (1800, 5, "review", "lock"),
    (1800, 30, "review", "lock"),
    (899, 5, "practice", "nothing"),
    (900, 5, "practice", "lock"),
    (1799, 30, "practice", "nothing"),
    (100_000, 0, "practice", "nothing"),
    (AT_ONCE, 5, "practice", "lock"),
    (AT_ONCE, 5, "today", "lock"),
    (AT_ONCE, 0, "today", "lock"),
    (AT_ONCE, 0, "under way", "cover"),
    (AT_ONCE, 5, "live", "lock"),
    (AT_ONCE, 5, "review", "cover"),
)


@pytest.mark.parametrize(("idle_s", "minutes", "place", "due"), TABLE)
def test_what_is_due(idle_s: float, minutes: int, place: str, due: str) -> None:
    assert measure(idle_s, minutes, place) == due
