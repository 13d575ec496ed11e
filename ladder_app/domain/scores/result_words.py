"""What is said once a score is written down: never more than it can bear."""

from collections.abc import Iterable, Iterator

from ladder_app.domain.curves.day import Day
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.reliable_change import CRITERION, ScaleError
from ladder_app.domain.scores.scales import scale_of
from ladder_app.domain.scores.score_words import (
    Number,
    band_words,
    certainty_words,
    change_words,
    meaning_words,
    notes,
)
from ladder_app.domain.scores.scores import change_since, is_past_cut_off, last_scores
from ladder_app.language import _, ngettext


def result_lines(
    made: QuestionnaireResponse,
    others: Iterable[QuestionnaireResponse],
    number: Number,
    day: Day,
) -> Iterator[str]:
    """Number and band, what to do; the last three of this form; what changed since the last one."""
    responses = tuple(others)
    score, band = number(made.score or 0), band_words(made)
    said = [] if band is None else [_("{score}: {band}.").format(score=score, band=band)]
    yield " ".join([*said, meaning_words(made), *_again(made)])
    last = last_scores(responses, made)
    if len(last) > 1:
        listed = " · ".join(
            _("{day}: {score}").format(day=day(r.at[:10]), score=number(r.score or 0)) for r in last
        )
        yield _("The last scores: {scores}").format(scores=listed)
    change = change_since(responses, made)
    if change is not None:
        parts = change_words(change, number), certainty_words(change, number)
        yield " ".join([*parts, *notes(change)])


def formula_words(error: ScaleError, number: Number) -> str:
    """How the smallest reliable change is computed, with its numbers."""
    return _(
        "Smallest reliable change: {criterion} · √2 · SD · √(1 − r) = "
        "{criterion} · √2 · {sd} · √(1 − {r}) = {points} points."
    ).format(
        criterion=number(CRITERION),
        sd=number(error.sd),
        r=number(error.reliability),
        points=number(error.threshold),
    )


def _again(made: QuestionnaireResponse) -> Iterator[str]:
    """When it may be filled in again; a score that is to be talked over says only that."""
    days = scale_of(made).interval_days
    if days is not None and not is_past_cut_off(made):
        yield ngettext(
            "You could fill it in again in {n} day.",
            "You could fill it in again in {n} days.",
            days,
        ).format(n=days)
