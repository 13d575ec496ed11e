"""What to do when things are heavy, in our own words; people to turn to stand on a card above."""

from ladder_app.domain.stop_signs.hard_words import grounding
from ladder_app.language import _
from ladder_app.ui.help.passages import Chapter, Passage


def harming_myself() -> Chapter:
    """For the worst moment; what it says stands on a card of its own."""
    return Chapter(
        "harming-myself",
        _("I am thinking about harming myself"),
        _("What you can do now"),
        (),
    )


def way_back() -> Chapter:
    """For going blank, numb, or back to what was."""
    return Chapter(
        "grounding",
        _("A way back to here and now"),
        _("When you go blank or numb, or pictures come back"),
        (
            *(Passage(sentence) for sentence in grounding()),
            Passage(
                _(
                    "If this happens more than once, or sleep stays away, let practice rest and "
                    "tell a professional about it."
                ),
                "quiet",
            ),
        ),
    )
