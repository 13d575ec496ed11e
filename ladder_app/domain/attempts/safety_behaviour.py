"""What the person does to feel safer, kept apart from real precautions."""

from dataclasses import dataclass
from typing import ClassVar, Literal

SafetyKind = Literal[
    "avoidance",
    "escape",
    "checking",
    "reassurance",
    "carrying_object",
    "companion",
    "substance",
    "mental_ritual",
    "overt_ritual",
    "distraction",
    "breathing_or_relaxing",
    "concealment",
    "preparation",
    "other",
]
FadeStage = Literal["always", "less", "sometimes", "only_if_needed", "dropped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyBehaviour:
    """`is_real_precaution` marks what is simply sensible; dropping it is never suggested."""

    KIND: ClassVar[str] = "safety_behaviour"

    id: str
    label: str
    ladder_id: str | None = None
    kind: SafetyKind | None = None
    is_ritual: bool = False
    is_real_precaution: bool = False
    fade_stage: FadeStage | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.label.strip():
            raise ValueError("A safety behaviour needs its label")
