"""The colours and sizes of a chart, as a value the window's theme is turned into."""

from dataclasses import dataclass


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
