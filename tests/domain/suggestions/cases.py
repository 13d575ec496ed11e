"""What the cases of the rules are made of.

`MOMENT` is the evening of 2026-03-19; attempts are numbered by the day of that March.
"""

from dataclasses import dataclass
from typing import Any, Final

from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.attempts.attempt import Outcome, Prediction
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from tests import make

LONG: Final = "Say one thing and stay"
FEAR: Final = Expectation(id="fear", statement="They will laugh", ladder_id="ladder")
PROBE: Final = Expectation(
    id="fear", statement="They will be angry", ladder_id="ladder", safety_probe=True
)
PHONE: Final = SafetyBehaviour(id="phone", label="Holding the phone", ladder_id="ladder")
DRINK: Final = SafetyBehaviour(
    id="drink", label="A drink first", ladder_id="ladder", kind="substance"
)
USED_PHONE: Final = (SafetyUse(safety_behaviour_id="phone"),)
USED_DRINK: Final = (SafetyUse(safety_behaviour_id="drink"),)


@dataclass(frozen=True, slots=True)
class Example:
    """`about` are the ids the suggestion names; `why` says what the second case lacks."""

    rule: str
    why: str
    fires: tuple[Record, ...]
    below: tuple[Record, ...]
    about: tuple[str, ...]

    @property
    def name(self) -> str:
        """For the list of tests."""
        return f"{self.rule}: {self.why}"


def records_of(records: tuple[Record, ...]) -> Records:
    """The records of a case; what is given here replaces the empty case and the ladder."""
    given = {(record.KIND, record.id) for record in records}
    base = [r for r in (make.case(), make.ladder()) if (r.KIND, r.id) not in given]
    return Records([*base, *records])


def steps(*ratings: int) -> tuple[Step, ...]:
    """Steps with these ratings, well worded, of which something is feared."""
    return tuple(
        make.rated_step(n, suds, text=LONG, expectation_ids=("fear",))
        for n, suds in enumerate(ratings, start=1)
    )


def step(**values: Any) -> Step:
    """One step in the middle, well worded, of which something is feared."""
    return make.rated_step(1, 40, **{"text": LONG, "expectation_ids": ("fear",), **values})


def said(likelihood: int | None, after: int | None, occurred: str = "no", **more: Any) -> Any:
    """A prediction and what became of it, for an attempt."""
    outcome: Any = {"occurred": occurred, "likelihood_after": after, **more}
    return {
        "predictions": (Prediction(expectation_id="fear", likelihood_before=likelihood),),
        "outcomes": (Outcome(expectation_id="fear", **outcome),),
    }


def tried(number: int, **values: Any) -> Any:
    """An attempt on that day of March."""
    return make.attempt(number, **values)


EVEN: Final = (25, 35, 45, 55, 65, 72, 80, 88)
TRIED: Final = tried(15)


def feared(number: int, likelihood: int, after: int, occurred: str = "no", **more: Any) -> Any:
    return tried(number, **said(likelihood, after, occurred, **more))


def stuck(
    *days: int, last: dict[str, Any] | None = None, at: int | None = None
) -> tuple[Record, ...]:
    values = {"suds_peak": 70, "confidence_before": 30, **said(60, None)}
    found = [
        make.attempt(
            n,
            started_at=f"2026-02-{day:02d}T18:00:00+01:00"
            if day <= 28
            else f"2026-03-{day - 28:02d}T18:00:00+01:00",
            **{**values, **(last or {} if day == (at or days[-1]) else {})},
        )
        for n, day in enumerate(days, start=1)
    ]
    return (step(), *found)


def score(number: int, scale: str, score: float, **values: Any) -> QuestionnaireResponse:
    return QuestionnaireResponse(
        id=f"score-{number}",
        at=f"2026-03-{number:02d}T10:00:00+01:00",
        scale=scale,
        score=score,
        **values,
    )


def alone(number: int, *, companion: bool) -> Any:
    return tried(number, context=Context(companion=companion))


def late(number: int, **values: Any) -> Any:
    return tried(number, **{"suds_post": 80, "post_delay_s": 7201, **values})


def plan(number: int, due: str, **values: Any) -> Plan:
    return Plan(id=f"plan-{number}", step_id="step-1", due_date=due, **values)


def sign(which: str, where: str | None = "ladder") -> StopSign:
    return StopSign(id="sign", at="2026-03-19T18:00:00+01:00", which=which, where=where)


def check(**values: Any) -> ConsentCheck:
    return ConsentCheck(id="check", at="2026-03-19T18:00:00+00:00", **values)
