"""Why something stays, in the person's own words: a loop of five parts, one for each ladder."""

from dataclasses import dataclass, fields
from typing import Final, Literal

LoopPart = Literal["trigger", "fear", "what_i_do", "relief", "cost"]
LOOP_PARTS: Final[tuple[LoopPart, ...]] = ("trigger", "fear", "what_i_do", "relief", "cost")
"""In the order of the loop; from the last it leads to the first again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """What sets it off, what is feared then, what is done, how it eases, and what that costs."""

    trigger: str | None = None
    fear: str | None = None
    what_i_do: str | None = None
    relief: str | None = None
    cost: str | None = None

    def part(self, name: LoopPart) -> str:
        """The words of this part, `""` for none."""
        words: str | None = getattr(self, name)
        return words or ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not any(getattr(self, field.name) for field in fields(self))
