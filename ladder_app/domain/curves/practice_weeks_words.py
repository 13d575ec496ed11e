"""What the practice weeks say, in sentences; a quiet week is never a zero."""

from collections.abc import Sequence

from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.practice_weeks import PracticeWeek
from ladder_app.language import _, ngettext


def weeks_sentence(weeks: Sequence[PracticeWeek]) -> str:
    """What the weeks show, the last of them the one that is running; "" without any."""
    if not weeks:
        return ""
    parts = [_practised(weeks), _kept(weeks), _quiet(weeks)]
    return " ".join(part for part in parts if part)


def week_line(week: PracticeWeek, day: Day) -> str:
    """One week said aloud: "week of 9 March, planned 2, practised 3"."""
    parts = [_("week of {day}").format(day=day(week.monday.isoformat()))]
    if not week.noted:
        return ", ".join([*parts, _("no notes")])
    if week.planned:
        parts.append(_("planned {n}").format(n=week.planned))
    parts.append(_("practised {n}").format(n=week.practised))
    if week.excused:
        parts.append(_("something else came first {n} ×").format(n=week.excused))
    return ", ".join(parts)


def _practised(weeks: Sequence[PracticeWeek]) -> str:
    times = sum(week.practised for week in weeks)
    if not times:
        return ""
    said = ngettext("Practised {n} time", "Practised {n} times", times).format(n=times)
    if len(weeks) == 1:
        return _("{practised} this week.").format(practised=said)
    return _("{practised} in {n} weeks.").format(practised=said, n=len(weeks))


def _kept(weeks: Sequence[PracticeWeek]) -> str:
    planned, kept = sum(week.planned for week in weeks), sum(week.kept for week in weeks)
    if not planned:
        return ""
    if not kept:
        return ngettext(
            "{n} plan lies in this time.", "{n} plans lie in this time.", planned
        ).format(n=planned)
    said = ngettext("{k} of {n} plan came about.", "{k} of {n} plans came about.", planned)
    return said.format(k=kept, n=planned)


def _quiet(weeks: Sequence[PracticeWeek]) -> str:
    # The week that has just begun is not over, so nobody was quiet in it.
    quiet = sum(not week.noted for week in weeks[:-1])
    if not quiet:
        return ""
    return ngettext(
        "{n} week has no notes, which can mean anything.",
        "{n} weeks have no notes, which can mean anything.",
        quiet,
    ).format(n=quiet)
