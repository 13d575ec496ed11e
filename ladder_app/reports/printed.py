"""What is handed out on paper, with its words for whoever hears it or takes it as plain text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from ladder_app.domain.plans.card_words import card_text
from ladder_app.domain.plans.take_along import PocketCard
from ladder_app.domain.report.beginning import beginning
from ladder_app.domain.report.parts import Report
from ladder_app.domain.talking.partner_sheet import PartnerSheet
from ladder_app.reports.paper import Paper, Sheet
from ladder_app.reports.picture_signs import in_words
from ladder_app.reports.report_text import report_text

if TYPE_CHECKING:
    from ladder_app.reports.typesetter import Typesetter

_LINES_SHOWN = 100


class Printed(Protocol):
    """Something for paper; to set it may raise CannotSet."""

    def text(self) -> str:
        """Every word of it, as plain text."""

    def words(self) -> str:
        """Every word as it stands on paper, where pictures among the letters are named."""

    def first_pages(self) -> Printed:
        """As much of it as is looked at before it is handed out."""

    def pdf(self, typesetter: Typesetter) -> bytes:
        """It as a tagged PDF."""

    def pictures(self, typesetter: Typesetter, dots_per_inch: float) -> list[bytes]:
        """Its sheets, each a PNG."""


@dataclass(frozen=True, slots=True)
class PrintedReport:
    """A report, or the page for a client."""

    report: Report
    sheet: Sheet

    def text(self) -> str:
        return report_text(self.report)

    def words(self) -> str:
        return in_words(self.text())

    def first_pages(self) -> PrintedReport:
        return replace(self, report=beginning(self.report, _LINES_SHOWN))

    def pdf(self, typesetter: Typesetter) -> bytes:
        from ladder_app.reports.report import report_pdf

        return report_pdf(self.report, self.sheet, typesetter)

    def pictures(self, typesetter: Typesetter, dots_per_inch: float) -> list[bytes]:
        from ladder_app.reports.report import report_pictures

        return report_pictures(self.report, self.sheet, typesetter, dots_per_inch)


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """The card that is taken along."""

    card: PocketCard
    paper: Paper

    def text(self) -> str:
        return card_text(self.card)

    def words(self) -> str:
        return in_words(self.text())

    def first_pages(self) -> PrintedCard:
        return self

    def pdf(self, typesetter: Typesetter) -> bytes:
        from ladder_app.reports.take_along import card_pdf

        return card_pdf(self.card, self.paper, typesetter)

    def pictures(self, typesetter: Typesetter, dots_per_inch: float) -> list[bytes]:
        from ladder_app.reports.take_along import card_pictures

        return card_pictures(self.card, self.paper, typesetter, dots_per_inch)


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A page for somebody else."""

    page: PartnerSheet
    sheet: Sheet

    def text(self) -> str:
        return self.page.text()

    def words(self) -> str:
        return in_words(self.text())

    def first_pages(self) -> PrintedSheet:
        return self

    def pdf(self, typesetter: Typesetter) -> bytes:
        from ladder_app.reports.partner_sheet import sheet_pdf

        return sheet_pdf(self.page, self.sheet, typesetter)

    def pictures(self, typesetter: Typesetter, dots_per_inch: float) -> list[bytes]:
        from ladder_app.reports.partner_sheet import sheet_pictures

        return sheet_pictures(self.page, self.sheet, typesetter, dots_per_inch)
