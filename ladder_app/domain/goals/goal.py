"""What somebody wants back: something they do themselves, not what others must feel or do."""

from dataclasses import dataclass
from typing import ClassVar, Literal

ValueDomain = Literal["relationship", "family", "work", "health", "leisure", "self"]
GoalStatus = Literal["active", "reached", "paused", "let_go"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmartCheck:
    """Four questions about a goal, None where they were not answered."""

    specific: bool | None = None
    doable_this_month: bool | None = None
    mine_to_do: bool | None = None
    kind_to_me: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """Ladders point to it by `goal_id`, and it to them by `ladder_ids`; either is enough."""

    KIND: ClassVar[str] = "goal"

    id: str
    title: str
    why_it_matters: str | None = None
    value_domain: ValueDomain | None = None
    smart_check: SmartCheck | None = None
    horizon_date: str | None = None
    status: GoalStatus = "active"
    ladder_ids: tuple[str, ...] = ()
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("A goal needs a title")
