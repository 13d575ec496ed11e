"""The page a client takes home from a review: what was said together, and what was agreed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.step_name import is_sensitive
from ladder_app.domain.records import Records
from ladder_app.domain.report.client_page import client_page
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.language import _
from ladder_app.reports.printed import Printed, PrintedReport
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.handing.client_file_dialog import ClientFileDialog
from ladder_app.ui.dialogs.paper.sheet_dialog import SheetDialog
from ladder_app.ui.dialogs.paper.sheet_work import Maker
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.day_words import date_words
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, muted


class ClientPageDialog(SheetDialog):
    """Of the review as it is saved; the note of a clinician is no part of it."""

    def __init__(self, desk: Desk, review: SessionReview, parent: QWidget | None = None) -> None:
        records = desk.workspace.records
        self.fields = _ClientPageFields(_has_sensitive_plans(records, review))
        super().__init__(desk, _("A page to take home"), self.fields, parent)
        self._kept = tuple(records.all_records())
        self._review = review
        self.fields.changed.connect(self.show_anew)
        self.fields.file_button.clicked.connect(self._open_file_form)
        self.show_anew()
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def maker(self) -> Maker:
        kept, case_id = self._kept, self.desk.workspace.case_id
        review, sensitive = self._review, self.fields.sensitive.isChecked()
        sheet = self.sheet()

        def make(_typesetter: object) -> Printed:
            records = Records(kept, case_id)
            page = client_page(records, review, sensitive=sensitive, written=date_words)
            return PrintedReport(page, sheet)

        return make

    def is_text(self) -> bool:
        return self.fields.form.value() == "txt"

    def stem(self) -> str:
        return _("To take home")

    def _open_file_form(self) -> None:
        ClientFileDialog(self.desk, self._review, self).open()


class _ClientPageFields(QWidget):
    """Nothing sensitive is ticked beforehand."""

    changed = Signal()

    def __init__(self, has_sensitive_plans: bool) -> None:
        super().__init__()
        self.form = Choices(_("As what?"), (("pdf", _("Paper (PDF)")), ("txt", _("Plain text"))))
        self.form.set_value("pdf")
        self.sensitive = TickLine(_("Plans for steps marked as sensitive"))
        if not has_sensitive_plans:
            self.sensitive.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.form)
        layout.addWidget(self.sensitive)
        layout.addWidget(
            muted(
                _(
                    "It holds what was said together and what was agreed, "
                    "and never the clinician’s note."
                )
            )
        )
        self.file_button = button(_("As a small file …"))
        layout.addWidget(Words(_("For Ladder on the client’s own computer"), "strong"))
        layout.addLayout(row(self.file_button))
        layout.addStretch(1)
        self.form.changed.connect(self.changed)
        self.sensitive.toggled.connect(self.changed)
        self.setFocusProxy(self.form)


def _has_sensitive_plans(records: Records, review: SessionReview) -> bool:
    plans = (records.plan(one) for one in review.next_plan_ids)
    steps = (records.step(plan.step_id) for plan in plans if plan is not None)
    return any(step is not None and is_sensitive(records, step) for step in steps)
