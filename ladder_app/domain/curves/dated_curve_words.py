"""What scores and check-ins over time say, in sentences; a score is no diagnosis."""

from ladder_app.domain.curves.dated_curve import DatedCurve
from ladder_app.domain.curves.day import Day
from ladder_app.domain.records import Records
from ladder_app.domain.scores.check_in import label
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.scales import name_of, scale_key, scale_of
from ladder_app.domain.scores.score_words import (
    Number,
    band_words,
    certainty_words,
    change_words,
    meaning_words,
    notes,
)
from ladder_app.domain.scores.scores import change_since
from ladder_app.language import _, ngettext


def scores_sentence(records: Records, curve: DatedCurve, number: Number, day: Day) -> str:
    """How many there are, the latest with its band, and what changed since the one before."""
    responses = [r for r in records.questionnaire_responses() if _is_of(r, curve)]
    latest = responses[-1]
    parts = [_how_many(len(responses)), _latest(latest, number, day)]
    change = change_since(responses, latest)
    if change is not None:
        parts += [change_words(change, number), certainty_words(change, number), *notes(change)]
    return " ".join([*parts, meaning_words(latest)])


def score_line(response: QuestionnaireResponse, number: Number, day: Day) -> str:
    """One score said aloud: "12 March, 8, some signs of worry"."""
    parts = [day(response.at[:10]), number(response.score or 0), band_words(response)]
    return ", ".join(part for part in parts if part)


def bands_line(response: QuestionnaireResponse, number: Number) -> str:
    """The bands of a scale as text: "0–4 few signs of worry · 5–9 …"; "" without any."""
    return " · ".join(
        _("{lowest}–{highest} {words}").format(
            lowest=number(band.lowest), highest=number(band.highest), words=band.words()
        )
        for band in scale_of(response).bands
    )


def check_in_sentence(curve: DatedCurve, number: Number) -> str:
    """One line of the check-in, first and last; neutral about which is better."""
    values = [point.value for point in curve.points]
    n = len(values)
    times = ngettext("{n} time.", "{n} times.", n).format(n=n)
    said = _("“{line}” {times} {label}").format(line=curve.name, times=times, label=label())
    if n < 2:
        return said
    moved = _("At first {first}, the last time {last}.")
    return f"{said} {moved.format(first=number(values[0]), last=number(values[-1]))}"


def _is_of(response: QuestionnaireResponse, curve: DatedCurve) -> bool:
    return response.is_complete and scale_key(name_of(response)) == curve.key


def _how_many(n: int) -> str:
    return ngettext("{n} score.", "{n} scores.", n).format(n=n)


def _latest(response: QuestionnaireResponse, number: Number, day: Day) -> str:
    score, band = number(response.score or 0), band_words(response)
    if band is None:
        return _("The latest is {score}, {day}.").format(score=score, day=day(response.at[:10]))
    said = _("The latest is {score}, {day}: {band}.")
    return said.format(score=score, day=day(response.at[:10]), band=band)
