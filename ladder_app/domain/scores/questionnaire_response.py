"""The score of a questionnaire that was filled in elsewhere, or here from a file of the person's.

No questionnaire text comes with the program; these are numbers and facts about a scale.
"""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

QuestionnaireEntry = Literal["self", "score_only"]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireResponse:
    """`scale` is its name ("GAD-7"); `direction` is "lower_is_better" or "higher_is_better".

    `complete` None means that nothing said otherwise. `item9_earlier` are the answers about
    question 9 that were corrected since, oldest first: they are never lost.

    Raises ValueError for a score outside the scale, a standard deviation that is not above 0 and
    a reliability outside 0 to below 1.
    """

    KIND: ClassVar[str] = "questionnaire_response"

    id: str
    at: str
    instrument_id: str | None = None
    instrument_version: str | None = None
    scale: str | None = None
    answers: dict[str, int] = field(default_factory=dict)
    complete: bool | None = None
    score: float | None = None
    minimum: float | None = None
    maximum: float | None = None
    direction: str | None = None
    cut_off: float | None = None
    sd: float | None = None
    reliability: float | None = None
    item9_above_zero: bool | None = None
    item9_earlier: tuple[bool, ...] = ()
    band_id: str | None = None
    flags: tuple[str, ...] = ()
    entry: QuestionnaireEntry | None = None
    language: str | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        if self.score is not None:
            if self.minimum is not None and self.score < self.minimum:
                raise ValueError("The score lies below the scale")
            if self.maximum is not None and self.score > self.maximum:
                raise ValueError("The score lies above the scale")
        if self.sd is not None and self.sd <= 0:
            raise ValueError("A standard deviation lies above 0")
        if self.reliability is not None and not 0 <= self.reliability < 1:
            raise ValueError("A reliability lies between 0 and below 1")

    @property
    def is_complete(self) -> bool:
        """Whether it has a score that may be compared with others."""
        return self.score is not None and self.complete is not False

    @property
    def says_harm(self) -> bool:
        """Whether question 9 of the PHQ-9 was ever answered above "not at all"; no is no
        all-clear, and a correction takes nothing back."""
        return bool(
            self.item9_above_zero
            or any(self.item9_earlier)
            or "item9_positive" in self.flags
            or any(name.endswith(_ITEM_9) and value > 0 for name, value in self.answers.items())
        )


_ITEM_9 = "44260-8"
