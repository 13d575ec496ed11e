"""Before it: what was feared, how high it would get, and how it was then."""

from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.predictions_part import PredictionsPart
from ladder_app.ui.attempt.wording import (
    BeforeQuestions,
    asked_ahead,
    asked_back,
    confidence_ends,
    urge_ends,
)
from ladder_app.ui.theme import Look


class BeforePart(PredictionsPart):
    """The predictions and the ratings from before, asked looking back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, asked_back())
        _ask_ratings(self, asked_back())


class NowPart(Part):
    """The ratings alone, asked while it is still to come."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        _ask_ratings(self, asked_ahead())


def _ask_ratings(part: Part, questions: BeforeQuestions) -> None:
    part.rating("suds_anticipated", questions.peak)
    part.rating("suds_pre", questions.now)
    part.degree("urge_to_avoid_before", questions.urge, urge_ends())
    part.degree("confidence_before", questions.confidence, confidence_ends())
