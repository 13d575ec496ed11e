"""What a ladder then and now says, in sentences."""

from collections.abc import Sequence

from ladder_app.domain.curves.difference_words import difference_words
from ladder_app.domain.curves.then_now import LadderThenNow, StepThenNow
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _, ngettext


def ladder_sentence(curve: LadderThenNow, scale: Scale) -> str:
    """What the ladder then and now shows; "" when nothing is rated."""
    if not curve.steps:
        return _left_out(curve)
    parts = [_moved(curve.steps, scale), _untried(curve.steps), _left_out(curve)]
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


def _moved(steps: Sequence[StepThenNow], scale: Scale) -> str:
    drops = [step.drop for step in steps if step.drop is not None]
    n = len(steps)
    if not drops:
        rated = ngettext("{n} rated step.", "{n} rated steps.", n).format(n=n)
        return rated + " " + _("None has been rated a second time yet.")
    lower = sum(drop > 0 for drop in drops)
    higher = sum(drop < 0 for drop in drops)
    parts = [_lower(lower, n)]
    if higher:
        parts.append(
            ngettext("{n} is rated higher.", "{n} are rated higher.", higher).format(n=higher)
        )
    parts.append(_on_average(drops, scale))
    return " ".join(parts)


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
    mean = round(sum(drops) / len(drops))
    n = len(drops)
    if mean == 0:
        return ngettext(
            "The one rated again has stayed where it was.",
            "The {n} rated again have stayed where they were on average.",
            n,
        ).format(n=n)
    if mean > 0:
        sentence = ngettext(
            "The one rated again came down by {points}.",
            "The {n} rated again came down by {points} on average.",
            n,
        )
    else:
        sentence = ngettext(
            "The one rated again went up by {points}.",
            "The {n} rated again went up by {points} on average.",
            n,
        )
    return sentence.format(n=n, points=difference_words(abs(mean), scale))


def _untried(steps: Sequence[StepThenNow]) -> str:
    untried = sum(not step.tried for step in steps)
    if not untried:
        return ""
    return ngettext("{n} is not tried yet.", "{n} are not tried yet.", untried).format(n=untried)


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
