"""An attempt of the example case that is under way, for whoever wants to see that page."""

from datetime import datetime, timedelta

from ladder_app.demo.example import example_id, read_example
from ladder_app.domain.attempts.attempt import Prediction, Sample, TimedNote
from ladder_app.domain.attempts.running_attempt import RunningAttempt


def running_example(now: datetime) -> RunningAttempt:
    """The attempt planned for today, begun some minutes before `now`.

    Raises OSError or ValueError if our resources are not sound.
    """
    told = read_example()["under_way"]
    began = now - timedelta(seconds=told["since_s"])
    fear = example_id("fear", told["fear"])
    return RunningAttempt(
        id=example_id("under_way"),
        step_id=example_id("step", told["step"]),
        plan_id=example_id("plan", told["plan"]),
        mode="in_vivo",
        suds_anticipated=told["expected"],
        predictions=(Prediction(expectation_id=fear, likelihood_before=told["before"]),),
        started_at=began.isoformat(timespec="seconds"),
        suds_start=told["start"],
        samples=tuple(Sample(t_s=t_s, suds=suds, source="manual") for t_s, suds in told["samples"]),
        notes=tuple(TimedNote(t_s=t_s, text=text) for t_s, text in told["notes"]),
        scale_entered="0-100",
        entered_at=began.isoformat(timespec="seconds"),
        entry_mode="live",
    )
