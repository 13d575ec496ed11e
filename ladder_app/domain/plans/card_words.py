"""The words around what stands on a pocket card: on paper, to be heard, and to copy by hand."""

from collections.abc import Iterator
from typing import Final

from ladder_app.domain.plans.take_along import CardPrediction, PocketCard
from ladder_app.domain.suds import Scale
from ladder_app.language import _

GAP: Final = "…"
"""Stands where a number is filled in by hand."""


def stopping() -> str:
    """What stands on every card."""
    return _("Stopping is a result.")


def step_heading() -> str:
    """Over the words of the step."""
    return _("What I will do")


def predictions_heading() -> str:
    """Over what is predicted."""
    return _("What I predict")


def if_then_heading() -> str:
    """Over the if-then of the plan."""
    return _("If something gets in the way")


def leave_out_heading() -> str:
    """Over what is done otherwise to feel safer."""
    return _("What I leave out")


def sentence_heading() -> str:
    """Over a sentence of the person's own."""
    return _("In my own words")


def ratings_heading(scale: Scale) -> str:
    """Over the empty places for ratings."""
    if scale == "words":
        return _("How strong it is, in a word")
    if scale == "0-10":
        return _("How strong it is, 0 to 10")
    return _("How strong it is, 0 to 100")


def likely(prediction: CardPrediction) -> str:
    """How likely it seems, or the gap for it: `"80 %"`."""
    given = GAP if prediction.likelihood is None else prediction.likelihood
    return _("{n} %").format(n=given)


def what_and_when(card: PocketCard) -> str:
    """The step, and when if that was said."""
    if not card.time_hint:
        return card.step
    return _("{step} · {when}").format(step=card.step, when=card.time_hint)


def card_text(card: PocketCard) -> str:
    """The whole card as plain lines, in the order it is read."""
    return "\n".join((card.title, *_lines(card), stopping()))


def three_lines(card: PocketCard) -> tuple[str, str, str]:
    """As much of the card as one copies by hand; the person's own words are never cut."""
    first = _("{title}: {step}").format(title=card.title, step=what_and_when(card))
    return first, _second_line(card), _third_line(card)


def _second_line(card: PocketCard) -> str:
    if card.predictions:
        told = card.predictions[0]
        sentence = _("I predict: {statement} · {likely}")
        return sentence.format(statement=told.statement, likely=likely(told))
    if card.if_then:
        return card.if_then
    if card.leave_out:
        return _("Without: {things}").format(things=", ".join(card.leave_out))
    return card.sentence or _("What happened: {gap}").format(gap=GAP)


def _third_line(card: PocketCard) -> str:
    if not card.moments:
        return stopping()
    # The minutes are left to the card; by hand one writes where it began, its top, and its end.
    telling = (card.moments[0], *card.moments[-2:]) if len(card.moments) > 2 else card.moments
    ratings = ", ".join(f"{moment} {GAP}" for moment in telling)
    ratings = f"{ratings[:1].upper()}{ratings[1:]}"
    return _("{ratings} · {stopping}").format(ratings=ratings, stopping=stopping())


def _lines(card: PocketCard) -> Iterator[str]:
    under = _("{heading}: {words}")
    yield under.format(heading=step_heading(), words=what_and_when(card))
    for one in card.predictions:
        words = _("{statement} · {likely}").format(statement=one.statement, likely=likely(one))
        yield under.format(heading=predictions_heading(), words=words)
    if card.if_then:
        yield under.format(heading=if_then_heading(), words=card.if_then)
    if card.leave_out:
        yield under.format(heading=leave_out_heading(), words=", ".join(card.leave_out))
    if card.sentence:
        yield under.format(heading=sentence_heading(), words=card.sentence)
    if card.moments:
        yield under.format(heading=ratings_heading(card.scale), words=", ".join(card.moments))
