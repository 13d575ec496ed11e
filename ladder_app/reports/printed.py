"""What is handed out on paper, with its words for whoever hears it or takes it as plain text."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ladder_app.domain.plans.card_words import card_text
from ladder_app.domain.plans.take_along import PocketCard
from ladder_app.domain.report.beginning import beginning
from ladder_app.domain.report.parts import Report
from ladder_app.domain.talking.partner_sheet import PartnerSheet
from ladder_app.reports.paper import Paper, Sheet
from ladder_app.reports.partner_sheet import sheet_page
from ladder_app.reports.picture_signs import in_words
from ladder_app.reports.printed_page import PrintedPage
from ladder_app.reports.report import report_page
from ladder_app.reports.report_text import report_text
from ladder_app.reports.take_along import card_page

if TYPE_CHECKING:
    from ladder_app.reports.typesetter import Typesetter

_LINES_SHOWN = 100


class Printed(ABC):
    """Something for paper; to set it may raise CannotSet."""

    @abstractmethod
    def text(self) -> str:
        """Every word of it, as plain text."""

    @abstractmethod
    def _page(self) -> PrintedPage:
        """All of it, ready to be set."""

    def words(self) -> str:
        """Every word as it stands on paper, where pictures among the letters are named."""
        return in_words(self.text())

    def first_pages(self) -> Printed:
        """As much of it as is looked at before it is handed out."""
        return self

    def pdf(self, typesetter: Typesetter) -> bytes:
        """It as a tagged PDF."""
        return self._page().pdf(typesetter)

    def pictures(self, typesetter: Typesetter, dots_per_inch: float) -> list[bytes]:
        """Its sheets, each a PNG."""
        return self._page().pictures(typesetter, dots_per_inch)


@dataclass(frozen=True, slots=True)
class PrintedReport(Printed):
    """A report, or the page for a client."""

    report: Report
    sheet: Sheet

    def text(self) -> str:
        return report_text(self.report)

    def first_pages(self) -> PrintedReport:
        return replace(self, report=beginning(self.report, _LINES_SHOWN))

    def _page(self) -> PrintedPage:
        return report_page(self.report, self.sheet)


@dataclass(frozen=True, slots=True)
class PrintedCard(Printed):
    """The card that is taken along."""

    card: PocketCard
    paper: Paper

    def text(self) -> str:
        return card_text(self.card)

    def _page(self) -> PrintedPage:
        return card_page(self.card, self.paper)


@dataclass(frozen=True, slots=True)
class PrintedSheet(Printed):
    """A page for somebody else."""

    page: PartnerSheet
    sheet: Sheet

    def text(self) -> str:
        return self.page.text()

    def _page(self) -> PrintedPage:
        return sheet_page(self.page, self.sheet)
