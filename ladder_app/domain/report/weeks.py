"""Practice week by week. A week in which nothing was written down has no notes, and no zero."""

from collections.abc import Iterator
from datetime import date

from ladder_app.domain.curves.practice_weeks import PracticeWeek, practice_weeks
from ladder_app.domain.report.listed import NOTHING, newest, section
from ladder_app.domain.report.parts import Column, Section, Table
from ladder_app.domain.report.told import Told
from ladder_app.language import _


def weeks(told: Told) -> Section | None:
    """From the first week with something noted to the last of the period, newest first."""
    every = tuple(_over_ladders(told))
    if not any(week.noted for week in every):
        return None
    kept, remark = newest(every[::-1], told.choice.most("weeks"))
    columns = (
        Column(_("Week of"), "short"),
        Column(_("Planned"), "number"),
        Column(_("Practised"), "number"),
    )
    rows = tuple(_cells(told, week) for week in kept)
    return section("weeks", (Table(columns, rows),), remark)


def _over_ladders(told: Told) -> Iterator[PracticeWeek]:
    """The weeks of all ladders together."""
    until = told.today if told.choice.last is None else min(told.choice.last, told.today)
    by_monday: dict[date, list[PracticeWeek]] = {}
    for ladder in told.ladders:
        for week in practice_weeks(told.records, ladder.id, until):
            by_monday.setdefault(week.monday, []).append(week)
    for monday, same in sorted(by_monday.items()):
        yield PracticeWeek(
            monday=monday,
            planned=sum(week.planned for week in same),
            practised=sum(week.practised for week in same),
            noted=any(week.noted for week in same),
        )


def _cells(told: Told, week: PracticeWeek) -> tuple[str, ...]:
    monday = told.written(week.monday)
    if not week.noted:
        return monday, NOTHING, _("no notes")
    return monday, str(week.planned) if week.planned else NOTHING, str(week.practised)
