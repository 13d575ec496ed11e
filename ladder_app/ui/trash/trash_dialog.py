"""What was deleted in the last 30 days: one looks for it and brings it back with one button.

Bringing back is an edit like any other and can be undone.
"""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ladder_app.domain import trash
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.ladders.step import StepRating
from ladder_app.domain.record import Known
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.trash import TrashEntry
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.erasing.erased_words import reached_words
from ladder_app.ui.trash.for_good_dialog import ForGoodDialog
from ladder_app.ui.trash.trash_words import along_words
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from ladder_app.ui.widgets.record_words import kind_words, name_words
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words, heading, muted, small


class TrashDialog(PlacedDialog):
    """Grouped by kind, last deleted first; it stays open so that several can be brought back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(_("Deleted things"))
        self.problem_line = ProblemLine()
        self.said = Words()
        self.said.hide()
        self.close_button = button(_("Close"))
        self.close_button.clicked.connect(self.reject)
        self._back_buttons: list[QPushButton] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(2, 2, 10, 2)
        self._column.setSpacing(10)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(heading(_("Deleted things")))
        layout.addWidget(muted(_how_long()))
        layout.addWidget(area, 1)
        layout.addWidget(self.said)
        layout.addWidget(self.problem_line)
        foot = row(HelpButton())
        foot.addWidget(self.close_button)
        layout.addLayout(foot)
        letters = self.fontMetrics().averageCharWidth()
        self.resize(QSize(78 * letters, 70 * letters))
        self._show()

    def bring_back(self, record: Known, _checked: bool = False) -> None:
        """Bring this back with all that was deleted along with it."""
        workspace = self._desk.workspace
        name = name_words(workspace.records, record)
        label = _("Bring back “{name}”").format(name=name)
        try:
            workspace.change(label, trash.brought_back(workspace.records, record))
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self.problem_line.show_problem("")
        self._show()

    def delete_for_good(self, record: Known, _checked: bool = False) -> None:
        """Ask, then delete this so that nobody can bring it back."""
        name = name_words(self._desk.workspace.records, record)
        dialog = ForGoodDialog(self._desk, record, name, self)
        dialog.erased.connect(self._say_erased)
        dialog.open()

    def _say_erased(self, erased: Erased) -> None:
        self.problem_line.show_problem("")
        self.said.setText("\n".join(reached_words(erased)))
        self.said.show()
        self._show()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        _empty(self._column)
        self._back_buttons.clear()
        entries = trash.entries(self._desk.workspace.records)
        if not entries:
            self._column.addWidget(Words(_("Nothing is deleted.")))
        for kind in dict.fromkeys(kind_words(entry.record) for entry in entries):
            self._column.addSpacing(4)
            self._column.addWidget(heading(kind))
            for entry in entries:
                if kind_words(entry.record) == kind:
                    self._column.addWidget(self._line(entry))
        self._column.addStretch(1)
        # Else Help below would have it, and what was pressed is gone with its line.
        first = next(iter(self._back_buttons), self.close_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, entry: TrashEntry) -> QWidget:
        name = name_words(self._desk.workspace.records, entry.record)
        today = self._desk.workspace.now().date()
        deleted = stamp_words(entry.record.deleted_at or "", today)
        said = [_("deleted {day}").format(day=deleted), along_words(entry)]
        if isinstance(entry.record, (Attempt, StepRating)):
            when = entry.record.when if isinstance(entry.record, Attempt) else entry.record.rated_at
            said.insert(0, _("of {day}").format(day=stamp_words(when, today)))
        back = button(_("Bring back"))
        back.setAccessibleName(_("Bring back “{name}”").format(name=name))
        back.setEnabled(self._desk.workspace.read_only is None)
        back.clicked.connect(partial(self.bring_back, entry.record))
        self._back_buttons.append(back)
        for_good = quiet_button(_("Delete for good …"))
        for_good.setAccessibleName(_("Delete “{name}” for good").format(name=name))
        for_good.setEnabled(self._desk.workspace.read_only is None)
        for_good.clicked.connect(partial(self.delete_for_good, entry.record))
        buttons = FlowLayout()
        buttons.addWidget(back)
        buttons.addWidget(for_good)
        line = QWidget()
        layout = QVBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(0)
        layout.addWidget(Words(name))
        layout.addWidget(small(" · ".join(one for one in said if one)))
        layout.addSpacing(4)
        layout.addLayout(buttons)
        return line


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _how_long() -> str:
    return _(
        "They are kept for 30 days and are then taken out of the case. Backups made before still "
        "hold them, some for a year or longer. “Delete for good …” takes them out of the backups "
        "too."
    )
