"""The score of a questionnaire as it is typed, and what stands in the way of keeping it."""

from dataclasses import dataclass, replace
from typing import Literal

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.scales import (
    Direction,
    Scale,
    asks_question_nine,
    direction_of,
    known_scale,
    name_of,
)
from ladder_app.language import _

Field = Literal["name", "at", "score", "range", "sd", "reliability", "item9"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreEntry:
    """`at` is ISO or "". The facts of a scale we know win over what was typed beside it.

    `item9_above_zero` is asked for the PHQ-9 alone.
    """

    name: str = ""
    at: str = ""
    score: float | None = None
    minimum: float | None = None
    maximum: float | None = None
    direction: Direction | None = None
    cut_off: float | None = None
    sd: float | None = None
    reliability: float | None = None
    item9_above_zero: bool | None = None
    version: str = ""

    @property
    def known(self) -> Scale | None:
        """The scale, if we know it by its name."""
        return known_scale(self.name)

    @property
    def range(self) -> tuple[float | None, float | None]:
        """The lowest and the highest score there can be."""
        known = self.known
        if known is None:
            return self.minimum, self.maximum
        return known.minimum, known.maximum


def problems(entry: ScoreEntry) -> dict[Field, str]:
    """A sentence for each field that keeps the entry from being saved; empty ones say nothing."""
    found: dict[Field, str] = {}
    lowest, highest = entry.range
    if lowest is not None and highest is not None and lowest >= highest:
        found["range"] = _("The lowest score lies below the highest.")
    elif entry.score is not None and not _lies(entry.score, lowest, highest):
        found["score"] = _("This lies outside the questionnaire’s own range.")
    if entry.sd is not None and entry.sd <= 0:
        found["sd"] = _("A standard deviation lies above 0.")
    if entry.reliability is not None and not 0 <= entry.reliability < 1:
        found["reliability"] = _("A reliability lies between 0 and below 1, for example 0.84.")
    return found


def is_complete(entry: ScoreEntry) -> bool:
    """Whether there is a name, a day and a score, and nothing stands in the way."""
    answered = not asks_question_nine(entry.name) or entry.item9_above_zero is not None
    given = bool(entry.name and entry.at) and entry.score is not None
    return given and answered and not problems(entry)


def entry_of(response: QuestionnaireResponse) -> ScoreEntry:
    """What stands in the form when a score is looked at again."""
    return ScoreEntry(
        name=name_of(response),
        at=response.at,
        score=response.score,
        minimum=response.minimum,
        maximum=response.maximum,
        direction=direction_of(response),
        cut_off=response.cut_off,
        sd=response.sd,
        reliability=response.reliability,
        item9_above_zero=response.item9_above_zero,
        version=response.instrument_version or "",
    )


def response_of(entry: ScoreEntry, response_id: str) -> QuestionnaireResponse:
    """The record; raises ValueError where `problems` has something to say."""
    blank = QuestionnaireResponse(id=response_id, at=entry.at, complete=True, entry="score_only")
    return corrected(blank, entry)


def corrected(response: QuestionnaireResponse, entry: ScoreEntry) -> QuestionnaireResponse:
    """The record as it stands in the form; an answer about question 9 that changes is kept.

    What the form does not show stays, but for a band that belonged to another score. Raises
    ValueError where `problems` has something to say.
    """
    known = entry.known
    lowest, highest = entry.range
    was, earlier = response.item9_above_zero, response.item9_earlier
    if was is not None and was != entry.item9_above_zero:
        earlier = (*earlier, was)
    return replace(
        response,
        at=entry.at,
        scale=entry.name if known is None else known.name,
        instrument_version=entry.version or None,
        band_id=response.band_id if entry.score == response.score else None,
        score=entry.score,
        minimum=lowest,
        maximum=highest,
        direction=entry.direction if known is None else known.direction,
        cut_off=entry.cut_off,
        sd=entry.sd,
        reliability=entry.reliability,
        item9_above_zero=entry.item9_above_zero,
        item9_earlier=earlier,
    )


def _lies(score: float, lowest: float | None, highest: float | None) -> bool:
    return (lowest is None or score >= lowest) and (highest is None or score <= highest)
