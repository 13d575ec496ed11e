"""A step of a ladder, and the dated ratings that say how hard it seemed."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Literal

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.suds import EnteredScale, check_suds

Mode = Literal["in_vivo", "imaginal", "interoceptive", "behavioural_experiment", "skills"]
SafeCheck = Literal["yes", "not_sure", "no"]
StepStatus = Literal["not_started", "in_progress", "mastered", "parked", "archived"]
RatingOccasion = Literal["creation", "weekly", "after_attempt", "review", "manual"]
Origin = Literal["split", "merge"]

TEXT_LIMIT: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CameFrom:
    """The step this one was split from, or merged with."""

    step_id: str
    how: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`suds_base` is the first rating and stays; `suds_current` is the latest one.

    A step is unrated while `suds_base` is None. `order` counts the untrashed steps of a ladder
    from 1, the easiest first. `text_version` grows when the meaning of the text changes, and then
    attempts before and after are not compared.
    """

    KIND: ClassVar[str] = "step"

    id: str
    ladder_id: str
    order: int
    text: str
    mode: Mode | None = None
    suds_base: int | None = None
    suds_current: int | None = None
    rated: bool = False
    min_minutes_planned: int | None = None
    context_default: Context | None = None
    expectation_ids: tuple[str, ...] = ()
    safety_behaviour_ids: tuple[str, ...] = ()
    safe_check: SafeCheck | None = None
    needs_other_person: bool = False
    needs_agreement: bool = False
    no_timer: bool = False
    no_reminder: bool = False
    sensitive: bool = False
    rate_only_when_parked: bool = False
    hide_breathing_practice: bool = False
    track_rituals: bool = False
    tags: tuple[str, ...] = ()
    came_from: tuple[CameFrom, ...] = ()
    text_version: int = 1
    status: StepStatus = "not_started"
    mastered_at: str | None = None
    mastered_by: tuple[str, ...] = ()
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.text) <= TEXT_LIMIT:
            raise ValueError(f"A step needs between 1 and {TEXT_LIMIT} characters")
        if self.order < 1:
            raise ValueError("order counts from 1")
        if self.text_version < 1:
            raise ValueError("text_version counts from 1")
        check_suds("suds_base", self.suds_base)
        check_suds("suds_current", self.suds_current)

    @property
    def is_active(self) -> bool:
        """Neither parked nor retired."""
        return self.status not in ("parked", "archived")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRating:
    """One rating of one step at one moment. Ratings are added, never overwritten."""

    KIND: ClassVar[str] = "step_rating"

    id: str
    step_id: str
    suds: int
    rated_at: str
    occasion: RatingOccasion | None = None
    blind: bool = True
    scale_entered: EnteredScale | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        check_suds("suds", self.suds)
        date.fromisoformat(self.rated_at[:10])
