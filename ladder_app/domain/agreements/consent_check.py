"""Two questions before a step that needs a yes from two people, asked anew every day."""

from dataclasses import dataclass
from typing import ClassVar, Literal

ConsentAnswer = Literal["yes", "no", "unsure"]

ConsentAnswers = tuple[ConsentAnswer | None, ConsentAnswer | None]
"""Mine, and what the other person said; None where nothing was answered."""


def is_yes_and_yes(answers: ConsentAnswers) -> bool:
    """Whether both want it; nothing else leads on."""
    return answers == ("yes", "yes")


def is_not_both(answers: ConsentAnswers) -> bool:
    """Whether anything but yes was answered; what was not asked is no answer."""
    return any(answer in ("no", "unsure") for answer in answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentCheck:
    """My own note of what was said; it proves nobody's consent."""

    KIND: ClassVar[str] = "consent_check"

    id: str
    agreement_id: str | None = None
    attempt_id: str | None = None
    at: str | None = None
    i_want_this_today: ConsentAnswer | None = None
    other_said_yes_today: ConsentAnswer | None = None
    deleted_at: str | None = None

    @property
    def is_talking_day(self) -> bool:
        """Whether anything but yes and yes was answered; what was not asked is no answer."""
        return is_not_both((self.i_want_this_today, self.other_said_yes_today))
