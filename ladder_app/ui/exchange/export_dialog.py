"""A case handed out: as a table for other programs, or whole. What leaves is shown first."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ladder_app.domain.handing.merge_moments import edited_at
from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.hand_out_dialog import HandOutDialog
from ladder_app.ui.exchange.export_table_model import ExportTableModel
from ladder_app.ui.exchange.plain_table import PlainTable
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.tick_box import TickBox
from ladder_app.ui.widgets.words import Words, heading, muted

_WIDE_IN_LETTERS: Final = 118
_SHOWN_LETTERS: Final = 200_000


class ExportDialog(HandOutDialog):
    """Private and sensitive parts stay at home unless ticked; nothing is ticked beforehand."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Export"), _("Choose where to save …"), parent)
        self._content = b""
        self.form = Choices(
            _("As what?"),
            (("csv", _("A table for other programs (CSV)")), ("json", _("My whole copy (JSON)"))),
        )
        self.private = TickBox(_("With my private notes"))
        self.sensitive = TickBox(_("With ladders and steps marked as sensitive"))
        self.about = muted()
        self.model = ExportTableModel()
        self.table = PlainTable(self.model, _("What will leave"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("What will leave"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setMinimumHeight(22 * self.fontMetrics().height())
        self.summary = Words("", "strong")
        for widget in (
            self.form,
            self.private,
            self.sensitive,
            self.about,
            heading(_("What will leave")),
            self.summary,
            self.table,
            self.text,
        ):
            self.body.addWidget(widget)
        self.add_promises()
        self.body.addStretch(1)
        self.form.set_value("csv")
        self.form.changed.connect(self._show_what_leaves)
        self.private.toggled.connect(self._show_what_leaves)
        self.sensitive.toggled.connect(self._show_what_leaves)
        self._show_what_leaves()
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_complete(self) -> bool:
        return self.form.value() is not None

    def kinds(self) -> str:
        return _("Tables (*.csv)") if self._is_table() else _("Whole copies (*.json)")

    def suffix(self) -> str:
        return "csv" if self._is_table() else "json"

    def content(self) -> bytes:
        return self._content

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        room = self.screen().availableGeometry()
        wide = _WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth()
        self.resize(min(wide, room.width() - 40), min(720, room.height() - 60))

    def _is_table(self) -> bool:
        return self.form.value() == "csv"

    def _show_what_leaves(self) -> None:
        form = self.form.value()
        self.forget_done()
        self.private.setVisible(form == "csv")
        self.sensitive.setVisible(form == "csv")
        self.table.setVisible(form == "csv")
        self.text.setVisible(form == "json")
        self.about.setText(_about(form))
        if form == "csv":
            self._show_table()
        elif form == "json":
            self._show_copy()
        else:
            self.summary.setText("")
        self.show_completeness()

    def _show_table(self) -> None:
        parts = Parts(self.private.isChecked(), self.sensitive.isChecked())
        rows = csv_rows(self.desk.workspace.records, parts)
        self._content = as_csv(rows)
        self.model.show_rows(rows)
        self.table.fit()
        self.summary.setText(ngettext("{n} row", "{n} rows", len(rows)).format(n=len(rows)))

    def _show_copy(self) -> None:
        workspace = self.desk.workspace
        edited = edited_at(self.desk.edited(), workspace.records.case)
        copy = whole_copy(workspace.case_id, self.desk.documents(), workspace.now(), edited=edited)
        self._content = written(copy)
        text = self._content.decode()
        count = sum(map(len, copy["records"].values()))
        self.text.setPlainText(text[:_SHOWN_LETTERS])
        words = ngettext("{n} record", "{n} records", count).format(n=count)
        if len(text) > _SHOWN_LETTERS:
            words = _("{records}; the beginning is shown here.").format(records=words)
        self.summary.setText(words)


def _about(form: str | None) -> str:
    if form == "json":
        return _(
            "Everything is in it: private notes, what is marked as sensitive, and what is in the "
            "trash. It can be read without this program, and becomes the same case again."
        )
    if form == "csv":
        return _("One row for each attempt, and one for each step without any.")
    return ""
