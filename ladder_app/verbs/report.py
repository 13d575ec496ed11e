"""`report CASE`: what was chosen of a case, on paper (PDF) or as plain text."""

from calendar import month_name
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import SECTIONS, ReportChoice, SectionName
from ladder_app.domain.report.making import made_report
from ladder_app.domain.report.parts import Report
from ladder_app.exchange.dates import read_date
from ladder_app.exchange.file_out import write_file
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.paths import UserPaths
from ladder_app.reports.paper import Sheet
from ladder_app.reports.report_text import report_text
from ladder_app.verbs.library import open_library, opened
from ladder_app.verbs.outcome import DAMAGE, DONE, tell
from ladder_app.verbs.secrets import NO_SECRETS, Secrets

_KINDS: Final = (".pdf", ".txt")


@dataclass(frozen=True, slots=True)
class ReportAsked:
    """What was asked for; an alias of None is the one of the case.

    `force`: a file of that name may be replaced.
    """

    case: str
    output: Path
    choice: ReportChoice
    sheet: Sheet = "a4"
    alias: str | None = None
    force: bool = False


def report(
    asked: ReportAsked, paths: UserPaths, at: datetime, secrets: Secrets = NO_SECRETS
) -> int:
    """Write the file; raises Unusable or StoreError. A damaged case gives what is left of it."""
    if asked.output.suffix.lower() not in _KINDS:
        raise Unusable(_("A report is a PDF or plain text: let FILE end in .pdf or .txt."))
    if not asked.choice.is_period:
        raise Unusable(_("The last day lies before the first, so there is nothing between."))
    library = open_library(paths, secrets)
    with opened(library, library.find(asked.case), at) as store:
        content = _content(asked, Records(store.load(), store.case_id), at.date())
        is_damaged = bool(store.damage)
    write_file(asked.output, content, replace=asked.force)
    tell([_("This file is not protected: whoever has it can read it.")])
    if not is_damaged:
        return DONE
    tell([_("The case is damaged, so some of it is missing from this file. Try “check”.")])
    return DAMAGE


def read_day(text: str) -> date:
    """A day as it was typed, in any way that can mean only one day; raises Unusable."""
    try:
        written = read_date(text)
        day = written.on("day-first")
    except ValueError:
        sentence = _("“{text}” is no day. Write it like 2026-03-12.")
        raise Unusable(sentence.format(text=text)) from None
    if written.is_open:
        sentence = _("“{text}” can be two days. Write it like 2026-03-12.")
        raise Unusable(sentence.format(text=text))
    return day


def read_sections(text: str) -> frozenset[SectionName]:
    """Names of sections parted by commas; raises Unusable."""
    named = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in named or [text] if name not in SECTIONS]
    if unknown:
        sentence = _("There is no section “{name}”. There are: {names}.")
        raise Unusable(sentence.format(name=unknown[0], names=", ".join(SECTIONS)))
    return frozenset(name for name in SECTIONS if name in named)


def _content(asked: ReportAsked, records: Records, today: date) -> bytes:
    alias = records.case.alias if asked.alias is None else asked.alias
    choice = replace(asked.choice, alias=alias or "")

    def make(chosen: ReportChoice) -> Report:
        return made_report(records, chosen, today, _written)

    if asked.output.suffix.lower() == ".txt":
        return report_text(make(choice)).encode()
    return _set(make, choice, asked.sheet)


def _written(day: date) -> str:
    """With the month in words: what is filed is read in other countries too."""
    said = _("{day} {month} {year}")
    return said.format(day=day.day, month=_(month_name[day.month]), year=day.year)


def _set(make: Callable[[ReportChoice], Report], choice: ReportChoice, sheet: Sheet) -> bytes:
    # Only a page waits for what starts other programs.
    from ladder_app.reports.report import fitted, report_page
    from ladder_app.reports.typesetter import CannotSet, Typesetter

    try:
        with Typesetter() as typesetter:
            return report_page(fitted(make, choice, sheet, typesetter), sheet).pdf(typesetter)
    except CannotSet:
        raise Unusable(_("The page could not be set. Try FILE.txt instead.")) from None
