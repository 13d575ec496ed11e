"""What each curve says, in sentences: honest, neutral about direction, and always with its n.

The card of a chart, the line under it and the page a person takes home say the same words.
"""

from collections.abc import Callable, Sequence

from ladder_app.domain.attempt import Status
from ladder_app.domain.curves import (
    AttemptCurve,
    Belief,
    CurveGap,
    LadderThenNow,
    Occasion,
    StepCurve,
    StepThenNow,
)
from ladder_app.domain.measures.conditions import Aspect
from ladder_app.domain.measures.trend import TREND_NEEDS
from ladder_app.domain.suds import Scale, shown, to_ten
from ladder_app.language import _, ngettext

Day = Callable[[str], str]
"""Says a day `"2026-03-12"` in the person's own language; `""` gives `""`."""


# One step over its attempts -----------------------------------------------------------------


def step_sentence(curve: StepCurve, scale: Scale) -> str:
    """What the chart of a step shows; "" when there is no attempt at all."""
    if not curve.occasions:
        return _earlier(len(curve.earlier))
    counted = curve.counted
    parts = [_how_many(curve)]
    if len(counted) == 1:
        parts.append(_only_one(counted[0], scale))
    else:
        parts += [_against_prediction(counted), _first_to_last(counted, scale)]
    parts += [_other_conditions(counted), _rests(curve.occasions), _unsaid(curve.occasions)]
    parts.append(_earlier(len(curve.earlier)))
    return " ".join(part for part in parts if part)


def drawn_sentence(drawn: int, there: int) -> str:
    """Says that a chart leaves the older attempts to the table; "" when it draws them all."""
    if drawn >= there:
        return ""
    return _("The latest {drawn} are drawn; the table has them all.").format(drawn=drawn)


def occasion_line(occasion: Occasion, scale: Scale, day: Day) -> str:
    """One column said aloud: "12 March, highest 60, predicted 70, ended at 30"."""
    parts = [day(occasion.day) or _("attempt {number}").format(number=occasion.number)]
    if occasion.rested or occasion.status is None:
        parts.append(status_words(occasion.status))
    if not occasion.rested:
        parts.append(_highest(occasion.highest, scale))
    if occasion.predicted is not None:
        parts.append(_("predicted {value}").format(value=shown(occasion.predicted, scale)))
    if occasion.end is not None and not occasion.rested:
        parts.append(_("ended at {value}").format(value=shown(occasion.end, scale)))
    if occasion.hollow:
        parts.append(conditions_words(occasion.differs))
    return ", ".join(parts)


def status_words(status: Status | None) -> str:
    """How an attempt went, without a verdict."""
    return {
        "completed": _("stayed to the planned end"),
        "partial": _("partly"),
        "avoided": _("chose not to this time"),
        "stopped_by_consent": _("stopped, and that was respected"),
        "stopped_for_safety": _("stopped to be safe"),
        "cancelled_external": _("something got in the way"),
        None: _("not said how it went"),
    }[status]


def conditions_words(differs: Sequence[Aspect]) -> str:
    """ "different conditions (place, people)"; "" where nothing differs."""
    if not differs:
        return ""
    names: dict[Aspect, str] = {
        "mode": _("way of practising"),
        "place": _("place"),
        "people": _("people"),
        "companion": _("company"),
        "time_of_day": _("time of day"),
        "internal_state": _("how I was"),
        "safety_behaviours": _("things done to feel safer"),
        "variation": _("varied on purpose"),
    }
    what = ", ".join(names[aspect] for aspect in differs)
    return _("different conditions ({what})").format(what=what)


def _how_many(curve: StepCurve) -> str:
    n = len(curve.occasions)
    attempts = ngettext("{n} attempt", "{n} attempts", n).format(n=n)
    if curve.days is None:
        return _("{attempts}.").format(attempts=attempts)
    if curve.days == 0:
        return _("{attempts} on one day.").format(attempts=attempts)
    days = ngettext("{n} day", "{n} days", curve.days).format(n=curve.days)
    return _("{attempts} in {days}.").format(attempts=attempts, days=days)


def _against_prediction(counted: Sequence[Occasion]) -> str:
    both = [
        (one.predicted, one.highest)
        for one in counted
        if one.predicted is not None and one.highest is not None
    ]
    if not counted:
        return ""
    if not both:
        return _("No prediction was noted to compare with.")
    below = sum(highest < predicted for predicted, highest in both)
    if below == len(both) == len(counted):
        return _("Each time the highest stayed below what you predicted.")
    if below == len(both):
        return _("Each time you made a prediction, the highest stayed below it.")
    if below == 0:
        return _("The highest was as predicted or above it each time.")
    return ngettext(
        "The highest stayed below what you predicted {k} time of {n}.",
        "The highest stayed below what you predicted {k} times of {n}.",
        below,
    ).format(k=below, n=len(both))


def _only_one(one: Occasion, scale: Scale) -> str:
    if one.highest is None:
        return _("No rating from the time itself.")
    highest = shown(one.highest, scale)
    if one.predicted is None:
        return _("The highest was {highest}; no prediction was noted.").format(highest=highest)
    predicted = shown(one.predicted, scale)
    return _("The highest was {highest}; you had predicted {predicted}.").format(
        highest=highest, predicted=predicted
    )


def _first_to_last(counted: Sequence[Occasion], scale: Scale) -> str:
    highest = [one.highest for one in counted if one.highest is not None]
    if not highest:
        return _("No rating from the time itself.") if counted else ""
    first, last = shown(highest[0], scale), shown(highest[-1], scale)
    if len(highest) == 1:
        return _("It was {first}.").format(first=first)
    if first == last:
        moved = _("It was {first} the first time and the last.").format(first=first)
    else:
        moved = _("It went from {first} to {last}.").format(first=first, last=last)
    if len(highest) < TREND_NEEDS:
        return moved + " " + _("Too early to speak of a trend.")
    return moved


def _other_conditions(counted: Sequence[Occasion]) -> str:
    hollow = sum(one.hollow for one in counted)
    if not hollow:
        return ""
    return ngettext(
        "{n} of them was under different conditions (hollow) and does not compare directly.",
        "{n} of them were under different conditions (hollow) and do not compare directly.",
        hollow,
    ).format(n=hollow)


def _rests(occasions: Sequence[Occasion]) -> str:
    rests = sum(one.rested for one in occasions)
    if not rests:
        return ""
    return ngettext(
        "{n} time it was stopped or not today; that is a result of its own.",
        "{n} times it was stopped or not today; that is a result of its own.",
        rests,
    ).format(n=rests)


def _unsaid(occasions: Sequence[Occasion]) -> str:
    unsaid = sum(one.status is None for one in occasions)
    if not unsaid:
        return ""
    return ngettext(
        "{n} does not say how it went; it is drawn but not counted.",
        "{n} do not say how they went; they are drawn but not counted.",
        unsaid,
    ).format(n=unsaid)


def _earlier(n: int) -> str:
    if not n:
        return ""
    return ngettext(
        "{n} more was made with earlier words for this step; it stands in the table.",
        "{n} more were made with earlier words for this step; they stand in the table.",
        n,
    ).format(n=n)


def _highest(highest: int | None, scale: Scale) -> str:
    if highest is None:
        return _("not rated")
    return _("highest {value}").format(value=shown(highest, scale))


# One attempt over its minutes ---------------------------------------------------------------


def attempt_sentence(curve: AttemptCurve, scale: Scale) -> str:
    """What the curve of one attempt shows."""
    n = len(curve.points)
    parts = [_ratings_in_minutes(curve, n)]
    if curve.highest is not None:
        parts.append(_when_highest(curve, scale))
    if curve.end is not None and curve.end_minute is not None:
        parts.append(_("It ended at {value}.").format(value=shown(curve.end, scale)))
    if curve.predicted is not None:
        said = shown(curve.predicted, scale)
        parts.append(_("You had predicted {value}.").format(value=said))
    if curve.gaps:
        parts.append(_("Where the line is broken the clock cannot be trusted."))
    return " ".join(parts)


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
    """Why the clock cannot be trusted there."""
    if gap.kind == "suspend":
        return _("the computer slept")
    return _("the clock was set")


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


# A ladder, then and now ---------------------------------------------------------------------


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
    return sentence.format(n=n, points=_points(abs(mean), scale))


def _points(points: int, scale: Scale) -> str:
    """A difference on the scale the ladder shows; words have none, so it is told of 100."""
    if scale == "0-10":
        return str(to_ten(points)) if points >= 5 else _("less than 1")
    return str(points) if scale == "0-100" else _("{points} of 100").format(points=points)


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


# Beliefs ------------------------------------------------------------------------------------


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
