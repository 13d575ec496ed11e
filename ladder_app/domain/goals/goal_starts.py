"""Three goals to start from. Each is a draft in words of ours; everything in it can be changed."""

from dataclasses import dataclass
from typing import Literal

from ladder_app.domain.goals.goal import ValueDomain
from ladder_app.language import _

StartName = Literal["day", "feelings", "time"]


@dataclass(frozen=True, slots=True)
class GoalStart:
    """`steps` are the orders of those steps of the ready-made ladder that are about it.

    `is_weekly` says that the first of them is one to plan for every week.
    """

    name: StartName
    title: str
    why_it_matters: str
    value_domain: ValueDomain
    template_id: str
    steps: tuple[int, ...]
    is_weekly: bool = False


def goal_starts() -> tuple[GoalStart, ...]:
    """In the order they are offered."""
    return (
        GoalStart(
            "day",
            _("Let somebody know a little more about my day"),
            _("So that I am not alone with what moves me."),
            "relationship",
            "emotional_disclosure",
            (3,),
        ),
        GoalStart(
            "feelings",
            _("Say what I feel a little more openly"),
            _("So that people I like can know how it is with me."),
            "relationship",
            "emotional_disclosure",
            (2, 7),
        ),
        GoalStart(
            "time",
            _("Keep a regular time with somebody who matters to me"),
            _("So that closeness has a place, with a beginning and an end."),
            "relationship",
            "closeness_and_space",
            (2,),
            is_weekly=True,
        ),
    )
