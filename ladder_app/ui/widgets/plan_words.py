"""Plans in words: when, and what came between."""

from datetime import date

from PySide6.QtCore import QLocale

from ladder_app.domain.plans.plan import Excuse, Plan
from ladder_app.domain.records import Records
from ladder_app.language import _, spoken
from ladder_app.ui.widgets.day_words import day_words, weekday_words


def when_words(plan: Plan, today: date) -> str:
    """The day or the window, as it is said on `today`, with the time if one was thought of."""
    words = _days(plan, today)
    if not plan.time_hint:
        return words
    return _("{day}, {time}").format(day=words, time=plan.time_hint)


def _days(plan: Plan, today: date) -> str:
    first, last = plan.first_day, plan.last_day
    if first <= today < last:
        return _("any day until {day}").format(day=plan_day_words(last, today))
    if last in (first, today):
        return plan_day_words(last, today)
    return _("{first} to {last}").format(
        first=plan_day_words(first, today), last=plan_day_words(last, today)
    )


def plan_day_words(day: date, today: date) -> str:
    """ "today", "tomorrow", "yesterday", by its weekday within six days, or with its date."""
    apart = (day - today).days
    if apart == 1:
        return _("tomorrow")
    if apart in (0, -1):
        return day_words(day, today)
    if abs(apart) < 7:
        # The sentence round it is in this language, whatever the country of the computer is.
        return QLocale(spoken()).dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return weekday_words(day)


def leave_out_words(records: Records, behaviour_ids: tuple[str, ...]) -> str:
    """What the person meant to leave out, as far as it is still there; `""` for nothing."""
    found = (records.safety_behaviour(one) for one in behaviour_ids)
    labels = [one.label for one in found if one is not None and one.deleted_at is None]
    return _("To leave out: {list}").format(list=", ".join(labels)) if labels else ""


def variation_words(plan: Plan) -> str:
    """What is to be different from other times; `""` where nothing was said."""
    context = plan.context_planned
    if context is None or not context.variation_note:
        return ""
    return _("Different this time: {what}").format(what=context.variation_note)


def excuses() -> tuple[tuple[Excuse, str], ...]:
    """What may come between, as one would say it."""
    return (
        ("ill", _("I was ill")),
        ("other_person_unavailable", _("The other person was not there")),
        ("consent_not_given", _("We did not both want it")),
        ("safety", _("It did not feel safe")),
        ("circumstances", _("Something came up")),
        ("changed_mind_with_reason", _("I changed my mind, and here is why")),
    )
