"""“I feel … when … I would like …”, in the person's own words."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingCard:
    """One sentence in three parts. Raises ValueError without the feeling."""

    KIND: ClassVar[str] = "feeling_card"

    id: str
    made_at: str
    feel: str
    when: str | None = None
    would_like: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not self.feel.strip():
            raise ValueError("The card needs the feeling")
