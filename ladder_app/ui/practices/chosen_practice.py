"""What the person chose before a practice begins."""

from dataclasses import dataclass
from typing import Literal

from ladder_app.domain.toolbox.practices import Practice

Guide = Literal["moving", "still"]


@dataclass(frozen=True, slots=True)
class ChosenPractice:
    """`pace` is in breaths a minute; `own_words` are "" and tension None where nothing was said.

    With `aloud` a screen reader says each line as it comes.
    """

    practice: Practice
    minutes: int
    pace: int
    guide: Guide
    aloud: bool
    own_words: str
    tension: int | None
