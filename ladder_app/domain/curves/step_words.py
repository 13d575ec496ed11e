"""What the attempts at one step say, in sentences."""

from collections.abc import Sequence

from ladder_app.domain.attempts.attempt import Status
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.domain.measures.conditions import Aspect
from ladder_app.domain.measures.trend import TREND_NEEDS
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _, ngettext


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
        parts.append(status_words(occasion.status, talked=occasion.talked))
    if not occasion.rested:
        parts.append(_highest(occasion.highest, scale))
    if occasion.predicted is not None:
        parts.append(_("predicted {value}").format(value=shown(occasion.predicted, scale)))
    if occasion.end is not None and not occasion.rested:
        # The words of the scale begin with their own "at".
        said = _("at the end {value}") if scale == "words" else _("ended at {value}")
        parts.append(said.format(value=shown(occasion.end, scale)))
    if occasion.hollow:
        parts.append(conditions_words(occasion.differs))
    return ", ".join(parts)


def status_words(status: Status | None, *, talked: bool = False) -> str:
    """How an attempt went, without a verdict; `talked` if it became a talking day instead."""
    if talked:
        return _("not a clear yes, so it was a talking day")
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
