"""Closing what was left under way invents nothing."""

import pytest

from ladder_app.domain.attempts.attempt import LeftBecause, Sample, Status, TimedNote
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.live.closing import closed_as_partial, ended_as_known
from ladder_app.domain.live.under_way import ended
from tests import make

BEGUN = RunningAttempt(id="now", step_id="step-1", started_at="2026-03-19T18:00:00+01:00")
RATED = RunningAttempt(
    id="now",
    step_id="step-1",
    plan_id="plan",
    started_at="2026-03-19T18:00:00+01:00",
    suds_start=50,
    samples=(Sample(t_s=300, suds=70),),
    notes=(TimedNote(t_s=310, text="stayed"),),
    entered_at="2026-03-19T17:59:00+01:00",
)


def test_it_ends_at_the_last_thing_known_with_everything_in_it() -> None:
    attempt = closed_as_partial(RATED, make.STAMP)
    assert (attempt.id, attempt.plan_id, attempt.status) == ("now", "plan", "partial")
    assert (attempt.ended_at, attempt.duration_s) == ("2026-03-19T18:05:10+01:00", 310)
    assert (attempt.samples, attempt.notes) == (RATED.samples, RATED.notes)
    assert (attempt.suds_end, attempt.left_because) == (None, None)
    assert attempt.entered_at == RATED.entered_at


@pytest.mark.parametrize("started_at", ["2026-03-19T18:00:00+01:00", "2026-03-19", None])
def test_where_nothing_is_known_nothing_is_said(started_at: str | None) -> None:
    running = RunningAttempt(id="now", step_id="step-1", started_at=started_at)
    attempt = closed_as_partial(running, make.STAMP)
    assert (attempt.ended_at, attempt.duration_s, attempt.status) == (None, None, "partial")
    assert attempt.entered_at == make.STAMP


@pytest.mark.parametrize(
    ("status", "left"),
    [
        ("completed", "finished"),
        ("stopped_by_consent", "consent_withdrawn_by_me"),
        ("stopped_for_safety", "safety"),
    ],
)
def test_one_that_had_ended_stays_as_it_was_said(status: Status, left: LeftBecause) -> None:
    stopped = ended(RATED, "2026-03-19T18:12:00+01:00", 720, status, left)
    assert ended_as_known(stopped) == stopped
    attempt = closed_as_partial(stopped, make.STAMP)
    assert (attempt.status, attempt.left_because, attempt.duration_s) == (status, left, 720)
