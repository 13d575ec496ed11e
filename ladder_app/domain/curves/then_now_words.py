"""What a ladder then and now says, in sentences."""

from collections.abc import Sequence

from ladder_app.domain.curves.difference_words import difference_words
from ladder_app.domain.curves.then_now import LadderThenNow, StepThenNow
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _, ngettext


def ladder_sentence(curve: LadderThenNow, scale: Scale, *, in_time: bool = False) -> str:
    """What the ladder then and now shows; "" when nothing is rated.

    With `in_time` only attempts of some time are known, which says nothing of the time before.
    """
    if not curve.steps:
        return _left_out(curve)
    parts = [
        _moved(curve.steps, scale, in_time),
        _untried(curve.steps, in_time),
        _left_out(curve),
    ]
    return " ".join(part for part in parts if part)


def then_now_line(step: StepThenNow, scale: Scale) -> str:
    """One step said aloud: "One true word, first 30, now 20"."""
    parts = [step.text, _("first {value}").format(value=shown(step.first, scale))]
    if step.ratings >= 2:
        parts.append(_("now {value}").format(value=shown(step.latest, scale)))
    else:
        parts.append(_("not rated again yet"))
    if not step.tried:
        parts.append(_("not tried yet"))
    return ", ".join(parts)


def _moved(steps: Sequence[StepThenNow], scale: Scale, in_time: bool) -> str:
    drops = [step.drop for step in steps if step.drop is not None]
    n = len(steps)
    if not drops:
        rated = ngettext("{n} rated step.", "{n} rated steps.", n).format(n=n)
        return rated + " " + _("None has been rated a second time yet.")
    if all(drop > 0 for drop in drops):
        return _all_lower(steps, scale, in_time)
    higher = sum(drop < 0 for drop in drops)
    parts = [_lower(sum(drop > 0 for drop in drops), n)]
    if higher:
        parts.append(
            ngettext("{n} is rated higher.", "{n} are rated higher.", higher).format(n=higher)
        )
    parts.append(_on_average(drops, scale))
    return " ".join(parts)


def _all_lower(steps: Sequence[StepThenNow], scale: Scale, in_time: bool) -> str:
    """Tried and untried apart: where untried steps came down too, what was learned carried over."""
    fallen = [(step.drop, step.tried) for step in steps if step.drop is not None]
    tried = [drop for drop, was_tried in fallen if was_tried]
    others = [drop for drop, was_tried in fallen if not was_tried]
    if tried and others and not in_time:
        said = _(
            "{k} of {n} rated steps are rated lower than at first: on average by {tried} where "
            "they were tried, and by {others} where not yet."
        )
    else:
        said = ngettext(
            "{k} of {n} rated steps is rated lower than at first, by {points}.",
            "{k} of {n} rated steps are rated lower than at first, by {points} on average.",
            len(fallen),
        )
    return said.format(
        k=len(fallen),
        n=len(steps),
        points=_mean_words([drop for drop, _was_tried in fallen], scale),
        tried=_mean_words(tried, scale),
        others=_mean_words(others, scale),
    )


def _mean_words(drops: Sequence[int], scale: Scale) -> str:
    return difference_words(abs(_mean(drops)), scale)


def _mean(drops: Sequence[int]) -> int:
    return round(sum(drops) / len(drops)) if drops else 0


def _lower(lower: int, n: int) -> str:
    if not lower:
        return ngettext(
            "The {n} rated step is not rated lower than at first.",
            "None of the {n} rated steps is rated lower than at first.",
            n,
        ).format(n=n)
    return ngettext(
        "{k} of {n} rated steps is rated lower than at first.",
        "{k} of {n} rated steps are rated lower than at first.",
        lower,
    ).format(k=lower, n=n)


def _on_average(drops: Sequence[int], scale: Scale) -> str:
    mean, n = _mean(drops), len(drops)
    if mean == 0:
        return ngettext(
            "The one rated again has stayed where it was.",
            "The {n} rated again have stayed where they were on average.",
            n,
        ).format(n=n)
    if mean > 0:
        sentence = _("The {n} rated again came down by {points} on average.")
    else:
        sentence = ngettext(
            "The one rated again went up by {points}.",
            "The {n} rated again went up by {points} on average.",
            n,
        )
    return sentence.format(n=n, points=_mean_words(drops, scale))


def _untried(steps: Sequence[StepThenNow], in_time: bool) -> str:
    untried = sum(not step.tried for step in steps)
    if not untried:
        return ""
    said = ngettext("{n} is not tried yet.", "{n} are not tried yet.", untried)
    if in_time:
        said = ngettext(
            "{n} was not tried in this time.", "{n} were not tried in this time.", untried
        )
    return said.format(n=untried)


def _left_out(curve: LadderThenNow) -> str:
    parts = []
    if curve.unrated:
        parts.append(
            ngettext(
                "{n} step without a rating is not drawn.",
                "{n} steps without a rating are not drawn.",
                curve.unrated,
            ).format(n=curve.unrated)
        )
    if curve.private:
        parts.append(
            ngettext(
                "{n} private step is left out.", "{n} private steps are left out.", curve.private
            ).format(n=curve.private)
        )
    return " ".join(parts)
