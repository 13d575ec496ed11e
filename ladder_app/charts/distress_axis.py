"""The axis of distress: always from 0 to 100, labelled on the scale the ladder shows."""

from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _


def distress_ticks(scale: Scale) -> list[tuple[float, str]]:
    """Where the grid lines stand and what is written beside them."""
    places = (0, 25, 50, 75, 100) if scale == "0-100" else (0, 20, 40, 60, 80, 100)
    return [(place, shown(place, scale)) for place in places]


def distress_units(scale: Scale) -> str:
    """What the axis measures."""
    if scale == "0-10":
        return _("Anxiety or distress, 0–10")
    if scale == "words":
        return _("Anxiety or distress, in words")
    return _("Anxiety or distress, 0–100")
