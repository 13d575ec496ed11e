"""What is known of a belief, in sentences."""

from collections.abc import Sequence

from ladder_app.domain.attempts.attempt import Occurred
from ladder_app.domain.curves.belief_curve import BeliefCurve, BeliefPoint
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.own_words import Belief
from ladder_app.language import _, ngettext


def belief_sentence(belief: Belief) -> str:
    """How likely it seemed, and how often it then happened; "" where nothing is known."""
    parts = (_how_likely(belief), _how_often(belief))
    return " ".join(part for part in parts if part)


def _how_often(belief: Belief) -> str:
    if not belief.times:
        return ""
    if belief.times == 1:
        return _once(belief)
    counts = (
        (belief.no, _("it did not happen {n} ×")),
        (belief.partly, _("it partly happened {n} ×")),
        (belief.yes, _("it happened {n} ×")),
    )
    how = ", ".join(words.format(n=count) for count, words in counts if count)
    told = ngettext("Looked at {n} time: {how}.", "Looked at {n} times: {how}.", belief.times)
    return told.format(n=belief.times, how=how)


def _once(belief: Belief) -> str:
    if belief.no:
        return _("Looked at once: it did not happen.")
    if belief.partly:
        return _("Looked at once: it partly happened.")
    return _("Looked at once: it happened.")


def _how_likely(belief: Belief) -> str:
    before, after = belief.before, belief.after
    if before is not None and after is not None:
        said = _(
            "How likely it seemed: {before} % before the first attempt, {after} % after the last."
        )
    elif before is not None:
        said = _("How likely it seemed: {before} % before the first attempt; not asked again yet.")
    elif after is not None:
        said = _("How likely it seemed: {after} % after the last attempt.")
    else:
        said = ""
    return said.format(before=before, after=after)


def belief_curve_sentence(curve: BeliefCurve) -> str:
    """What the chart of one belief shows; neutral about where it went."""
    n = len(curve.points)
    parts = [ngettext("{n} attempt.", "{n} attempts.", n).format(n=n)]
    parts.append(_beforehand(curve.points))
    both = [
        (one.before, one.after)
        for one in curve.points
        if one.before is not None and one.after is not None
    ]
    if both:
        lower = sum(after < before for before, after in both)
        said = ngettext(
            "Afterwards it seemed less likely {k} time of {n}.",
            "Afterwards it seemed less likely {k} times of {n}.",
            lower,
        )
        parts.append(said.format(k=lower, n=len(both)))
    return " ".join(part for part in parts if part)


def _beforehand(points: Sequence[BeliefPoint]) -> str:
    """Before the first and before the last; and after it, where that ends what was said."""
    asked = [one for one in points if one.before is not None]
    if not asked:
        return ""
    first, last = asked[0], asked[-1]
    if len(asked) == 1:
        said = _("Beforehand it seemed {first} % likely.")
    elif last.after is None:
        said = _("It seemed {first} % likely before the first and {before} % before the last.")
    else:
        said = _(
            "It seemed {first} % likely before the first, {before} % before the last and "
            "{after} % after it."
        )
    return said.format(first=first.before, before=last.before, after=last.after)


def belief_point_line(point: BeliefPoint, day: Day) -> str:
    """One attempt said aloud: "12 March, before 80 %, after 30 %, it did not happen, “…”"."""
    parts = [day(point.day) or _("attempt {number}").format(number=point.number)]
    if point.before is not None:
        parts.append(_("before {percent} %").format(percent=point.before))
    if point.after is not None:
        parts.append(_("after {percent} %").format(percent=point.after))
    if point.occurred is not None:
        parts.append(occurred_words(point.occurred))
    if point.words:
        parts.append(_("“{words}”").format(words=point.words))
    return ", ".join(parts)


def occurred_words(occurred: Occurred) -> str:
    """What became of it, without a verdict."""
    return {
        "no": _("it did not happen"),
        "partly": _("it partly happened"),
        "yes": _("it happened"),
        "cannot_tell": _("hard to tell whether it happened"),
    }[occurred]
