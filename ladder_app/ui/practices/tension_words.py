"""Tension before and after a practice, which is no rating of distress and has words of its own."""

from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.rating_field import RatingField


def tension_field(look: Look, question: str) -> RatingField:
    """Asks for it; nothing is filled in."""
    return RatingField(look, question, ends=(_("not tense at all"), _("as tense as I know")))
