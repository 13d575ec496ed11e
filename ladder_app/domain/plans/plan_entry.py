"""What the form for a plan holds, half typed or whole, and how a Plan looks in it.

`problems` says what is wrong with it and `plan_edits` makes records of it. Texts are `""` where
nothing was said.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_behaviour import SafetyKind
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.text import clean_line
from ladder_app.language import _

WINDOWS: Final = (1, 3, 7)
"""For how many days a plan is made, unless it was made elsewhere."""
WEEKS: Final = (1, 4)
"""For how many weeks a step is planned at once: each week is a plan of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAct:
    """Something done to feel safer that was written in this form; `kind` is there if we know it."""

    id: str
    label: str
    kind: SafetyKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """`leave_out` are ids of safety behaviours, those of `new_acts` among them.

    A new plan with `weeks` is one for each of so many weeks, on the same day of the week.
    """

    day: date | None = None
    window_days: int = 1
    weeks: int = 1
    time_hint: str = ""
    place: str = ""
    people: str = ""
    variation: str = ""
    obstacle: str = ""
    answer: str = ""
    leave_out: tuple[str, ...] = ()
    new_acts: tuple[NewAct, ...] = ()

    @property
    def last_day(self) -> date | None:
        """The last day of the window."""
        return None if self.day is None else self.day + timedelta(days=self.window_days - 1)


def entry_of(plan: Plan) -> PlanEntry:
    """How a plan looks in the form."""
    context = plan.context_planned or Context()
    obstacle, answer = parts_of(plan.if_then or "")
    return PlanEntry(
        day=plan.first_day,
        window_days=plan.window_days,
        time_hint=plan.time_hint or "",
        place=context.place or "",
        people=context.people or "",
        variation=context.variation_note or "",
        obstacle=obstacle,
        answer=answer,
        leave_out=plan.safety_behaviours_to_leave_out,
    )


def problems(entry: PlanEntry, today: date) -> dict[str, str]:
    """Sentences by field; empty when the plan can be made."""
    found = {}
    if entry.last_day is None:
        found["day"] = _("Choose a day.")
    elif entry.last_day < today:
        found["day"] = _("A plan is for today or for a day to come.")
    if clean_line(entry.obstacle) and not clean_line(entry.answer):
        found["answer"] = _("Say in a few words what you will do then.")
    return found


def if_then(obstacle: str, answer: str) -> str:
    """The two lines as one sentence; without an obstacle the answer stands as it was written."""
    obstacle, answer = clean_line(obstacle).rstrip(" ,."), clean_line(answer)
    if not answer:
        return ""
    if not obstacle:
        return answer
    return _sentence().format(obstacle=obstacle, answer=answer.rstrip(" ."))


def parts_of(sentence: str) -> tuple[str, str]:
    """The two lines of an if-then sentence; one that was put otherwise is an answer as a whole."""
    before, rest = _sentence().split("{obstacle}")
    between, after = rest.split("{answer}")
    fits = sentence.startswith(before) and between in sentence and sentence.endswith(after)
    if not fits:
        return "", sentence
    obstacle, answer = sentence[len(before) :].split(between, 1)
    return obstacle, answer.removesuffix(after)


def can_be_planned(step: Step) -> bool:
    """Whether a day may be set for the step; none is where two people want it that very day."""
    return step.is_active and not step.no_reminder and not (step.sensitive and step.no_timer)


def can_repeat(step: Step, ladder: Ladder | None) -> bool:
    """Whether it may be planned for several weeks at once.

    What is sensitive, or needs somebody's yes on that very day, never is.
    """
    if ladder is None or ladder.sensitive or not can_be_planned(step):
        return False
    return not (step.sensitive or step.needs_agreement)


def no_plan_words(step: Step) -> str:
    """Why a step has no day, kindly; `""` for one that can be planned."""
    if can_be_planned(step):
        return ""
    if not step.is_active:
        return _("This step rests. Take it up again on the ladder, and it can be planned.")
    if step.needs_other_person or step.needs_agreement:
        return _("This step has no day. It happens when both of you want it that day.")
    return _("This step has no day. It happens when you want it that day.")


def _sentence() -> str:
    return _("If {obstacle}, then I will {answer}.")
