"""How far two ratings lie apart, on the scale the ladder shows."""

from ladder_app.domain.suds import Scale, to_ten
from ladder_app.language import _


def difference_words(points: int, scale: Scale) -> str:
    """A difference of 0–100; words have none, so it is told of 100."""
    if scale == "0-10":
        return str(to_ten(points)) if points >= 5 else _("less than 1")
    return str(points) if scale == "0-100" else _("{points} of 100").format(points=points)
