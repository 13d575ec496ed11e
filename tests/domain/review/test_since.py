"""The days a review is about."""

from typing import Any

import pytest

from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import Period, SessionReview
from ladder_app.domain.review.since import since_before, since_the_last
from tests import make
from tests.domain.review.people import BEFORE, NOW

AFTER = SessionReview(id="after", at="2026-03-19T11:00:00+01:00")


def records(*reviews: SessionReview) -> Records:
    return Records([make.case(), *reviews])


@pytest.mark.parametrize(
    ("stamp", "first", "later"),
    [
        ("2026-03-12T09:59:00+01:00", True, False),
        ("2026-03-12T10:01:00+01:00", True, True),
        ("2026-03-12T08:59:00Z", True, False),
        ("2026-03-12", True, True),
        ("2026-03-11", True, False),
        ("2026-03-19", True, True),
        ("2026-03-20", False, False),
        (None, True, False),
    ],
)
def test_what_lies_in_the_days(stamp: str | None, first: bool, later: bool) -> None:
    assert since_the_last(records(), NOW).holds(stamp) is first
    assert since_the_last(records(BEFORE), NOW).holds(stamp) is later


@pytest.mark.parametrize(
    ("values", "is_new"),
    [
        ({"entered_at": "2026-03-13T09:00:00+01:00"}, True),
        ({"entered_at": "2026-03-11T09:00:00+01:00"}, False),
        ({}, False),
    ],
)
def test_an_attempt_belongs_to_the_review_after_it_was_written_down(
    values: dict[str, Any], is_new: bool
) -> None:
    attempt = make.attempt(10, **values)
    assert since_the_last(records(BEFORE), NOW).holds_attempt(attempt) is is_new


def test_the_days_as_the_record_keeps_them() -> None:
    assert since_the_last(records(), NOW).period == Period(until="2026-03-19")
    assert since_the_last(records(BEFORE), NOW).period == Period(
        since="2026-03-12", until="2026-03-19"
    )


def test_a_review_that_is_over_keeps_its_own_days() -> None:
    since = since_before(records(AFTER, BEFORE), AFTER)
    assert since.before == BEFORE
    assert since.period == Period(since="2026-03-12", until="2026-03-19")
    assert since_before(records(AFTER, BEFORE), BEFORE).before is None


def test_in_the_hour_that_comes_twice_the_earlier_review_came_before() -> None:
    first, then = (SessionReview(id=at, at=at) for at in make.HOUR_TWICE)
    assert since_before(records(then, first), then).before == first
    assert since_before(records(then, first), first).before is None
