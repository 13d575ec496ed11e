"""A page for somebody else, on paper."""

from ladder_app.domain.talking.partner_sheet import PartnerSheet
from ladder_app.reports.paper import Sheet
from ladder_app.reports.printed_page import PrintedPage


def sheet_page(page: PartnerSheet, sheet: Sheet) -> PrintedPage:
    """The page as its template shows it."""
    values = {
        "title": page.title,
        "sheet": sheet,
        "foot": page.foot,
        "parts": [{"heading": one.heading, "lines": list(one.lines)} for one in page.parts],
    }
    return PrintedPage("partner_sheet", values)
