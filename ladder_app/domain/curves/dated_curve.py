"""Values by their dates: the scores of a questionnaire, or one line of the weekly check-in."""

from dataclasses import dataclass

from ladder_app.domain.moments import day_of
from ladder_app.domain.records import Records
from ladder_app.domain.scores.check_in import CHECK_IN_LINES, HIGHEST, LOWEST
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.scales import name_of, scale_key, scale_of


@dataclass(frozen=True, slots=True)
class DatedPoint:
    """A value on a day "2026-03-12"."""

    record_id: str
    day: str
    value: float


@dataclass(frozen=True, slots=True)
class DatedCurve:
    """Values from `minimum` to `maximum`, oldest first; `levels` are where bands begin."""

    key: str
    name: str
    minimum: float
    maximum: float
    points: tuple[DatedPoint, ...]
    levels: tuple[float, ...] = ()


def score_curves(records: Records) -> tuple[DatedCurve, ...]:
    """A curve for each questionnaire with a complete score that has a date, newest first."""
    by_scale: dict[str, list[QuestionnaireResponse]] = {}
    for response in reversed(records.questionnaire_responses()):
        if response.is_complete and name_of(response) and day_of(response.at) is not None:
            by_scale.setdefault(scale_key(name_of(response)), []).append(response)
    return tuple(_scores(key, tuple(reversed(found))) for key, found in by_scale.items())


def check_in_curves(records: Records) -> tuple[DatedCurve, ...]:
    """A curve for each line of the weekly check-in that was answered, and never a total."""
    curves = []
    for line in CHECK_IN_LINES:
        points = tuple(
            DatedPoint(one.id, one.at[:10], one.answers[line.key])
            for one in records.check_ins()
            if line.key in one.answers and day_of(one.at) is not None
        )
        if points:
            curves.append(DatedCurve(line.key, line.words(), LOWEST, HIGHEST, points))
    return tuple(curves)


def _scores(key: str, responses: tuple[QuestionnaireResponse, ...]) -> DatedCurve:
    scale = scale_of(responses[-1])
    points = tuple(DatedPoint(r.id, r.at[:10], r.score or 0) for r in responses)
    values = [point.value for point in points]
    return DatedCurve(
        key=key,
        name=name_of(responses[-1]),
        minimum=_edge(scale.minimum, min([0, *values])),
        maximum=_edge(scale.maximum, max([1, *values])),
        points=points,
        levels=tuple(band.lowest for band in scale.bands[1:]),
    )


def _edge(known: float | None, seen: float) -> float:
    return seen if known is None else known
