"""The paper a page is set for."""

from dataclasses import dataclass
from typing import Literal

Sheet = Literal["a4", "us-letter"]
Part = Literal["page", "quarter"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A quarter is the first quarter of the sheet, with lines to cut along."""

    sheet: Sheet = "a4"
    part: Part = "page"
