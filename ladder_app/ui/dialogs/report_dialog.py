"""A report of what was written down, for whoever the person wants to show it to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import ReportChoice
from ladder_app.domain.report.making import made_report
from ladder_app.domain.report.parts import Report
from ladder_app.language import _
from ladder_app.reports.printed import Printed, PrintedReport
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.report_fields import ReportFields
from ladder_app.ui.dialogs.sheet_dialog import SheetDialog
from ladder_app.ui.dialogs.sheet_work import Maker
from ladder_app.ui.widgets.day_words import date_words

if TYPE_CHECKING:
    from ladder_app.reports.typesetter import Typesetter


class ReportDialog(SheetDialog):
    """It tells of the records as they were when it was opened."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        workspace = desk.workspace
        self.fields = ReportFields(workspace.records, workspace.now)
        super().__init__(desk, _("A report"), self.fields, parent)
        self._kept = tuple(workspace.records.all_records())
        self._today = workspace.now().date()
        self.fields.changed.connect(self.show_anew)
        self.show_anew()
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def maker(self) -> Maker:
        kept, case_id, today = self._kept, self.desk.workspace.case_id, self._today
        choice, sheet = self.fields.choice(), self.sheet()

        def make(typesetter: Typesetter) -> Printed:
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


def _number(value: float) -> str:
    return QLocale().toString(round(value, 2), "g", 6)
