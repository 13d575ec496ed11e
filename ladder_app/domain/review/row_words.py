"""A row of a review in words: for the screen, for the notes, and for whoever listens."""

from collections.abc import Sequence

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.step_words import status_words
from ladder_app.domain.measures.adherence import Adherence
from ladder_app.domain.review.happened import AttemptRow
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _, ngettext

NOT_GIVEN = "–"
ARROW = " → "


def ratings_words(row: AttemptRow) -> str:
    """Predicted → highest → at the end; what was stopped or not begun is told in words."""
    if row.rested:
        return _status(row.attempt)
    rated = ARROW.join(_rated(one, row.scale) for one in (row.predicted, row.highest, row.end))
    if row.is_said:
        return rated
    return _("{ratings}, {how}").format(ratings=rated, how=_status(row.attempt))


def belief_words(row: AttemptRow) -> str:
    """How likely it seemed before → after, or "" where neither is known."""
    if row.before is None and row.after is None:
        return ""
    return ARROW.join(_per_cent(one) for one in (row.before, row.after))


def attempt_line(row: AttemptRow, *, words: bool) -> str:
    """All of it as one sentence or two, without the step; `words` says whether to quote."""
    parts = [_ratings_said(row)]
    if row.before is not None or row.after is not None:
        parts.append(
            _("How likely: {before} before, {after} after.").format(
                before=_per_cent(row.before), after=_per_cent(row.after)
            )
        )
    if words and row.learned:
        parts.append(_("“{words}”").format(words=row.learned))
    return " ".join(parts)


def attempts_sentence(rows: Sequence[AttemptRow]) -> str:
    """How many there are, and how many of them are counted nowhere."""
    n, unsaid = len(rows), sum(not row.is_said for row in rows)
    if not n:
        return _("nothing was written down.")
    told = ngettext("{n} attempt.", "{n} attempts.", n).format(n=n)
    if not unsaid:
        return told
    remark = ngettext(
        "{n} does not say how it went; it is shown but not counted.",
        "{n} do not say how they went; they are shown but not counted.",
        unsaid,
    )
    return f"{told} {remark.format(n=unsaid)}"


def plans_sentence(count: Adherence) -> str:
    """ "Done: 3 of 4."; what was set aside for a reason counts on neither side."""
    parts = []
    if count.counted:
        parts.append(_("Done: {done} of {n}.").format(done=count.done, n=count.counted))
    if count.excused:
        parts.append(_("Set aside for a reason: {n}.").format(n=count.excused))
    return " ".join(parts)


def _ratings_said(row: AttemptRow) -> str:
    if row.rested:
        return _how_it_went(row.attempt)
    rated = _("Predicted {predicted}, highest {highest}, at the end {end}.").format(
        predicted=_rated(row.predicted, row.scale),
        highest=_rated(row.highest, row.scale),
        end=_rated(row.end, row.scale),
    )
    return rated if row.is_said else f"{rated} {_how_it_went(row.attempt)}"


def _how_it_went(attempt: Attempt) -> str:
    words = _status(attempt)
    return _("{words}.").format(words=words[:1].upper() + words[1:])


def _status(attempt: Attempt) -> str:
    return status_words(attempt.status, talked=attempt.was_talking_day)


def _rated(value: int | None, scale: Scale) -> str:
    return NOT_GIVEN if value is None else shown(value, scale)


def _per_cent(value: int | None) -> str:
    return NOT_GIVEN if value is None else _("{n}\N{NO-BREAK SPACE}%").format(n=value)
