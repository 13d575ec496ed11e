"""The window's theme, as charts want it."""

from ladder_app.charts.look import ChartLook
from ladder_app.ui.theme import Look


def chart_look(look: Look) -> ChartLook:
    """The colours and text size in force, for a chart on a card."""
    theme = look.theme
    return ChartLook(
        background=theme.surface,
        line=theme.line,
        text=theme.text,
        muted=theme.muted,
        accent=theme.accent,
        predicted=theme.predicted,
        highest=theme.highest,
        ended=theme.ended,
        stroke=theme.stroke,
        shapes_only=theme.shapes_only,
        font_pt=look.font(0.9).pointSizeF(),
    )
