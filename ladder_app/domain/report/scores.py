"""Scores of questionnaires. A score is not a diagnosis, and no score says that all is well."""

from collections.abc import Iterator

from ladder_app.domain.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.report.listed import NOTHING, newest, section
from ladder_app.domain.report.parts import Block, Column, Paragraph, Section, Table
from ladder_app.domain.report.told import Told
from ladder_app.language import _


def scores(told: Told) -> Section | None:
    """Every score of the period, newest first; of question 9 only what was ticked."""
    every = told.records.questionnaire_responses()[::-1]
    scored = [one for one in every if one.score is not None]
    kept, remark = newest(scored, told.choice.most("scores"))
    rows = tuple(_cells(told, one) for one in kept)
    columns = (
        Column(_("Day"), "short"),
        Column(_("Questionnaire")),
        Column(_("Score"), "number"),
        Column(_("Of"), "number"),
    )
    table = (Table(columns, rows),) if rows else ()
    return section("scores", (*_question_9(told, every), *table), remark)


def _question_9(told: Told, every: tuple[QuestionnaireResponse, ...]) -> Iterator[Block]:
    if not told.choice.private.question_9:
        return
    for one in every:
        if one.says_harm:
            said = _("Question 9 of the PHQ-9 was answered above “not at all” on {day}.")
            yield Paragraph(said.format(day=told.day(one.at)))


def _cells(told: Told, one: QuestionnaireResponse) -> tuple[str, ...]:
    name = one.scale or one.instrument_id or NOTHING
    return told.day(one.at), name, _number(one.score), _range(one)


def _range(one: QuestionnaireResponse) -> str:
    if one.minimum is None or one.maximum is None:
        return NOTHING
    said = _("{lowest} to {highest}")
    return said.format(lowest=_number(one.minimum), highest=_number(one.maximum))


def _number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:g}"
