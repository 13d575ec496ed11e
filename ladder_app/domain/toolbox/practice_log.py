"""A practice that was done: what it was, how long, and how one was before and after."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Literal, get_args

from ladder_app.domain.suds import HIGHEST, LOWEST

PracticeContext = Literal["routine", "before_attempt", "during_attempt", "after_attempt"]
CONTEXTS: Final[tuple[PracticeContext, ...]] = get_args(PracticeContext)
LONGEST_MIN: Final = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeLog:
    """`practice_id` is one of `practices.PRACTICES`, SELF_CARE, or one of another version.

    `minutes` are whole ones, 0 for less than half of one. Tension is 0–100 and no rating of
    distress. `own_words` is the sentence the person said to themselves; `attempt_id` is the
    attempt it was done before, in or after. Raises ValueError for a number out of its range, for
    a day that is none, and without a practice.
    """

    KIND: ClassVar[str] = "practice_log"

    id: str
    at: str
    practice_id: str
    minutes: int | None = None
    tension_before: int | None = None
    tension_after: int | None = None
    own_words: str | None = None
    noticed: str | None = None
    unpleasant: bool | None = None
    context: PracticeContext = "routine"
    attempt_id: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.practice_id:
            raise ValueError("A practice that was done needs to say which")
        date.fromisoformat(self.at[:10])
        for tension in (self.tension_before, self.tension_after):
            if tension is not None and not LOWEST <= tension <= HIGHEST:
                raise ValueError(f"Tension lies between {LOWEST} and {HIGHEST}")
        if self.minutes is not None and not 0 <= self.minutes <= LONGEST_MIN:
            raise ValueError(f"A practice lasts between 0 and {LONGEST_MIN} minutes")
