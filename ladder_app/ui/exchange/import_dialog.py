"""A spreadsheet taken over: what each column means, and what will be made of each row."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.exchange.file_in import read_file
from ladder_app.exchange.json_in import looks_like_json
from ladder_app.exchange.questions import Choices as Answers
from ladder_app.exchange.questions import Open
from ladder_app.exchange.reading import read_sections
from ladder_app.exchange.sections import Section, find_sections, remarks
from ladder_app.exchange.source import read_tables
from ladder_app.exchange.takeover import Takeover, only_ladder, take_over, title_of
from ladder_app.exchange.unusable import Unusable
from ladder_app.exchange.workbook import ReaderMissing
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.exchange.column_fields import ColumnFields
from ladder_app.ui.exchange.left_open_part import LeftOpenPart
from ladder_app.ui.exchange.plain_table import PlainTable
from ladder_app.ui.exchange.row_table_model import Column, RowTableModel
from ladder_app.ui.exchange.takeover_words import takeover_words
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.words import Words, heading, muted

_WIDE_IN_LETTERS: Final = 118


@dataclass(frozen=True, slots=True)
class _Planned:
    """What a file leaves open, or else what would be made of its rows."""

    open: tuple[Open, ...]
    takeover: Takeover | None


class ImportDialog(FormDialog):
    """Nothing is taken over before it was shown; then it is one edit that can be undone."""

    made = Signal(str)
    """The rows are in the ladder of this id, which is worth showing now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Take over a spreadsheet"), _("Take over"), parent)
        self._file_name = ""
        self._takeover: Takeover | None = None
        self.work = WorkBar()
        self.work.stopped.connect(self._say_stopped)
        self.file_line = muted(_("CSV, Excel (XLSX) or LibreOffice (ODS): steps, a log, or both."))
        self.choose_button = button(_("Choose a file …"))
        self.choose_button.clicked.connect(self._choose_file)
        self.asked = LeftOpenPart()
        self.columns = ColumnFields()
        self.ladder = DropDown(_("Where new steps go"))
        self.model = RowTableModel()
        self.table = PlainTable(self.model, _("What becomes of each row"), Column.FATE)
        self.summary = Words("", "strong")
        self.remarks = muted()
        self._lay_out()
        for part in (self.asked, self.columns):
            part.changed.connect(self._plan)
        self.ladder.currentIndexChanged.connect(self._plan)

    def _lay_out(self) -> None:
        self.body.addLayout(row(self.choose_button))
        self.body.addWidget(self.file_line)
        self.body.addWidget(self.work)
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ladder_label = Words(_("Where new steps go"), "strong")
        self._ladder_label.setBuddy(self.ladder)
        self._columns_title = heading(_("What the columns mean"))
        self._rows_title = heading(_("What becomes of each row"))
        self._found = (
            self.asked,
            self._columns_title,
            self.columns,
            self._ladder_label,
            self.ladder,
            self._rows_title,
            self.summary,
            self.table,
            self.remarks,
        )
        for widget in self._found:
            widget.hide()
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def show_file(self, path: Path) -> None:
        """Read a file and show what would be made of it, or say why it cannot be used."""
        self._show_nothing("")
        self._file_name = path.name
        self.file_line.setText(path.name)
        self.work.begin(
            _("Reading the file …"),
            partial(_sections_of, path),
            then=self._show_sections,
            otherwise=self._show_nothing,
            errors=(Unusable, ReaderMissing),
        )

    def is_complete(self) -> bool:
        return self._takeover is not None and not self._takeover.is_empty

    def commit(self) -> None:
        if self._takeover is not None:
            workspace = self.desk.workspace
            self.desk.backups.keep(workspace.case_id, workspace.now())
            workspace.change(_("Take over a spreadsheet"), self._takeover.put)
            if self._takeover.ladder_id is not None:
                self.made.emit(self._takeover.ladder_id)

    def accept(self) -> None:
        """Thousands of rows take a moment to save, and that can be seen."""
        self.work.show_waiting(_("Saving …"))
        super().accept()
        self.work.stop()

    def done(self, result: int, /) -> None:
        """What still goes on comes to nothing."""
        self.work.stop()
        super().done(result)

    def preferred_size(self) -> QSize:
        return QSize(_WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth(), 0)

    def _choose_file(self) -> None:
        kinds = _("Spreadsheets (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)")
        FileChooser("open", _("Choose a file"), kinds, self.show_file, self).open()

    def _show_nothing(self, sentence: str) -> None:
        self._takeover = None
        self.problem_line.show_problem(sentence)
        for widget in self._found:
            widget.hide()
        self._offer()

    def _offer_ladders(self) -> None:
        """The ladders there are; a new one first, unless there is only one in use."""
        records = self.desk.workspace.records
        self.ladder.blockSignals(True)
        self.ladder.clear()
        title = _("a new ladder, “{title}”").format(title=title_of(self._file_name))
        self.ladder.addItem(title, None)
        for ladder in records.ladders():
            self.ladder.addItem(ladder.title, ladder.id)
        self.ladder.setCurrentIndex(max(self.ladder.findData(only_ladder(records)), 0))
        self.ladder.blockSignals(False)

    def _show_sections(self, sections: tuple[Section, ...]) -> None:
        self.asked.forget()
        self.columns.show_sections(sections)
        self._offer_ladders()
        self._plan()

    def _plan(self) -> None:
        """Work out anew what would be made, and show it."""
        self._takeover = None
        self.show_completeness()
        self.work.begin(
            _("Reading the rows …"),
            partial(
                self._planned,
                self.columns.sections,
                self.asked.answers(),
                self.ladder.currentData(),
            ),
            then=self._show_reading,
            otherwise=self._show_nothing,
        )

    def _planned(
        self, sections: Sequence[Section], answers: Answers, into: str | None, go_on: GoOn
    ) -> _Planned:
        """On the thread of the work; the form keeps everybody from changing the case meanwhile."""
        workspace = self.desk.workspace
        reading = read_sections(sections, answers, workspace.now())
        go_on()
        if reading.open:
            return _Planned(reading.open, None)
        records, now = workspace.records, workspace.now()
        title = title_of(self._file_name)
        return _Planned((), take_over(reading.rows, records, now, title, into))

    def _show_reading(self, planned: _Planned) -> None:
        self.asked.ask(planned.open)
        self._takeover = planned.takeover
        self._show_plan(planned.takeover)
        self.remarks.setText("\n".join(remarks(self.columns.sections)))
        self.remarks.setVisible(bool(self.remarks.text()))

    def _say_stopped(self) -> None:
        self.problem_line.show_problem(_("It was stopped. Choose the file again to begin anew."))

    def _show_plan(self, takeover: Takeover | None) -> None:
        for widget in (self._columns_title, self.columns, self._rows_title, self.summary):
            widget.show()
        has_ladders = self.ladder.count() > 1
        self._ladder_label.setVisible(has_ladders)
        self.ladder.setVisible(has_ladders)
        self.table.setVisible(takeover is not None and bool(takeover.rows))
        self.model.show_rows(takeover.rows if takeover is not None else ())
        self.table.fit()
        self.summary.setText(takeover_words(takeover))
        self._offer()

    def _offer(self) -> None:
        count = len(self._takeover.marked("new")) if self._takeover is not None else 0
        words = ngettext("Take over {n} row", "Take over {n} rows", count).format(n=count)
        self.save_button.setText(words if count else _("Take over"))
        self.show_completeness()


def _sections_of(path: Path, go_on: GoOn) -> tuple[Section, ...]:
    content = read_file(path)
    if looks_like_json(content):
        raise Unusable(
            _("This is a whole copy of a case. Choose “Take in a handed-over file …” in the menu.")
        )
    go_on()
    return tuple(find_sections(read_tables(content)))
