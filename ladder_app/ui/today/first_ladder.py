"""The answers of the first evening, and the ladder they become."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.suds import Scale


@dataclass(frozen=True, slots=True)
class Answer:
    """One line, the hardest first, and how hard it would be (0–100) if that was said."""

    text: str
    suds: int | None = None


def first_ladder(
    title: str,
    answers: Sequence[Answer],
    *,
    scale: Scale,
    at: str,
    new_id: Callable[[], str],
    plan: tuple[date, int] | None = None,
) -> tuple[Record, ...]:
    """A ladder with a step for each line that was filled in, and a rating for each that has one.

    `plan` is a day, and for how many days from it, for the easiest step.

    The steps stand easiest first: by rating if every one is rated, or else as they were asked
    for, the smallest version at the bottom. ValueError if no line says anything.
    """
    told = [answer for answer in reversed(answers) if answer.text]
    if not told:
        raise ValueError("A first ladder needs at least one line")
    if all(answer.suds is not None for answer in told):
        told.sort(key=lambda answer: answer.suds or 0)
    ladder = Ladder(id=new_id(), title=title or told[-1].text, scale_display=scale, created_at=at)
    made: list[Record] = [ladder]
    for order, answer in enumerate(told, start=1):
        step = Step(
            id=new_id(),
            ladder_id=ladder.id,
            order=order,
            text=answer.text,
            suds_base=answer.suds,
            suds_current=answer.suds,
            rated=answer.suds is not None,
        )
        made.append(step)
        if answer.suds is not None:
            made.append(
                StepRating(
                    id=new_id(),
                    step_id=step.id,
                    suds=answer.suds,
                    rated_at=at,
                    occasion="creation",
                    scale_entered=scale,
                )
            )
        if order == 1 and plan is not None:
            made.append(_plan(new_id(), step, plan, at))
    return tuple(made)


def _plan(plan_id: str, step: Step, plan: tuple[date, int], at: str) -> Plan:
    day, window_days = plan
    return Plan(
        id=plan_id,
        step_id=step.id,
        due_date=day.isoformat(),
        window_days=window_days,
        made_at=at,
    )
