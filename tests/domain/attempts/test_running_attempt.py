"""An attempt under way, and the attempt it becomes."""

import pytest

from ladder_app.domain.attempts.attempt import Prediction, Sample
from ladder_app.domain.attempts.running_attempt import RunningAttempt, finished
from ladder_app.domain.records import Records
from tests import make

RUNNING = RunningAttempt(
    id="now",
    step_id="step-1",
    started_at=make.STAMP,
    predictions=(Prediction(expectation_id="fear", likelihood_before=70),),
    samples=(Sample(t_s=60, suds=80), Sample(t_s=120, suds=70)),
)


def test_everything_written_meanwhile_is_in_the_attempt() -> None:
    attempt = finished(RUNNING, status="partial", duration_s=130, suds_end=60)
    assert (attempt.id, attempt.KIND, attempt.status) == ("now", "attempt", "partial")
    assert (attempt.samples, attempt.predictions) == (RUNNING.samples, RUNNING.predictions)


def test_it_cannot_become_what_cannot_be() -> None:
    with pytest.raises(ValueError, match="minute after the end"):
        finished(RUNNING, status="completed", duration_s=10)


def test_it_is_found_and_is_no_attempt_yet() -> None:
    records = Records([make.ladder(), make.step(1), RUNNING])
    assert records.running_attempt() == RUNNING
    assert records.all_attempts() == ()
