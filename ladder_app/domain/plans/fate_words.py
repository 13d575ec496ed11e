"""What became of a plan, in words that hold nothing against anybody."""

from ladder_app.domain.plans.came_of import CameOf
from ladder_app.domain.plans.planned import Fate
from ladder_app.language import _


def fate_words(fate: Fate) -> str:
    """As it stands beside the plan."""
    return {
        "ahead": _("still to come"),
        "due": _("open"),
        "done": _("done"),
        "excused": _("set aside for a reason"),
        "gone_by": _("life came between"),
    }[fate]


def came_of_words(came: CameOf, fate: Fate, *, noted_elsewhere: bool = False) -> str:
    """What came of a plan, told exactly enough that it can be counted.

    Where the person notes things `noted_elsewhere`, nothing is known of what did not come here.
    """
    if noted_elsewhere and fate == "gone_by":
        return _("nothing noted")
    if came == "looked_at":
        return _("looked at it, and chose not to")
    if came == "said_done":
        return _("done, with no note of it")
    return fate_words(fate)
