"""A report made from the records and what was chosen."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from ladder_app.domain.records import Records
from ladder_app.domain.report.attempts import tried
from ladder_app.domain.report.beliefs import feared
from ladder_app.domain.report.choice import (
    SECTIONS,
    ReportChoice,
    SectionName,
)
from ladder_app.domain.report.goals import goals
from ladder_app.domain.report.ladders import then_and_now
from ladder_app.domain.report.parts import Report, Section
from ladder_app.domain.report.planned import agreed, ahead
from ladder_app.domain.report.practices import practices
from ladder_app.domain.report.scores import scores
from ladder_app.domain.report.told import Told, Writing, plain_number, told
from ladder_app.domain.report.weeks import weeks
from ladder_app.domain.report.words import notes, own_words
from ladder_app.language import _

_MAKERS: Final[dict[SectionName, Callable[[Told], Section | None]]] = {
    "goals": goals,
    "words": own_words,
    "agreed": agreed,
    "attempts": tried,
    "beliefs": feared,
    "ladders": then_and_now,
    "weeks": weeks,
    "scores": scores,
    "notes": notes,
    "plans": ahead,
    "practices": practices,
}


def made_report(
    records: Records,
    choice: ReportChoice,
    today: date,
    written: Callable[[date], str],
    number: Callable[[float], str] = plain_number,
) -> Report:
    """The report of `today`; `written` and `number` say a day and a number as the country does.

    Sections of which nothing is known do not stand in it.
    """
    what = told(records, choice, Writing(today, written, number))
    return Report(_("Report"), tuple(_about(what)), tuple(_sections(what)), foot())


def foot() -> str:
    """What stands on every page that is handed out."""
    return _("Self-recorded notes, not a diagnosis. Not a substitute for professional advice.")


def _sections(what: Told) -> Iterator[Section]:
    for name in SECTIONS:
        section = _MAKERS[name](what) if name in what.choice.sections else None
        if section is not None:
            yield section


def _about(what: Told) -> Iterator[str]:
    if what.choice.alias:
        yield what.choice.alias
    yield _period(what)
    if what.is_of_some_time and not what.attempts:
        yield _("No attempt was noted in this time")
    yield _("Made on {day}").format(day=what.written(what.today))


def _period(what: Told) -> str:
    days = [attempt.local_date for attempt in what.attempts if attempt.local_date]
    first, last = what.choice.first, what.choice.last
    if first is not None and last is not None:
        said = _("Notes from {first} to {last}")
        return said.format(first=what.written(first), last=what.written(last))
    if first is not None:
        return _("Notes since {first}").format(first=what.written(first))
    if last is not None:
        return _("Notes until {last}").format(last=what.written(last))
    if not days:
        return _("Nothing was tried yet")
    said = _("Notes from {first} to {last}")
    return said.format(first=what.day(days[0]), last=what.day(days[-1]))
