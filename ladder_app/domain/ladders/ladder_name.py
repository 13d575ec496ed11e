"""What a ladder is called where it may be seen by chance."""

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.language import _


def discreet_ladder_name(ladder: Ladder) -> str:
    """Its title, or no more than that it is a ladder where it is sensitive."""
    return _("One of your ladders") if ladder.sensitive else ladder.title
