"""A week with rest, movement, people and something pleasant in it; it is no exposure."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Literal

CareKind = Literal["rest", "movement", "people", "pleasant", "other"]
Energy = Literal["low", "some", "enough"]

_WEEK: Final = re.compile(r"(\d{4})-W(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekItem:
    """One thing for oneself; `day` is a day of that week, None for any.

    Raises ValueError without a kind or words, and for a day that is none.
    """

    id: str
    kind: CareKind
    text: str | None = None
    day: str | None = None
    done: bool = False

    def __post_init__(self) -> None:
        if self.kind == "other" and not (self.text or "").strip():
            raise ValueError("Something else needs its words")
        if self.day is not None:
            date.fromisoformat(self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEnergy:
    """How much energy there was on one day; ValueError for a day that is none."""

    day: str
    energy: Energy

    def __post_init__(self) -> None:
        date.fromisoformat(self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyPlan:
    """`week` is one of ISO 8601, "2026-W12"; there is one plan for each, see `week_edits`.

    Raises ValueError for a week that is none.
    """

    KIND: ClassVar[str] = "weekly_plan"

    id: str
    week: str
    items: tuple[WeekItem, ...] = ()
    energy: tuple[DayEnergy, ...] = ()
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        found = _WEEK.fullmatch(self.week)
        if found is None:
            raise ValueError("A week is written like 2026-W12")
        date.fromisocalendar(int(found[1]), int(found[2]), 1)
