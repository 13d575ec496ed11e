"""A ladder with a story, for the tests of the page."""

from datetime import date
from typing import Any, Final

from ladder_app.domain.attempts.attempt import Attempt, Outcome, Prediction, Sample
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.case import Case
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.ui.progress.shown import Shown

LADDER: Final = Ladder(id="l", title="Closeness", created_at="2026-01-01")
OTHER: Final = Ladder(id="m", title="Lifts", created_at="2026-01-02")
SECRET: Final = Ladder(id="p", title="Nobody's business", created_at="2026-01-03", sensitive=True)


def step(step_id: str, order: int, ladder_id: str = "l", **given: Any) -> Step:
    """A rated step whose text is its id."""
    values: dict[str, Any] = {"suds_base": 50, "rated": True, "text": f"Step {step_id}"}
    return Step(id=step_id, ladder_id=ladder_id, order=order, **(values | given))


def attempt(step_id: str, day: int, **given: Any) -> Attempt:
    """A completed attempt at 60, with 70 predicted and 30 at the end."""
    values: dict[str, Any] = {
        "id": f"{step_id}-{day}",
        "started_at": f"2026-03-{day:02}T18:00:00+01:00",
        "status": "completed",
        "suds_anticipated": 70,
        "suds_peak": 60,
        "suds_end": 30,
    }
    return Attempt(step_id=step_id, **(values | given))


def curved(step_id: str, day: int, **given: Any) -> Attempt:
    """An attempt with ratings over twenty minutes."""
    samples = (Sample(t_s=300, suds=60), Sample(t_s=600, suds=40))
    return attempt(step_id, day, samples=samples, suds_start=40, duration_s=1200, **given)


def shown(*records: Record, step_id: str = "b", attempt_id: str = "", **given: Any) -> Shown:
    """What the page is about when it shows this step of these records on 19 March."""
    every = Records([Case(id="case"), *records])
    wanted = every.step(step_id)
    assert wanted is not None
    found = every.ladder(wanted.ladder_id)
    assert found is not None
    return Shown(every, found, wanted, str, date(2026, 3, 19), attempt_id, **given)


def story() -> list[Record]:
    """Three steps of one ladder: the second tried most, the third not at all."""
    return [
        LADDER,
        step("a", 1),
        step("b", 2, text="Say <b>one</b> thing & wait"),
        step("c", 3),
        StepRating(id="r1", step_id="a", suds=50, rated_at="2026-03-01"),
        StepRating(id="r2", step_id="a", suds=40, rated_at="2026-03-09"),
        attempt("a", 2),
        attempt("b", 4, what_i_learned="<i>Quiet</i> was not rejection."),
        curved("b", 8),
        attempt(
            "b",
            12,
            predictions=(Prediction(expectation_id="e", likelihood_before=80),),
            outcomes=(Outcome(expectation_id="e", occurred="no", likelihood_after=30),),
        ),
        Expectation(id="e", statement="They change the subject", ladder_id="l"),
    ]
