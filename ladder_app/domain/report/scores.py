"""Scores of questionnaires. A score is not a diagnosis, and no score says that all is well."""

from collections.abc import Iterator, Sequence

from ladder_app.domain.report.listed import NOTHING, newest, section
from ladder_app.domain.report.parts import Column, Paragraph, Section, Table
from ladder_app.domain.report.told import Told
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.scales import name_of, scale_key, scale_of
from ladder_app.domain.scores.score_words import (
    band_words,
    certainty_words,
    change_words,
    meaning_words,
    notes,
)
from ladder_app.domain.scores.scores import change_since
from ladder_app.language import _


def scores(told: Told) -> Section | None:
    """What changed on each scale and every score, newest first; of question 9 what was ticked."""
    every = told.records.questionnaire_responses()[::-1]
    scored = [one for one in every if one.score is not None]
    kept, remark = newest(scored, told.choice.most("scores"))
    rows = tuple(_cells(told, one) for one in kept)
    columns = (
        Column(_("Day"), "short"),
        Column(_("Questionnaire")),
        Column(_("Score"), "number"),
        Column(_("Of"), "number"),
        Column(_("In words")),
    )
    tables = (Table(columns, rows),) if rows else ()
    return section("scores", (*_question_9(told, every), *_said(told, scored), *tables), remark)


def _question_9(told: Told, every: Sequence[QuestionnaireResponse]) -> Iterator[Paragraph]:
    days = [told.day(one.at) for one in reversed(every) if one.says_harm]
    if days and told.choice.private.question_9:
        said = _("Question 9 of the PHQ-9 was answered above “not at all” on: {days}.")
        yield Paragraph(said.format(days=", ".join(days)))


def _said(told: Told, scored: Sequence[QuestionnaireResponse]) -> Iterator[Paragraph]:
    """Of each scale, what its latest score says beside the one before it."""
    latest = {scale_key(name_of(one)): one for one in reversed(scored)}
    for one in latest.values():
        change = change_since(scored, one)
        sentences = [_once(told, one), meaning_words(one)]
        if change is not None:
            sure = certainty_words(change, told.number)
            sentences[:1] = [change_words(change, told.number), sure, *notes(change)]
        said = _("{scale}: {sentences}")
        yield Paragraph(said.format(scale=name_of(one), sentences=" ".join(sentences)))


def _once(told: Told, one: QuestionnaireResponse) -> str:
    said = _("{score} on {day}, with none before it.")
    return said.format(score=told.number(one.score or 0), day=told.day(one.at))


def _cells(told: Told, one: QuestionnaireResponse) -> tuple[str, ...]:
    scale = scale_of(one)
    lowest = one.minimum if one.minimum is not None else scale.minimum
    highest = one.maximum if one.maximum is not None else scale.maximum
    score = NOTHING if one.score is None else told.number(one.score)
    reach = NOTHING
    if lowest is not None and highest is not None:
        reach = _("{lowest} to {highest}").format(
            lowest=told.number(lowest), highest=told.number(highest)
        )
    words = band_words(one) or NOTHING
    return told.day(one.at), name_of(one) or NOTHING, score, reach, words
