"""What was done for oneself in a week, to be looked back at. It is never counted as exposure."""

from dataclasses import dataclass

from ladder_app.domain.measures.weeks import week_of
from ladder_app.domain.moments import day_of
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.week_edits import plan_of_week
from ladder_app.domain.toolbox.weekly_plan import WeekItem


@dataclass(frozen=True, slots=True)
class PractisedInWeek:
    """Practices, oldest first, and of the plan of the week what was done and what is still open."""

    logs: tuple[PracticeLog, ...]
    done: tuple[WeekItem, ...]
    open: tuple[WeekItem, ...]

    @property
    def is_anything(self) -> bool:
        """Whether there is something to look back at."""
        return bool(self.logs or self.done or self.open)


def practised_in_week(records: Records, week: str) -> PractisedInWeek:
    """What there is of the week "2026-W12"."""
    plan = plan_of_week(records, week)
    items = () if plan is None else plan.items
    return PractisedInWeek(
        logs=tuple(log for log in records.practice_logs() if _week(log) == week),
        done=tuple(item for item in items if item.done),
        open=tuple(item for item in items if not item.done),
    )


def _week(log: PracticeLog) -> str:
    day = day_of(log.at)
    return "" if day is None else week_of(day)
