"""How a ladder is built: a case in which each rule speaks, and the same just below."""

from typing import Final

from ladder_app.domain.goals.goal import Goal
from tests.domain.suggestions.cases import (
    EVEN,
    TRIED,
    Example,
    step,
    steps,
)

GOAL: Final = Goal(id="goal", title="Friends", ladder_ids=("ladder",))

BUILDING: Final = (
    Example("R1", "a step more", (*steps(*EVEN[:7]), TRIED), (*steps(*EVEN), TRIED), ("ladder",)),
    Example(
        "R1",
        "nothing tried",
        (*steps(*EVEN[:7]), TRIED),
        steps(*EVEN[:7]),
        ("ladder",),
    ),
    Example(
        "R2",
        "a step less",
        (*steps(*range(20, 84, 4)), TRIED),
        (*steps(*range(20, 80, 4)), TRIED),
        ("ladder",),
    ),
    Example("R3", "45", (*steps(46, 60), TRIED), (*steps(45, 60), TRIED), ("step-1",)),
    Example("R3b", "60", (*steps(40, 59), TRIED, GOAL), (*steps(40, 60), TRIED, GOAL), ("step-2",)),
    Example("R3b", "no goal", (*steps(40, 59), TRIED, GOAL), (*steps(40, 59), TRIED), ("step-2",)),
    Example(
        "R3b",
        "the goal is reached",
        (*steps(40, 59), TRIED, GOAL),
        (
            *steps(40, 59),
            TRIED,
            Goal(id="goal", title="Friends", ladder_ids=("ladder",), status="reached"),
        ),
        ("step-2",),
    ),
    Example(
        "R4",
        "a gap of 20",
        (*steps(40, 61), TRIED),
        (*steps(40, 60), TRIED),
        ("step-1", "step-2"),
    ),
    Example(
        "R5",
        "two share a rating",
        (*steps(20, 40, 40, 40), TRIED),
        (*steps(20, 40, 40, 45), TRIED),
        ("step-2", "step-3", "step-4"),
    ),
    Example(
        "R5",
        "within sixteen",
        (*steps(40, 45, 55), TRIED),
        (*steps(40, 45, 56), TRIED),
        ("step-1", "step-2", "step-3"),
    ),
    Example(
        "R6",
        "twelve letters",
        (step(text="Call a man!"), TRIED),
        (step(text="Call a woman"), TRIED),
        ("step-1",),
    ),
    Example(
        "R6b",
        "sure",
        (step(safe_check="not_sure"), TRIED),
        (step(safe_check="yes"), TRIED),
        ("step-1",),
    ),
)
