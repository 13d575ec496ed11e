"""What to do when things are heavy, in our own words.

The order is deliberate: someone known, then a professional, then services. No telephone number is
given, because none is right everywhere.
"""

from ladder_app.domain.stop_signs.hard_words import grounding
from ladder_app.language import _
from ladder_app.ui.help.passages import Chapter, Passage


def when_it_is_heavy() -> Chapter:
    """The chapter that is never folded."""
    return Chapter(
        "heavy",
        _("When things get very heavy"),
        "",
        (
            Passage(_("You can leave everything here as it is. It will keep.")),
            Passage(_("Someone you know"), "named"),
            Passage(
                _(
                    "Call, write to or go to one person you trust. A short sentence is enough: "
                    "“I am not doing well. Could you stay with me for a while?”"
                )
            ),
            Passage(_("A professional"), "named"),
            Passage(
                _(
                    "Your doctor, therapist or counsellor, if you have one. When they are closed, "
                    "their answering machine often says who is there instead."
                )
            ),
            Passage(_("A helpline or the emergency service"), "named"),
            Passage(
                _(
                    "If you might be in danger now, ring the emergency number of the place you are "
                    "in, go to the nearest emergency department, or tell someone near you. To find "
                    "a helpline, look for “crisis helpline” and the name of your country; "
                    "Befrienders Worldwide keeps a list of centres by country."
                )
            ),
            Passage(
                _(
                    "Ladder ships no numbers and contacts nobody. On a shared computer, what you "
                    "look up stays in the history of the browser."
                ),
                "quiet",
            ),
        ),
    )


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
