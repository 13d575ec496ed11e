"""Which numbers two people looked at in a review, and who was there, in words."""

from collections.abc import Iterable
from typing import Final

from ladder_app.domain.review.session_review import Present
from ladder_app.language import _

LOOKED_AT: Final = ("predictions", "beliefs", "weeks", "ladder", "scores")
"""The values of `measures_discussed` that are offered; a file may hold others."""


def looked_at_words(measure: str) -> str:
    """What it is called beside its box; what another program wrote is told as it stands."""
    return {
        "predictions": _("What was predicted, and how it was"),
        "beliefs": _("How likely it seemed, before and after"),
        "weeks": _("Practice week by week"),
        "ladder": _("The ladder then and now"),
        "scores": _("Scores of questionnaires"),
    }.get(measure, measure)


def present_words(one: Present) -> str:
    """What they are called beside their box."""
    return {"client": _("The client"), "clinician": _("The clinician")}[one]


def listed(words: Iterable[str]) -> str:
    """Said one after the other, as a quiet line tells them."""
    return " · ".join(words)
