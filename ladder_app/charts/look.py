"""The colours and sizes of a chart, as a value the window's theme is turned into."""

import math
from dataclasses import dataclass
from typing import Final

_USUAL_PT: Final = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLook:
    """Colours are `"#RRGGBB"`; `stroke` is in pixels, `font_pt` the size of labels in points.

    With `shapes_only` marks are told apart by shape alone and nothing is half transparent.
    """

    background: str
    line: str
    text: str
    muted: str
    accent: str
    predicted: str
    highest: str
    ended: str
    stroke: int
    shapes_only: bool
    font_pt: float

    @property
    def enlarged(self) -> float:
        """How many times their usual size marks have: they grow with the text, less than it."""
        return max(1.0, math.sqrt(self.font_pt / _USUAL_PT))
