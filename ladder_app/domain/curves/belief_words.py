"""What is known of a belief, in sentences."""

from ladder_app.domain.curves.own_words import Belief
from ladder_app.language import _, ngettext


def belief_sentence(belief: Belief) -> str:
    """How likely it seemed, and how often it then happened; "" where nothing is known."""
    parts = [_how_likely(belief)]
    if belief.times:
        told = ngettext(
            "Looked at {n} time: {how}.",
            "Looked at {n} times: {how}.",
            belief.times,
        )
        parts.append(told.format(n=belief.times, how=_how_often(belief)))
    return " ".join(part for part in parts if part)


def _how_often(belief: Belief) -> str:
    counts = (
        (belief.no, _("it did not happen {n} ×")),
        (belief.partly, _("it partly happened {n} ×")),
        (belief.yes, _("it happened {n} ×")),
    )
    return ", ".join(words.format(n=count) for count, words in counts if count)


def _how_likely(belief: Belief) -> str:
    before, after = belief.before, belief.after
    if before is not None and after is not None:
        said = _("How likely: {before} % before the first, {after} % after the last.")
    elif before is not None:
        said = _("How likely: {before} % before the first; not asked again yet.")
    elif after is not None:
        said = _("How likely: {after} % after the last.")
    else:
        said = ""
    return said.format(before=before, after=after)
