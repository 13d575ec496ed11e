"""A ladder: small steps towards one thing that is avoided (the field's exposure hierarchy)."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from ladder_app.domain.ladders.loop import Loop
from ladder_app.domain.suds import Scale

Theme = Literal["intimacy", "social", "panic", "specific", "ocd", "health", "other"]
LearningView = Literal["both", "fear_down", "prediction"]
OrderMode = Literal["graded", "mixed"]
LadderStatus = Literal["draft", "active", "paused", "completed", "archived"]
GateName = Literal[
    "relationship_safety",
    "consent_agreement",
    "adults_only",
    "trauma_screen",
    "medical_pain_check",
    "medical_clearance",
    "fit_to_drive",
    "fainting_check",
    "clinician_advised",
]
GateAnswer = Literal["yes", "not_sure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A short page that was read before the ladder was copied, and what was answered."""

    gate: GateName
    acknowledged_at: str | None = None
    answer: GateAnswer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """`sensitive` hides the ladder from overviews, charts and exports unless it is opened."""

    KIND: ClassVar[str] = "ladder"

    id: str
    title: str
    goal_id: str | None = None
    theme: Theme | None = None
    template_id: str | None = None
    template_version: int | None = None
    learning_view: LearningView = "both"
    order_mode: OrderMode = "graded"
    scale_display: Scale = "0-100"
    partner_alias_id: str | None = None
    gates: tuple[Gate, ...] = ()
    clinician_guided: bool | None = None
    sensitive: bool = False
    status: LadderStatus = "active"
    pause_reason: str | None = None
    created_at: str | None = None
    notes: str | None = None
    loop: Loop | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("A ladder needs a title")
