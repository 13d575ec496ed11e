"""Sheets of paper: which one this country uses, and pages put on a printer."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from ladder_app.language import _
from ladder_app.reports.paper import Sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SIZES: Final = {"a4": QPageSize.PageSizeId.A4, "us-letter": QPageSize.PageSizeId.Letter}


def usual_sheet(locale: QLocale) -> Sheet:
    """US letter where inches are used for paper, A4 elsewhere."""
    is_american = locale.measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "us-letter" if is_american else "a4"


def page_layout(sheet: Sheet) -> QPageLayout:
    """The whole sheet: the pages bring their own margins."""
    layout = QPageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setOrientation(QPageLayout.Orientation.Portrait)
    layout.setPageSize(QPageSize(_SIZES[sheet]))
    return layout


def has_printer() -> bool:
    """Whether the printing service of this computer, which is asked now, knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def choose_printer(
    parent: QWidget, name: str, sheet: Sheet, then: Callable[["QPrinter"], None]
) -> None:
    """Ask for a printer and pass it on; `name` is what its list of work shows."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageLayout(page_layout(sheet))
    chooser = QPrintDialog(printer, parent)
    chooser.setWindowTitle(_("Ladder"))
    chooser.setAccessibleName(_("Print"))
    # Its files could be read by other accounts, and looking for a folder would be remembered.
    chooser.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.accepted.connect(lambda: then(printer))
    QDialog.open(chooser)  # its own asks for a slot by name


def put_on_paper(printer: "QPrinter", pictures: Iterable[bytes]) -> bool:
    """Each picture, a PNG, on a sheet of its own; whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, picture in enumerate(pictures):
        if number:
            printer.newPage()
        page = QImage.fromData(picture)
        room = printer.paperRect(printer.Unit.DevicePixel)
        painter.drawImage(fitted(QSizeF(page.size()), room), page)
    return painter.end()


def fitted(page: QSizeF, room: QRectF) -> QRectF:
    """Where the whole page has room on any paper, from its top corner and not stretched."""
    return QRectF(room.topLeft(), page.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
