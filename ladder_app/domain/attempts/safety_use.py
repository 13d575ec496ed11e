"""What was done in an attempt about feeling safer, and about rituals."""

from dataclasses import dataclass

from ladder_app.domain.suds import check_suds


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyUse:
    """A safety behaviour used or resisted, and how much of it (0–100)."""

    safety_behaviour_id: str
    strength: int | None = None

    def __post_init__(self) -> None:
        check_suds("strength", self.strength)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ritual:
    """What was done about a ritual (OCD only)."""

    sb_id: str
    delayed_s: int | None = None
    shortened: bool | None = None
    prevented: bool | None = None
