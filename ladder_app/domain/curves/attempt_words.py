"""What the curve of one attempt says, in sentences."""

from ladder_app.domain.attempts.attempt import GapKind
from ladder_app.domain.curves.attempt_curve import AttemptCurve, CurveGap
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _, ngettext


def attempt_sentence(curve: AttemptCurve, scale: Scale) -> str:
    """What the curve of one attempt shows."""
    n = len(curve.points)
    parts = [_ratings_in_minutes(curve, n)]
    if curve.highest is not None:
        parts.append(_when_highest(curve, scale))
    if curve.end is not None and curve.end_minute is not None:
        # The words of the scale begin with their own "at".
        said = _("At the end: {value}.") if scale == "words" else _("It ended at {value}.")
        parts.append(said.format(value=shown(curve.end, scale)))
    if curve.predicted is not None:
        said = shown(curve.predicted, scale)
        parts.append(_("You had predicted {value}.").format(value=said))
    if curve.gaps:
        parts.append(_broken_line({gap.kind for gap in curve.gaps}))
    elif curve.is_silent:
        parts.append(_("Where nothing was rated for long there is no line."))
    return " ".join(parts)


def others_sentence(n: int) -> str:
    """What the thin lines behind a curve are; "" without any."""
    if not n:
        return ""
    return ngettext(
        "The thin line is {n} other attempt.", "The thin lines are {n} other attempts.", n
    ).format(n=n)


def curve_point_line(curve: AttemptCurve, index: int, scale: Scale) -> str:
    """One point of the curve said aloud: "5 min, 70, highest"."""
    point = curve.points[index]
    parts = [minutes_words(point.minute), shown(point.suds, scale)]
    if point.minute == curve.highest_minute and point.suds == curve.highest:
        parts.append(_("highest"))
    if index == len(curve.points) - 1 and curve.end_minute is not None:
        parts.append(_("at the end"))
    parts += [note.text for note in curve.notes if _belongs(note.minute, curve, index)]
    return ", ".join(parts)


def gap_words(gap: CurveGap) -> str:
    """What happened to the clock there: it did not run, or it was set."""
    if gap.kind == "suspend":
        return _("nothing was noted for a while")
    return _("the clock was set")


def _broken_line(kinds: set[GapKind]) -> str:
    if kinds == {"suspend"}:
        return _("Where the line is broken nothing was noted for a while.")
    if kinds == {"clock_change"}:
        return _("Where the line is broken the clock of the computer was set.")
    return _("Where the line is broken nothing was noted for a while, or the clock was set.")


def minutes_words(minute: float) -> str:
    """A moment: "start", "5 min", "2 min 30 s"."""
    whole, seconds = divmod(round(minute * 60), 60)
    if not whole and not seconds:
        return _("start")
    if not seconds:
        return _("{minutes} min").format(minutes=whole)
    if not whole:
        return _("{seconds} s").format(seconds=seconds)
    return _("{minutes} min {seconds} s").format(minutes=whole, seconds=seconds)


def _ratings_in_minutes(curve: AttemptCurve, n: int) -> str:
    ratings = ngettext("{n} rating", "{n} ratings", n).format(n=n)
    if n < 2:
        return _("{ratings} with a time, so there is no curve to draw.").format(ratings=ratings)
    length = minutes_words(curve.points[-1].minute)
    return _("{ratings} in {length}.").format(ratings=ratings, length=length)


def _when_highest(curve: AttemptCurve, scale: Scale) -> str:
    value = shown(curve.highest or 0, scale)
    if curve.highest_minute is None:
        return _("The highest was {value}, at a time nobody noted.").format(value=value)
    if curve.highest_minute == 0:
        return _("The highest was {value}, at the start.").format(value=value)
    when = minutes_words(curve.highest_minute)
    return _("The highest was {value}, after {when}.").format(value=value, when=when)


def _belongs(minute: float, curve: AttemptCurve, index: int) -> bool:
    """Whether a note was written from this point on and before the next."""
    later = curve.points[index + 1].minute if index + 1 < len(curve.points) else float("inf")
    earliest = curve.points[index].minute if index else float("-inf")
    return earliest <= minute < later
