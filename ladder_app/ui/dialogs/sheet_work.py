"""What costs time on the way to paper. Nothing here touches a widget: it runs beside them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtGui import QImage

from ladder_app.domain.report.beginning import beginning
from ladder_app.domain.report.parts import Report
from ladder_app.exchange.file_out import write_file
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.reports.paper import Sheet
from ladder_app.reports.report_text import report_text
from ladder_app.ui.dialogs.paper import put_on_paper
from ladder_app.ui.widgets.long_work import GoOn

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Answer = TypeVar("Answer")

_LINES_SHOWN: Final = 100
_SHARP_ON_PAPER: Final = 200


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report, every word of it, and its pages as they will look.

    Of a long one only the first pages are drawn, and `is_all` is off. As text it has no pages.
    """

    report: Report
    text: str
    pages: tuple[QImage, ...] = ()
    is_all: bool = True


@dataclass(frozen=True, slots=True)
class SheetWork:
    """Draws, saves and prints what is made for paper of this size."""

    sheet: Sheet

    def written(self, make: Callable[[GoOn], Report], go_on: GoOn) -> Drawn:
        """What `make` makes, as text; raises Unusable."""
        report = _set(lambda: make(go_on))
        go_on()
        return Drawn(report, report_text(report))

    def drawn(self, make: Callable[[GoOn], Report], dots_per_inch: float, go_on: GoOn) -> Drawn:
        """What `make` makes, as it will look; raises Unusable."""
        from ladder_app.reports.report import report_pictures

        made = self.written(make, go_on)
        go_on()
        first = beginning(made.report, _LINES_SHOWN)
        pictures = _set(lambda: report_pictures(first, self.sheet, dots_per_inch))
        # Read here, where nobody waits for it, and in the form in which a screen shows it.
        as_shown = QImage.Format.Format_RGB32
        pages = tuple(QImage.fromData(one).convertToFormat(as_shown) for one in pictures)
        return replace(made, pages=pages, is_all=first == made.report)

    def saved(self, report: Report, path: Path, go_on: GoOn) -> Path:
        """Write it where it shall be, as text or as PDF, as its name ends; raises Unusable."""
        from ladder_app.reports.report import report_pdf

        if path.suffix.lower() == ".txt":
            content = report_text(report).encode()
        else:
            content = _set(lambda: report_pdf(report, self.sheet))
        go_on()
        write_file(path, content)
        return path

    def printed(self, report: Report, printer: "QPrinter", go_on: GoOn) -> None:
        """Put it on paper, page by page; raises Unusable."""
        from ladder_app.reports.report import report_pictures

        pages = _set(lambda: report_pictures(report, self.sheet, _SHARP_ON_PAPER))

        def still_wanted() -> Iterator[bytes]:
            for page in pages:
                go_on()
                yield page

        if not put_on_paper(printer, still_wanted()):
            raise Unusable(_("The printer did not take the page."))


def _set(make: Callable[[], Answer]) -> Answer:
    from ladder_app.reports.typesetting import CannotSet

    try:
        return make()
    except CannotSet:
        raise Unusable(_("The page could not be set. It can still be saved as text.")) from None
