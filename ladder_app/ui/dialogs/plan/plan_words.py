"""What stands in the form of a plan, in a line."""

from collections.abc import Iterable

from ladder_app.domain.plans.plan_entry import PlanEntry, if_then
from ladder_app.language import _, ngettext


def weeks_words(weeks: int) -> str:
    """For how many weeks a step is planned at once."""
    if weeks == 1:
        return _("once")
    return ngettext("every week, {n} time", "every week, {n} times", weeks).format(n=weeks)


def summary(entry: PlanEntry, left_out: Iterable[str]) -> str:
    """All of it but the day; `left_out` is what one does to feel safer and will leave out."""
    often = weeks_words(entry.weeks) if entry.weeks > 1 else ""
    said = (
        often,
        entry.time_hint,
        entry.place,
        entry.people,
        entry.variation,
        *left_out,
    )
    sentences = (if_then(entry.obstacle, entry.answer), ", ".join(one for one in said if one))
    return " · ".join(one for one in sentences if one)
