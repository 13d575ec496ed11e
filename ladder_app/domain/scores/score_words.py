"""What is said about a score: its band, what changed, and how far that can be trusted.

A score is no diagnosis, and nothing here praises or warns. Numbers are spelled by the caller's
`number`, in the writing of the person's language.
"""

from collections.abc import Callable, Iterator

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.reliable_change import Verdict
from ladder_app.domain.scores.scales import scale_of
from ladder_app.domain.scores.scores import ScoreChange, is_heavy, is_past_cut_off
from ladder_app.language import _, ngettext

Number = Callable[[float], str]


def band_words(response: QuestionnaireResponse) -> str | None:
    """The band of a score in words; None without a score and for a scale without bands."""
    band = None if response.score is None else scale_of(response).band(response.score)
    return None if band is None else band.words()


def change_words(change: ScoreChange, number: Number) -> str:
    """What changed since the score before, in points."""
    size = abs(change.points)
    numbers = {
        "before": number(change.before.score or 0),
        "after": number(change.after.score or 0),
        "points": number(size),
    }
    if size == 0:
        return _("Again {after}, as before.").format(**numbers)
    if change.points < 0:
        return _("From {before} to {after}: lower by {points}.").format(**numbers)
    return _("From {before} to {after}: higher by {points}.").format(**numbers)


def certainty_words(change: ScoreChange, number: Number) -> str:
    """How far the change goes beyond the error of the scale, with the numbers that say so."""
    if change.threshold is None:
        return _("It is not known how large a change on this scale has to be to mean something.")
    if change.index is None or change.error is None:
        return _published(change, change.threshold, number)
    numbers = {
        "index": number(change.index),
        "threshold": number(change.threshold),
        "sd": number(change.error.sd),
        "reliability": number(change.error.reliability),
    }
    if abs(change.points) < change.threshold:
        return _(
            "A change of less than {threshold} can be the error of the scale "
            "(RC {index}, SD {sd}, reliability {reliability})."
        ).format(**numbers)
    certain = _(
        "A change of {threshold} or more is unlikely to be the error of the scale alone "
        "(RC {index}, SD {sd}, reliability {reliability})."
    ).format(**numbers)
    return f"{certain} {verdict_words(change.verdict)}".rstrip()


def meaning_words(response: QuestionnaireResponse) -> str:
    """What to do with a score, which is no diagnosis."""
    if is_heavy(response):
        return _(
            "This is not a diagnosis. It suggests that things are heavy. "
            "You could show it to a professional."
        )
    if is_past_cut_off(response):
        return _("This is not a diagnosis. It could be worth talking over with a professional.")
    return _("This is not a diagnosis.")


def verdict_words(verdict: Verdict | None) -> str:
    """What a change beyond the error of the scale amounts to; "" where there is none."""
    if verdict == "recovered":
        return _("By these numbers it is better, and past the cut-off.")
    if verdict == "improved":
        return _("By these numbers it is better.")
    return _("By these numbers it is harder than before.") if verdict == "deteriorated" else ""


def notes(change: ScoreChange) -> Iterator[str]:
    """What else to bear in mind about a change, as sentences."""
    if change.overlaps and change.days is not None:
        yield ngettext(
            "Only {n} day lies between the two, so they ask in part about the same days.",
            "Only {n} days lie between the two, so they ask in part about the same days.",
            change.days,
        ).format(n=change.days)
    if change.began_extreme:
        yield _("After a score far out the next one is often nearer the middle by itself.")


def _published(change: ScoreChange, threshold: float, number: Number) -> str:
    if abs(change.points) < threshold:
        sentence = _("On this scale a change of less than {n} says little.")
    else:
        sentence = _("On this scale a change of {n} or more is possibly a real one.")
    return sentence.format(n=number(threshold))
