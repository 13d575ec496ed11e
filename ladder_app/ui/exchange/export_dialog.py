"""A case handed out: as a table for other programs, or whole. What leaves is shown first."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.handing.merge_moments import edited_at
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.exchange.csv_file import Value
from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.handing.gathered_dialog import GatheredDialog, Gathering, Leaving
from ladder_app.ui.exchange.export_table_model import ExportTableModel
from ladder_app.ui.exchange.plain_table import PlainTable
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.growing_text import GrowingText
from ladder_app.ui.widgets.long_work import GoOn
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, heading, muted

_WIDE_IN_LETTERS: Final = 118
_SHOWN_BYTES: Final = 200_000


@dataclass(frozen=True, slots=True)
class _LeavingCase(Leaving):
    """And its rows, or the beginning of its text."""

    rows: tuple[dict[str, Value], ...] = ()
    text: str = ""


class ExportDialog(GatheredDialog[_LeavingCase]):
    """Private and sensitive parts stay at home unless ticked; nothing is ticked beforehand.

    So do the notes of a clinician, also out of the whole copy.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Export"), parent)
        self._has_notes = _has_notes(desk)
        self.form = Choices(
            _("As what?"),
            (("csv", _("A table for other programs (CSV)")), ("json", _("My whole copy (JSON)"))),
        )
        self.private = TickLine(_("With my private notes"))
        self.sensitive = TickLine(_("With ladders and steps marked as sensitive"))
        self.notes = TickLine(_("With the clinician’s notes about reviews"))
        self.about = muted()
        self.model = ExportTableModel()
        self.table = PlainTable(self.model, _("What will leave"))
        self.text = GrowingText(_("What will leave"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setMinimumHeight(18 * self.fontMetrics().height())
        self.summary = Words("", "strong")
        self._lay_out()
        self.form.set_value("csv")
        self.form.changed.connect(self._choose_form)
        for tick in (self.private, self.sensitive, self.notes):
            tick.toggled.connect(self.choose_anew)
        self._show_form()
        self.gather()
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def problem(self) -> str:
        return "" if self.form.value() else _("Choose as what.")

    def kinds(self) -> str:
        return _("Tables (*.csv)") if self._is_table() else _("Whole copies (*.json)")

    def suffix(self) -> str:
        return "csv" if self._is_table() else "json"

    def preferred_size(self) -> QSize:
        return QSize(_WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth(), 720)

    def gathering(self) -> Gathering[_LeavingCase]:
        if self._is_table():
            return partial(self._rows, Parts(self.private.isChecked(), self.sensitive.isChecked()))
        also = {ClinicianNote.KIND} if self.notes.isChecked() else frozenset[str]()
        return partial(self._copy, also)

    def show_leaving(self, leaving: _LeavingCase) -> None:
        self.summary.setText(leaving.counts)
        self.model.show_rows(leaving.rows)
        self.table.fit()
        self.text.show_text(leaving.text)

    def say_stopped(self) -> None:
        self.show_leaving(_LeavingCase(b"", _("Nothing was gathered. Choose again to begin anew.")))

    def _lay_out(self) -> None:
        ticks = QVBoxLayout()
        ticks.setSpacing(2)
        for tick in (self.private, self.sensitive, self.notes):
            ticks.addWidget(tick)
        self.body.addWidget(self.form)
        self.body.addLayout(ticks)
        for widget in (self.about, heading(_("What will leave")), self.work, self.summary):
            self.body.addWidget(widget)
        self.body.addWidget(self.table)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.secret)
        self.add_promises()
        self.body.addStretch(0)

    def _is_table(self) -> bool:
        return self.form.value() == "csv"

    def _choose_form(self) -> None:
        self._show_form()
        self.choose_anew()

    def _show_form(self) -> None:
        form = self.form.value()
        self.summary.setText("")
        for of_table in (self.private, self.sensitive, self.table):
            of_table.setVisible(form == "csv")
        self.notes.setVisible(form == "json" and self._has_notes)
        self.text.setVisible(form == "json")
        self.secret.setVisible(form == "json")
        self.promise.setVisible(not self.secret.text())
        self.about.setText(_about(form, self._has_notes))

    def _rows(self, parts: Parts, go_on: GoOn) -> _LeavingCase:
        rows = csv_rows(self.desk.workspace.records, parts)
        go_on()
        counts = ngettext("{n} row", "{n} rows", len(rows)).format(n=len(rows))
        return _LeavingCase(as_csv(rows), counts, tuple(rows))

    def _copy(self, also: Collection[str], go_on: GoOn) -> _LeavingCase:
        workspace = self.desk.workspace
        edited = edited_at(self.desk.edited(), workspace.records.case)
        documents = self.desk.documents()
        go_on()
        copy = whole_copy(workspace.case_id, documents, workspace.now(), also, edited)
        go_on()
        file = written(copy)
        count = sum(map(len, copy["records"].values()))
        words = ngettext("{n} record", "{n} records", count).format(n=count)
        if len(file) > _SHOWN_BYTES:
            words = _("{records}; the beginning is shown here.").format(records=words)
        # A letter of several bytes may be cut in two.
        return _LeavingCase(file, words, text=file[:_SHOWN_BYTES].decode(errors="ignore"))


def _has_notes(desk: Desk) -> bool:
    return any(isinstance(one, ClinicianNote) for one in desk.workspace.records.all_records())


def _about(form: str | None, has_notes: bool) -> str:
    if form == "csv":
        return _("One row for each attempt, and one for each step without any.")
    if form is None:
        return ""
    whole = _(
        "Everything is in it: private notes, what is marked as sensitive, and what is in the "
        "trash. It can be read without this program, and becomes the same case again."
    )
    if not has_notes:
        return whole
    return f"{whole} {_('Only the clinician’s notes stay here, unless you tick them.')}"
