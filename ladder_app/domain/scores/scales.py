"""Facts about questionnaires: range, bands, direction, interval; never the text of an item.

Three are known by name. Any other scale is what the person or clinician wrote beside its score.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.language import _

Direction = Literal["lower_is_better", "higher_is_better"]

_PHQ_9_NAMED: Final = re.compile(r"(phq|patienthealthquestionnaire)9(?!\d)")


@dataclass(frozen=True, slots=True)
class Band:
    """Scores from `lowest` to `highest`; `id` is what a record keeps, `words` what is read."""

    id: str
    lowest: float
    highest: float
    words: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Items:
    """How answers become a score: so many, each of `lowest` to `highest`, some turned round."""

    count: int
    lowest: int
    highest: int
    reversed: tuple[int, ...] = ()
    """Numbers of items, from 1, that count as lowest + highest − answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What is known about a scale; None and () where nothing is.

    From `cut_off` on, in the worse direction, talking it over is worthwhile; from `heavy_from` on
    it is said that things are heavy. `period_days` is the
    time the questions ask about, `interval_days` how often they are usually answered.
    `change_points` is a published threshold: a change of so many points may be a real one.
    """

    key: str
    name: str
    minimum: float | None = None
    maximum: float | None = None
    direction: Direction | None = None
    bands: tuple[Band, ...] = ()
    cut_off: float | None = None
    heavy_from: float | None = None
    period_days: int | None = None
    interval_days: int | None = None
    change_points: float | None = None
    items: Items | None = None
    must_be_switched_on: bool = False

    def band(self, score: float) -> Band | None:
        """The band of a score; None for a scale without bands."""
        return next((b for b in self.bands if b.lowest <= score <= b.highest), None)


def scale_key(name: str) -> str:
    """ "GAD-7", "gad 7" and "GAD7" as "gad7"."""
    return "".join(mark for mark in name.casefold() if mark.isalnum())


def known_scale(name: str) -> Scale | None:
    """The facts of a scale we know by name, however that is written."""
    return _BY_KEY.get(scale_key(name))


def asks_question_nine(name: str) -> bool:
    """Whether this is the PHQ-9, in any version or language: it asks for thoughts of self-harm."""
    return _PHQ_9_NAMED.search(scale_key(name)) is not None


def name_of(response: QuestionnaireResponse) -> str:
    """The name of the scale as it was written."""
    return response.scale or response.instrument_id or ""


def direction_of(response: QuestionnaireResponse) -> Direction | None:
    """The direction that was written beside a score, if it is one."""
    said = response.direction in ("lower_is_better", "higher_is_better")
    return cast("Direction", response.direction) if said else None


def scale_of(response: QuestionnaireResponse) -> Scale:
    """The facts of the scale of a score: those we know, or the numbers written beside it."""
    name = name_of(response)
    known = known_scale(name)
    if known is not None:
        return known
    return Scale(
        key=scale_key(name),
        name=name,
        minimum=response.minimum,
        maximum=response.maximum,
        direction=direction_of(response),
        cut_off=response.cut_off,
    )


def total(items: Items, answers: Sequence[int | None]) -> int | None:
    """The sum of the answers, reversed ones turned round; None unless every item is answered.

    Raises ValueError for an answer that is none, and for too many or too few.
    """
    if len(answers) != items.count:
        raise ValueError(f"{items.count} answers are needed, not {len(answers)}")
    given = [answer for answer in answers if answer is not None]
    if any(not items.lowest <= answer <= items.highest for answer in given):
        raise ValueError(f"An answer lies between {items.lowest} and {items.highest}")
    if len(given) < items.count:
        return None
    turn = items.lowest + items.highest
    return sum(turn - a if n in items.reversed else a for n, a in enumerate(given, 1))


def _phq_bands(maximum: float) -> tuple[Band, ...]:
    return (
        Band("minimal", 0, 4, lambda: _("few signs of low mood")),
        Band("mild", 5, 9, lambda: _("some signs of low mood")),
        Band("moderate", 10, 14, lambda: _("clear signs of low mood")),
        Band("moderately_severe", 15, 19, lambda: _("many signs of low mood")),
        Band("severe", 20, maximum, lambda: _("very many signs of low mood")),
    )


GAD_7: Final = Scale(
    key="gad7",
    name="GAD-7",
    minimum=0,
    maximum=21,
    direction="lower_is_better",
    bands=(
        Band("minimal", 0, 4, lambda: _("few signs of worry")),
        Band("mild", 5, 9, lambda: _("some signs of worry")),
        Band("moderate", 10, 14, lambda: _("clear signs of worry")),
        Band("severe", 15, 21, lambda: _("many signs of worry")),
    ),
    cut_off=10,
    heavy_from=15,
    period_days=14,
    interval_days=14,
    change_points=4,
    items=Items(7, 0, 3),
)
PHQ_8: Final = Scale(
    key="phq8",
    name="PHQ-8",
    minimum=0,
    maximum=24,
    direction="lower_is_better",
    bands=_phq_bands(24),
    cut_off=10,
    heavy_from=15,
    period_days=14,
    interval_days=14,
    items=Items(8, 0, 3),
)
PHQ_9: Final = Scale(
    key="phq9",
    name="PHQ-9",
    minimum=0,
    maximum=27,
    direction="lower_is_better",
    bands=_phq_bands(27),
    cut_off=10,
    heavy_from=15,
    period_days=14,
    interval_days=14,
    change_points=6,
    items=Items(9, 0, 3),
    must_be_switched_on=True,
)
KNOWN_SCALES: Final = (GAD_7, PHQ_8, PHQ_9)
_BY_KEY: Final = {scale.key: scale for scale in KNOWN_SCALES}
