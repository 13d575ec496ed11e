"""A chart saved as a file of the person's choosing: a picture, a drawing, or its numbers."""

from functools import partial
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from ladder_app.charts.table import MISSING
from ladder_app.exchange.csv_file import csv_file
from ladder_app.exchange.file_out import write_file
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.widgets.chart_card import ChartCard

Form = Literal["png", "svg", "csv"]
_FORMS: Final[tuple[Form, ...]] = ("png", "svg", "csv")


class ChartSaving(QObject):
    """Offers `actions` and says with `said` what was written, or why not."""

    said = Signal(str)

    def __init__(self, card: ChartCard) -> None:
        super().__init__(card)
        self._card = card
        words = {
            "png": _("Save as a picture (PNG) …"),
            "svg": _("Save as a drawing that stays sharp (SVG) …"),
            "csv": _("Save the numbers (CSV) …"),
        }
        self.actions: list[QAction] = []
        for form in _FORMS:
            action = QAction(words[form], self)
            action.triggered.connect(partial(self._ask_where, form))
            self.actions.append(action)

    def content(self, form: Form) -> bytes:
        """Exactly what is written: title, sentence, chart and legend, or the whole table."""
        if form == "csv":
            table = self._card.chart.table()
            rows = [[_bare(cell.text) for cell in row] for row in table.rows]
            return csv_file([table.headings, *rows])
        from ladder_app.charts.picture import chart_png, chart_svg

        make = chart_svg if form == "svg" else chart_png
        return make(self._card.chart, self._card.sentence, self._card.chart.legend())

    def save_as(self, form: Form, path: Path) -> None:
        """Write the file, or say why not."""
        try:
            write_file(path, self.content(form))
        except Unusable as error:
            self.said.emit(str(error))
            return
        said = _("Saved as {path}. The file is not protected: whoever has it can read it.")
        self.said.emit(said.format(path=path))

    def _ask_where(self, form: Form) -> None:
        kinds = {
            "png": _("Pictures (*.png)"),
            "svg": _("Drawings (*.svg)"),
            "csv": _("Tables (*.csv)"),
        }
        chooser = FileChooser(
            "save", _("Choose where to save"), kinds[form], partial(self.save_as, form), self._card
        )
        chooser.dialog.setDefaultSuffix(form)
        chooser.dialog.selectFile(_("chart") + f".{form}")
        chooser.open()


def _bare(text: str) -> str:
    return "" if text == MISSING else text
