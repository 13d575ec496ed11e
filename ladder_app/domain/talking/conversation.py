"""A conversation that is planned, and afterwards how it went."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """`opening` is the first sentence, `ask` what is asked for. It stays with the person.

    `step_id` is the step it was planned for, if any; `talked_at` the moment how it went was
    written down. Raises ValueError where neither an opening nor anything asked for is there.
    """

    KIND: ClassVar[str] = "conversation"

    id: str
    made_at: str
    alias_id: str | None = None
    step_id: str | None = None
    opening: str | None = None
    ask: str | None = None
    when_and_where: str | None = None
    how_we_pause: str | None = None
    if_not_the_moment: str | None = None
    talked_at: str | None = None
    i_said: str | None = None
    i_heard: str | None = None
    what_i_learned: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if not ((self.opening or "").strip() or (self.ask or "").strip()):
            raise ValueError("A conversation needs its opening, or what is asked for")
