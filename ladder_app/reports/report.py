"""A report, or the page for a client, on paper: the same values that the plain text shows."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Final

from ladder_app.domain.report.beginning import beginning
from ladder_app.domain.report.choice import ReportChoice
from ladder_app.domain.report.parts import (
    AttemptChart,
    Block,
    MoveChart,
    Paragraph,
    Quote,
    Report,
    Section,
    Subheading,
    Table,
)
from ladder_app.language import _
from ladder_app.reports.paper import Sheet
from ladder_app.reports.printed_page import PrintedPage
from ladder_app.reports.typesetter import Typesetter

_SHARES: Final = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)
_ENOUGH_TO_COUNT: Final = 8
_MAY_FIT: Final = 120
"""No sheet has room for more lines."""
_KINDS: Final[Mapping[type[Block], str]] = {
    Subheading: "subheading",
    Paragraph: "paragraph",
    Quote: "quote",
    Table: "table",
    AttemptChart: "attempts",
    MoveChart: "moves",
}


def report_page(report: Report, sheet: Sheet) -> PrintedPage:
    """The report as its template shows it."""
    values = {
        "sheet": sheet,
        "title": report.title,
        "about": " · ".join(report.about),
        "foot": report.foot,
        "is-short": beginning(report, _MAY_FIT) == report,
        "page_of": _("Page {n} of {all}"),
        "sections": [_section(section) for section in report.sections],
    }
    return PrintedPage("report", values)


def fitted(
    make: Callable[[ReportChoice], Report],
    choice: ReportChoice,
    sheet: Sheet,
    typesetter: Typesetter,
) -> Report:
    """The report that `make` makes of these choices; of the length "page", cut down to one sheet.

    It lists less until it has room; what is too long even then goes on on a second sheet. Raises
    CannotSet.
    """
    if choice.length == "whole":
        return make(choice)

    def fits(share: float) -> bool:
        report = make(replace(choice, share=share))
        return len(report_page(report, sheet).pictures(typesetter, _ENOUGH_TO_COUNT)) == 1

    place = bisect_left(_SHARES, True, key=fits)
    return make(replace(choice, share=_SHARES[min(place, len(_SHARES) - 1)]))


def _section(section: Section) -> dict[str, Any]:
    return {"heading": section.heading, "remark": section.remark, "blocks": _blocks(section.blocks)}


def _blocks(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """A chart and the table after it are one block: they stand beside each other."""
    values: list[dict[str, Any]] = []
    for block in blocks:
        value = {"kind": _KINDS[type(block)], **asdict(block)}
        if value["kind"] == "table" and values and values[-1]["kind"] == "moves":
            value = {"kind": "beside", "chart": values.pop(), "table": value}
        values.append(value)
    return values
