"""What came of a plan: the one answer that every page and every number goes by.

Only an attempt that names the plan counts. An attempt is told its plan when it is written down
(`planned.plan_for`), so practice that names none was practice beside the plan.
"""

from collections.abc import Iterable
from typing import Final, Literal

from ladder_app.domain.attempts.attempt import NEUTRAL, Attempt
from ladder_app.domain.plans.plan import Plan

CameOf = Literal["done", "said_done", "excused", "looked_at", "nothing"]
TAKEN_BACK: Final = ("excused", "withdrawn")


def came_of(plan: Plan, attempts: Iterable[Attempt]) -> CameOf:
    """What came of `plan` by these attempts, of which those that name another do not matter.

    Practice beats an excuse, so that nothing counts twice. It is "excused" when it was taken back,
    or stopped for a neutral reason; "looked_at" when the person wrote down that it was not for
    that day; "said_done" when only the plan itself says so. An attempt that does not say how it
    went settles nothing.
    """
    named = [one for one in attempts if one.plan_id == plan.id and one.status is not None]
    if any(attempt.is_done for attempt in named):
        return "done"
    if plan.status in TAKEN_BACK or any(attempt.status in NEUTRAL for attempt in named):
        return "excused"
    if plan.status == "done":
        return "said_done"
    return "looked_at" if named else "nothing"
