"""Tests of ladder_app.storage.rotation, as tables."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder_app.storage.rotation import Copy, outdated

NOW = datetime(2026, 3, 19, 18, 0, tzinfo=UTC)


def ago(**length: float) -> Copy:
    return Copy(f"{length}", NOW - timedelta(**length))


def kept(copies: list[Copy]) -> list[Copy]:
    gone = outdated(copies, NOW)
    return [copy for copy in copies if copy not in gone]


EVERY_HOUR = [ago(hours=n) for n in range(24 * 4)]
EVERY_DAY = [ago(days=n) for n in range(400)]


def test_all_of_two_days_stay_but_no_more_than_twenty() -> None:
    recent = [copy for copy in kept(EVERY_HOUR) if NOW - copy.made_at <= timedelta(hours=48)]
    assert recent[:20] == EVERY_HOUR[:20]
    assert [copy for copy in kept(EVERY_HOUR[:15]) if copy not in EVERY_HOUR[:15]] == []
    assert len(recent) <= 22


def test_then_one_a_day_a_week_and_a_month() -> None:
    ages = [(NOW - copy.made_at).days for copy in kept(EVERY_DAY)]
    assert ages[:14] == list(range(14))
    # Sundays, on which the newest copy of a week is made, and 28 February.
    assert ages[14:20] == [18, 19, 25, 32, 39, 46]
    months = [(NOW - timedelta(days=age)).month for age in ages if age > 46]
    assert months == [1, 12, 11, 10, 9, 8, 7, 6, 5, 4]
    assert len(kept(EVERY_DAY)) == 14 + 6 + 10


@pytest.mark.parametrize("years", [1, 5, 50])
def test_the_newest_five_stay_whatever_their_age(years: int) -> None:
    old = [ago(days=365 * years, hours=n) for n in range(8)]
    assert set(old[:5]) <= set(kept(old))
    assert len(kept(old)) == 5


def test_a_copy_of_a_damaged_file_stays_and_counts_for_nothing() -> None:
    bad = [Copy(f"bad {n}", NOW - timedelta(days=900, hours=n), sound=False) for n in range(3)]
    old = [ago(days=800, hours=n) for n in range(8)]
    assert set(bad) <= set(kept([*bad, *old]))
    assert len(kept([*bad, *old])) == 3 + 5


def test_the_oldest_goes_first() -> None:
    gone = outdated(EVERY_DAY, NOW)
    assert list(gone) == sorted(gone, key=lambda copy: copy.made_at)


@given(st.lists(st.integers(0, 60 * 24 * 500), unique=True, max_size=120))
def test_whatever_there_is_enough_stays(minutes: list[int]) -> None:
    copies = [ago(minutes=minute) for minute in minutes]
    stay = kept(copies)
    assert len(stay) <= 20 + 14 + 8 + 12
    newest = sorted(copies, key=lambda copy: copy.made_at, reverse=True)
    assert stay == [copy for copy in copies if copy in stay]
    assert set(newest[:5]) <= set(stay)
    assert outdated(stay, NOW) == ()
