"""In the hour that a clock goes through twice, what came last is what came last."""

from datetime import datetime, timedelta

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.record import Record
from ladder_app.domain.suggestions.consent import not_free
from ladder_app.domain.suggestions.keeping import rate_again
from ladder_app.domain.suggestions.scene import Scene
from tests import make
from tests.domain.suggestions.cases import records_of, step, steps

FIRST, THEN = make.HOUR_TWICE


def scene(*records: Record, days: int) -> Scene:
    """So many days after that hour."""
    return Scene(records_of(records), datetime.fromisoformat(THEN) + timedelta(days=days))


def test_of_two_attempts_left_for_safety_the_later_is_spoken_of() -> None:
    unsafe = [
        Attempt(id=at, step_id="step-1", started_at=at, status="partial", left_because="safety")
        for at in (THEN, FIRST)
    ]
    (said,) = not_free(scene(step(), *unsafe, days=1))
    assert said.record_ids == (THEN,)


def test_a_ladder_was_last_rated_when_the_rating_that_stands_longest_was_given() -> None:
    ratings = (make.rating("step-1", 40, rated_at=THEN), make.rating("step-2", 80, rated_at=FIRST))
    (said,) = rate_again(scene(*steps(40, 80), *ratings, days=30))
    assert said.record_ids == ("ladder", "rating-80")
