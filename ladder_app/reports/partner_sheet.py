"""A page for somebody else, on paper."""

from typing import Any, Final

from ladder_app.domain.talking.partner_sheet import PartnerSheet
from ladder_app.reports.paper import Sheet
from ladder_app.reports.typesetter import Typesetter

_TEMPLATE: Final = "partner_sheet"


def sheet_pdf(page: PartnerSheet, sheet: Sheet, typesetter: Typesetter) -> bytes:
    """The page as a tagged PDF; raises CannotSet."""
    return typesetter.pdf(_TEMPLATE, _values(page, sheet))


def sheet_pictures(
    page: PartnerSheet, sheet: Sheet, typesetter: Typesetter, dots_per_inch: float
) -> list[bytes]:
    """The sheets as they are printed, each a PNG; raises CannotSet."""
    return typesetter.pictures(_TEMPLATE, _values(page, sheet), dots_per_inch)


def _values(page: PartnerSheet, sheet: Sheet) -> dict[str, Any]:
    return {
        "title": page.title,
        "sheet": sheet,
        "foot": page.foot,
        "parts": [{"heading": one.heading, "lines": list(one.lines)} for one in page.parts],
    }
