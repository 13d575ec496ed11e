"""A chart as a file: a drawing (SVG) with its title, sentence and legend, and the picture made of
it (PNG).

There is one path, pyqtgraph's SVG, because painting a plot on a device of another resolution puts
its points elsewhere. Files are always light, and can be read in black and white: marks are told
apart by their shape.
"""

import re
from collections.abc import Sequence
from typing import Final

from pyqtgraph.exporters import SVGExporter
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer
from PySide6.QtWidgets import QApplication

from ladder_app.charts.chart import Chart
from ladder_app.charts.legend import LegendEntry, entry_places, paint_entries
from ladder_app.charts.look import ChartLook

PAPER: Final = ChartLook(
    background="#FFFFFF",
    line="#D0D0D0",
    text="#000000",
    muted="#1A1A1A",
    accent="#000000",
    predicted="#7A4800",
    highest="#2E3576",
    ended="#14524F",
    stroke=1,
    shapes_only=False,
    font_pt=9.0,
)
_LEAST_WIDE: Final = 480
_MARGIN: Final = 24
_GAP: Final = 12
_SHARP: Final = 2
_LETTERS: Final = 12
_INSIDE: Final = re.compile(r"<defs>.*(?=</svg>)", re.DOTALL)
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)


def chart_svg(chart: Chart, sentence: str, legend: Sequence[LegendEntry]) -> bytes:
    """The drawing; what the chart is called and says is its title and description as well."""
    plot, size = _plot(chart)
    wide = max(size.width(), _LEAST_WIDE)
    bold, plain = _font(1.2, bold=True), _font(1.0)
    title, said = chart.accessibleName(), f"{sentence}\n{chart.units}".strip()
    words = QFontMetrics(plain).boundingRect(QRect(0, 0, wide, 10_000), _WRAPPED, said)
    words.moveTo(_MARGIN, _MARGIN + QFontMetrics(bold).height() + _GAP // 2)
    top = words.bottom() + _GAP
    foot = top + size.height() + _GAP
    places = entry_places(legend, wide, plain, PAPER)
    whole = foot + max((one.bottom() for one in places), default=0) + _MARGIN
    out = QBuffer()
    page = QSvgGenerator()
    page.setOutputDevice(out)
    page.setResolution(96)
    page.setSize(QSize(wide + 2 * _MARGIN, whole))
    page.setViewBox(QRect(0, 0, wide + 2 * _MARGIN, whole))
    page.setTitle(title)
    page.setDescription(sentence)
    painter = QPainter(page)
    painter.fillRect(0, 0, wide + 2 * _MARGIN, whole, QColor(PAPER.background))
    painter.setFont(bold)
    painter.setPen(QColor(PAPER.text))
    painter.drawText(_MARGIN, _MARGIN + QFontMetrics(bold).ascent(), title)
    painter.setFont(plain)
    painter.setPen(QColor(PAPER.muted))
    painter.drawText(words, _WRAPPED, said)
    painter.translate(_MARGIN, foot)
    paint_entries(painter, legend, wide, plain, PAPER)
    painter.end()
    placed = f'<g transform="translate({_MARGIN},{top})">{plot}</g>\n</svg>'
    return out.data().toStdString().replace("</svg>", placed).encode()


def chart_png(chart: Chart, sentence: str, legend: Sequence[LegendEntry]) -> bytes:
    """The same as a picture, twice as large so that it stays sharp."""
    renderer = QSvgRenderer(QByteArray(chart_svg(chart, sentence, legend)))
    image = QImage(renderer.viewBox().size() * _SHARP, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER.background))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"PNG")).write(image)
    return bytes(memoryview(out.data().data()))


def _plot(chart: Chart) -> tuple[str, QSize]:
    """The plot alone as it is on paper, as what stands inside a drawing of this size."""
    screen = chart.look
    chart.show_look(PAPER)
    try:
        # The axes have as much room as their words need on paper.
        chart.plot.plotItem.layout.activate()
        chart.plot.scene().prepareForPaint()
        whole = SVGExporter(chart.plot.plotItem).export(toBytes=True).decode()
        size = chart.plot.plotItem.boundingRect().size().toSize()
    finally:
        chart.show_look(screen)
    found = _INSIDE.search(whole)
    assert found is not None
    return found.group(), size


def _font(times: float, *, bold: bool = False) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(round(_LETTERS * times))
    font.setBold(bold)
    return font
