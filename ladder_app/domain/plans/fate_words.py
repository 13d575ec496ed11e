"""What became of a plan, in words that hold nothing against anybody."""

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
