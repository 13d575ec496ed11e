"""Values by their dates: the scores of a questionnaire, or one line of the weekly check-in."""

from collections import Counter
from dataclasses import dataclass

from ladder_app.domain.moments import day_of
from ladder_app.domain.records import Records
from ladder_app.domain.scores.check_in import CHECK_IN_LINES, HIGHEST, LOWEST
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.scales import name_of, scale_key, scale_of
from ladder_app.domain.scores.scores import form_of
from ladder_app.language import _


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
    """A curve for each form of a questionnaire with a complete score that has a date, newest first.

    Another version, language or range is another form, and is never on the same axis.
    """
    by_form: dict[tuple[object, ...], list[QuestionnaireResponse]] = {}
    for response in reversed(records.questionnaire_responses()):
        if response.is_complete and name_of(response) and day_of(response.at) is not None:
            by_form.setdefault(form_of(response), []).append(response)
    forms = Counter(scale_key(name_of(found[0])) for found in by_form.values())
    return tuple(
        _scores(tuple(reversed(found)), is_one_of_several=forms[scale_key(name_of(found[0]))] > 1)
        for found in by_form.values()
    )


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


def _scores(responses: tuple[QuestionnaireResponse, ...], *, is_one_of_several: bool) -> DatedCurve:
    scale = scale_of(responses[-1])
    key, name = scale_key(name_of(responses[-1])), name_of(responses[-1])
    if is_one_of_several:
        name = _form_name(responses[-1])
        key = scale_key(name)
    points = tuple(DatedPoint(r.id, r.at[:10], r.score or 0) for r in responses)
    values = [point.value for point in points]
    return DatedCurve(
        key=key,
        name=name,
        minimum=_edge(scale.minimum, min([0, *values])),
        maximum=_edge(scale.maximum, max([1, *values])),
        points=points,
        levels=tuple(band.lowest for band in scale.bands[1:]),
    )


def _form_name(response: QuestionnaireResponse) -> str:
    """The name with what tells this form from others of it."""
    scale = scale_of(response)
    ends = None
    if scale.minimum is not None and scale.maximum is not None:
        ends = f"{scale.minimum:g}–{scale.maximum:g}"
    told = (response.instrument_version, response.language, ends)
    return _("{name} ({form})").format(
        name=name_of(response), form=", ".join(part for part in told if part) or "–"
    )


def _edge(known: float | None, seen: float) -> float:
    return seen if known is None else known
