"""What speaks for a rule and what against it, in words, where sources disagree.

These are read under *Why?*, after the reason of the suggestion itself.
"""

from collections.abc import Callable
from typing import Final

from ladder_app.domain.suggestions.suggestion import RuleId
from ladder_app.language import _


def evidence(rule: RuleId) -> tuple[str, ...]:
    """Sentences on both sides; none where sources agree, or where it is a choice of ours."""
    return _BOTH_WAYS.get(rule, tuple)()


def _number_of_steps() -> tuple[str, ...]:
    return (
        _("Guides name 8 to 12, 8 to 15, 10 to 15 or 10 to 20 steps."),
        _("None of these numbers was tested against another."),
    )


def _first_step() -> tuple[str, ...]:
    return (
        _("A training course on trauma begins at about 40, with something likely to work out."),
        _("Self-help guides name up to 40, or 25 to 45, or several steps between 20 and 40."),
        _("Guides of British low-intensity services begin at 50 to 60."),
    )


def _gap() -> tuple[str, ...]:
    return (
        _("One guide says that steps should lie at most 10 apart."),
        _("Taking steps in any order did about as well as a ladder in one trial of 73 people."),
    )


def _moving_up() -> tuple[str, ...]:
    return (
        _(
            "Some guides go on once anxiety stays at 20 to 40; others once a step can be done "
            "again and again and is nearly boring."
        ),
        _(
            "Work on inhibitory learning (Craske and others, 2014) goes on once the prediction has "
            "been tested, whether anxiety came down or not."
        ),
        _(
            "How far fear came down did not tell how people did later in a review of 2008; in one "
            "study of 106 people, lower peaks went along with a better outcome."
        ),
    )


def _staying() -> tuple[str, ...]:
    return (
        _("Many guides suggest staying until anxiety is down by half, or for 30 to 45 minutes."),
        _(
            "Others suggest staying until the prediction has been tested; how far fear came down "
            "did not tell how people did later in a review of 2008."
        ),
    )


def _spacing() -> tuple[str, ...]:
    return (
        _(
            "In two small studies, of fear of spiders and of speaking, practice all at once "
            "brought more fear back than practice spread over days."
        ),
        _("Other manuals suggest daily practice, up to 90 minutes, or four to five times a week."),
    )


def _varying() -> tuple[str, ...]:
    return (
        _(
            "In a study of 28 people, varied practice came down less while it lasted, and less "
            "fear came back later."
        ),
        _("In a trial of 73 people, varying the order brought no added benefit."),
    )


def _safety_behaviours() -> tuple[str, ...]:
    return (
        _("A review of 2016 suggests letting go of them as soon as one is willing to."),
        _("In some trials it made no difference whether people used them."),
    )


def _stepping_down() -> tuple[str, ...]:
    return (
        _("Several guides suggest going back to a lower step when one is too hard."),
        _("Little activation in the very first practice went along with stopping in one study."),
    )


def _return_of_fear() -> tuple[str, ...]:
    return (
        _("Some fear coming back is common after practice that went well."),
        _("Reading one’s own note as a reminder is suggested, and was little tested."),
    )


_BOTH_WAYS: Final[dict[RuleId, Callable[[], tuple[str, ...]]]] = {
    "R1": _number_of_steps,
    "R2": _number_of_steps,
    "R3": _first_step,
    "R4": _gap,
    "R7": _moving_up,
    "R9": _spacing,
    "R10": _varying,
    "R13": _safety_behaviours,
    "R14": _moving_up,
    "R15": _staying,
    "R16": _stepping_down,
    "R17": _first_step,
    "R20": _return_of_fear,
    "R21": _spacing,
    "R23": _staying,
}
