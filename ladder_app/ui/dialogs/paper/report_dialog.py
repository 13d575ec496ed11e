"""A report of what was written down, for whoever the person wants to show it to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import ReportChoice
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.paper.report_fields import ReportFields
from ladder_app.ui.dialogs.paper.sheet_dialog import SheetDialog
from ladder_app.ui.dialogs.paper.sheet_work import Maker
from ladder_app.ui.widgets.day_words import date_words
from ladder_app.ui.widgets.focus_chain import stop_before
from ladder_app.ui.widgets.tab_order import tab_after

if TYPE_CHECKING:
    from ladder_app.domain.report.parts import Report
    from ladder_app.reports.printed import Printed
    from ladder_app.reports.typesetter import Typesetter


class ReportDialog(SheetDialog):
    """It tells of the records as they were when it was opened."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._place = QWidget()
        layout = QVBoxLayout(self._place)
        layout.setContentsMargins(0, 0, 0, 0)
        super().__init__(desk, _("A report"), self._place, parent)
        self._kept = tuple(desk.workspace.records.all_records())
        self._today = desk.workspace.now().date()
        # The window is there at once, and its many fields a moment later.
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_fields)

    @cached_property
    def fields(self) -> ReportFields:
        """What is chosen from, made when it is first wanted."""
        fields = ReportFields(self.desk.workspace.records, self.desk.workspace.now)
        layout = self._place.layout()
        assert layout is not None
        layout.addWidget(fields)
        # Tab goes to new widgets last, so what stands after them is moved behind them.
        last = stop_before(self)
        buttons = (self.print_button, self.close_button, self.save_button)
        foot = (self.help_button, self.bar.stop_button, *buttons)
        for following in (*self.leaving.stops, *foot):
            tab_after(last, following)
            last = following
        fields.changed.connect(self.show_anew)
        return fields

    def maker(self) -> Maker:
        kept, case_id, today = self._kept, self.desk.workspace.case_id, self._today
        choice, sheet = self.fields.choice(), self.sheet()

        def make(typesetter: Typesetter) -> Printed:
            # These are much to read, and nobody waits for them here.
            from ladder_app.domain.report.making import made_report
            from ladder_app.reports.printed import PrintedReport
            from ladder_app.reports.report import fitted

            records = Records(kept, case_id)

            def chosen(choice: ReportChoice) -> Report:
                return made_report(records, choice, today, date_words, _number)

            return PrintedReport(fitted(chosen, choice, sheet, typesetter), sheet)

        return make

    def is_text(self) -> bool:
        return self.fields.is_text()

    def unclear(self) -> str:
        return self.fields.problem()

    def stem(self) -> str:
        return _("Report")

    def _show_fields(self) -> None:
        self.show_anew()
        # A layout shows what is new in it only with the next events; keys would go elsewhere.
        self.fields.show()
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)


def _number(value: float) -> str:
    return QLocale().toString(round(value, 2), "g", 6)
