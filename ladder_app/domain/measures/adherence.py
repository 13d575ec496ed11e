"""What became of the plans whose days are over.

A plan was kept when an attempt that names it was done. It is excused when the person took it back
or excused it, or when an attempt that names it was stopped for a neutral reason; practice beats an
excuse. Practice that nobody planned is no part of it, so that nothing can exceed 100 per cent.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.plans.came_of import came_of
from ladder_app.domain.plans.plan import Plan

PERCENT_NEEDS: Final = 4


@dataclass(frozen=True, slots=True)
class Adherence:
    """Plans by what became of them; shown as "3 of 4" first."""

    planned: int
    excused: int
    done: int

    @property
    def counted(self) -> int:
        """The plans that could be kept: planned − excused."""
        return self.planned - self.excused

    @property
    def percent(self) -> float | None:
        """100·done/(planned − excused), 0–100; None below four such plans."""
        return 100 * self.done / self.counted if self.counted >= PERCENT_NEEDS else None


def adherence(plans: Iterable[Plan], attempts: Iterable[Attempt], today: date) -> Adherence:
    """What became of the plans whose window was over before `today`."""
    over = [plan for plan in plans if plan.last_day < today]
    named: dict[str | None, list[Attempt]] = {}
    for attempt in attempts:
        named.setdefault(attempt.plan_id, []).append(attempt)
    became = Counter(came_of(plan, named.get(plan.id, ())) for plan in over)
    return Adherence(planned=len(over), excused=became["excused"], done=became["done"])
