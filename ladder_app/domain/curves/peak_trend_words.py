"""What a moving median and a trend say, in sentences."""

from ladder_app.domain.curves.difference_words import difference_words
from ladder_app.domain.curves.peak_trend import PeakTrend
from ladder_app.domain.measures.trend import TREND_NEEDS
from ladder_app.domain.suds import Scale
from ladder_app.language import _


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
    points = round(abs(slope))
    if not points:
        return _("Over {n} attempts the trend is level.").format(n=n)
    if slope < 0:
        said = _("Over {n} attempts the trend is {points} lower with each attempt.")
    else:
        said = _("Over {n} attempts the trend is {points} higher with each attempt.")
    return said.format(n=n, points=difference_words(points, scale))


def _too_few() -> str:
    return _("Medians and trends are drawn from {n} attempts on.").format(n=TREND_NEEDS)
