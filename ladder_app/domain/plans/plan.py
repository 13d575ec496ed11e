"""A practice that is planned for a day or a few, and what became of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Final, Literal

from ladder_app.domain.attempts.context import Context

PlanStatus = Literal["open", "done", "missed", "excused", "withdrawn"]
Excuse = Literal[
    "ill",
    "other_person_unavailable",
    "consent_not_given",
    "safety",
    "circumstances",
    "changed_mind_with_reason",
]

LONGEST_WINDOW: Final = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`due_date` is the first day of the window, in the person's own calendar ("2026-03-12").

    Raises ValueError for a day that is none and for a window of no day or of years.
    """

    KIND: ClassVar[str] = "plan"

    id: str
    step_id: str
    due_date: str
    window_days: int = 1
    time_hint: str | None = None
    context_planned: Context | None = None
    if_then: str | None = None
    safety_behaviours_to_leave_out: tuple[str, ...] = ()
    status: PlanStatus = "open"
    excuse: Excuse | None = None
    made_at: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        date.fromisoformat(self.due_date)
        if not 1 <= self.window_days <= LONGEST_WINDOW:
            raise ValueError(f"A plan is for one day at least, and {LONGEST_WINDOW} at most")

    @property
    def first_day(self) -> date:
        """The day it is planned for, or the first of them."""
        return date.fromisoformat(self.due_date)

    @property
    def last_day(self) -> date:
        """The last day of the window; with a window of one day it is the first as well."""
        return self.first_day + timedelta(days=self.window_days - 1)
