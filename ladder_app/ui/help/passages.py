"""What the texts of the page Help are made of: plain values."""

from dataclasses import dataclass
from typing import Literal

Look = Literal["said", "named", "quiet"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph. `named` ones are the short name of the paragraphs below them."""

    text: str
    look: Look = "said"


@dataclass(frozen=True, slots=True)
class Chapter:
    """`name` is what other pages ask for; `summary` is read while the chapter is folded."""

    name: str
    title: str
    summary: str
    passages: tuple[Passage, ...]
