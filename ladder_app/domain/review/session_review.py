"""What a clinician and a client looked at together, and what they agreed on."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

Present = Literal["client", "clinician"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days that were looked at, the last one included; `since` None is from the beginning.

    Raises ValueError for a day that is none, and for an end before the beginning.
    """

    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        days = [date.fromisoformat(day) for day in (self.since, self.until) if day is not None]
        if len(days) == 2 and days[0] > days[1]:
            raise ValueError("A period ends after it begins")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What was on the screen: these steps, by id; `words`: the client's own sentences too."""

    step_ids: tuple[str, ...] = ()
    words: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReview:
    """Both may read it; what only the clinician may read is a record of its own.

    `ladders` are those that were shown. `next_plan_ids` are the plans that were agreed on, and
    what came of them is what the next review opens with. `safety_topics_discussed` None means that
    nobody said. `shown` None means that nothing says what was on the screen. Raises ValueError for
    a moment that is none.
    """

    KIND: ClassVar[str] = "session_review"

    id: str
    at: str
    present: tuple[Present, ...] = ()
    period: Period | None = None
    ladders: tuple[str, ...] = ()
    shown: Shown | None = None
    agenda: str | None = None
    went_well: str | None = None
    learned: str | None = None
    stuck: str | None = None
    next_plan_ids: tuple[str, ...] = ()
    safety_topics_discussed: bool | None = None
    measures_discussed: tuple[str, ...] = ()
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        date.fromisoformat(self.at[:10])

    @property
    def day(self) -> date:
        """The person's own date of it."""
        return date.fromisoformat(self.at[:10])
