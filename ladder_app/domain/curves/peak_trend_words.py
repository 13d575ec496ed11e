"""What a moving median and a trend say, in sentences."""

from typing import Final

from ladder_app.domain.curves.difference_words import difference_words
from ladder_app.domain.curves.peak_trend import PeakTrend
from ladder_app.domain.measures.trend import TREND_NEEDS
from ladder_app.domain.suds import Scale
from ladder_app.language import _

LEVEL: Final = 0.05
"""A slope of fewer points of 100 with each attempt is called level."""


def median_sentence(found: PeakTrend) -> str:
    """What the short level lines are."""
    if not found.medians:
        return _too_few()
    return _("Each short line is the middle one of the latest three highest values.")


def trend_sentence(found: PeakTrend, scale: Scale) -> str:
    """The trend, with its number from six attempts on."""
    if found.trend is None:
        return _too_few()
    if not found.trend.may_be_printed:
        return _("The dashed line is the trend over {n} attempts; too few for a number.").format(
            n=found.trend.n
        )
    n, slope = found.trend.n, found.trend.slope
    if abs(slope) < LEVEL:
        return _("Over {n} attempts the trend is level.").format(n=n)
    points = int(abs(slope) + 0.5)
    size = difference_words(points, scale) if abs(slope) >= 1 else _("less than 1 of 100")
    if slope < 0:
        said = _("Over {n} attempts the trend is {points} lower with each attempt.")
    else:
        said = _("Over {n} attempts the trend is {points} higher with each attempt.")
    return said.format(n=n, points=size)


def _too_few() -> str:
    return _("Medians and trends are drawn from {n} attempts on.").format(n=TREND_NEEDS)
