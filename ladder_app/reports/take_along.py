"""The pocket card on paper: a whole sheet, or a quarter of one to cut out."""

from collections.abc import Iterator
from typing import Any

from ladder_app.domain.plans import card_words
from ladder_app.domain.plans.take_along import CardPrediction, PocketCard
from ladder_app.language import _
from ladder_app.reports.paper import Paper
from ladder_app.reports.printed_page import PrintedPage


def card_page(card: PocketCard, paper: Paper) -> PrintedPage:
    """The card as its template shows it."""
    values = {
        "title": card.title,
        "sheet": paper.sheet,
        "part": paper.part,
        "stopping": card_words.stopping(),
        "parts": list(_parts(card, paper)),
    }
    return PrintedPage("take_along", values)


def _parts(card: PocketCard, paper: Paper) -> Iterator[dict[str, Any]]:
    yield _words(card_words.step_heading(), card_words.what_and_when(card))
    if card.predictions:
        yield {
            "kind": "predictions",
            "heading": card_words.predictions_heading(),
            "columns": [_("What will happen"), _("How likely")],
            "rows": [[one.statement, _likely(one)] for one in card.predictions],
        }
    if card.if_then:
        yield _words(card_words.if_then_heading(), card.if_then)
    if card.leave_out:
        heading = card_words.leave_out_heading()
        yield {"kind": "bare", "heading": heading, "items": list(card.leave_out)}
    if card.sentence:
        yield _words(card_words.sentence_heading(), _("“{words}”").format(words=card.sentence))
    if card.moments:
        yield {
            "kind": "ratings",
            "heading": card_words.ratings_heading(card.scale),
            "moments": list(card.moments),
        }
    if paper.part == "page":
        yield {"kind": "write", "heading": _("What happened, and what I learned")}


def _likely(prediction: CardPrediction) -> str:
    """On paper the place for the number is left free."""
    given = "" if prediction.likelihood is None else prediction.likelihood
    return _("{n} %").format(n=given).strip()


def _words(heading: str, words: str) -> dict[str, Any]:
    return {"kind": "words", "heading": heading, "words": words}
