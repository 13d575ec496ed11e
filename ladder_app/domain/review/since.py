"""Which days a review is about: those since the one before it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.moments import instant, order_of
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import Period, SessionReview

_SURELY_BEFORE: Final = timedelta(days=2)
"""Further than this no offset can move a moment from one day to another."""


@dataclass(frozen=True)
class Since:
    """`before` is the review that came before, None at the first one; `now` ends the days."""

    before: SessionReview | None
    now: datetime

    @property
    def period(self) -> Period:
        """The days as the record keeps them."""
        today = self.now.date().isoformat()
        if self.before is None:
            return Period(until=today)
        return Period(since=min(self.before.day.isoformat(), today), until=today)

    def holds(self, stamp: str | None) -> bool:
        """Whether a moment lies in these days; of a bare date only the day is known."""
        # Most of what there is lies long before, and is told apart without reading the moment.
        if stamp is not None and stamp[:10] < self._surely_before:
            return False
        moment = instant(stamp, self.now)
        if moment is None:
            return self.before is None
        if moment > self.now and moment.date() > self.now.date():
            return False
        return self._begin is None or moment > self._begin

    def holds_attempt(self, attempt: Attempt) -> bool:
        """Whether it was written down in these days, so that each belongs to one review."""
        return self.holds(attempt.entered_at or attempt.ended_at or attempt.when)

    @cached_property
    def _begin(self) -> datetime | None:
        return None if self.before is None else instant(self.before.at, self.now)

    @cached_property
    def _surely_before(self) -> str:
        return "" if self.before is None else (self.before.day - _SURELY_BEFORE).isoformat()


def since_the_last(records: Records, now: datetime) -> Since:
    """The days since the last review."""
    return Since(next(reversed(records.reviews()), None), now)


def since_before(records: Records, review: SessionReview) -> Since:
    """The days a review that is over was about."""
    before = [one for one in records.reviews() if order_of(one.at) < order_of(review.at)]
    at = datetime.fromisoformat(review.at)
    return Since(next(reversed(before), None), at if at.tzinfo else at.replace(tzinfo=UTC))
