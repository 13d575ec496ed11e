"""All cases of the library. One is open at a time; nothing of another one is seen in it."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ladder_app.domain.store.library import CaseEntry
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.cases.case_edits import change_case
from ladder_app.ui.cases.case_name_dialog import CaseNameDialog
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.erasing.erase_dialog import erase_case_dialog
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.tick_box import TickBox
from ladder_app.ui.widgets.words import heading, muted


class CasesDialog(PlacedDialog):
    """↑ and ↓ go from case to case, Enter opens; the buttons are about the chosen one."""

    wanted = Signal(str)
    """Please open the case of this id."""
    erase_wanted = Signal(str)
    """Please delete the case of this id for good; the person is sure."""
    changed = Signal()
    """Names have changed, or there are more cases or fewer to choose from."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(_("Cases"))
        self.list = QListWidget()
        self.list.setObjectName("templates")
        self.list.setAccessibleName(_("Cases"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._offer)
        self.list.itemActivated.connect(self._open)
        self.archived_box = TickBox(_("Show &archived cases too"))
        self.archived_box.toggled.connect(self._show)
        self.open_button = primary_button(_("&Open"))
        self.new_button = button(_("&New case …"))
        self.rename_button = button(_("&Rename …"))
        self.archive_button = button(_("Ar&chive"))
        self.erase_button = button(_("&Delete for good …"))
        self.problem_line = ProblemLine()
        self.close_button = button(_("Close"))
        self.open_button.clicked.connect(self._open)
        self.new_button.clicked.connect(self._begin)
        self.rename_button.clicked.connect(self._rename)
        self.archive_button.clicked.connect(self._archive)
        self.erase_button.clicked.connect(self._erase)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self._show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> CaseEntry | None:
        """The case the buttons are about."""
        index = self.list.currentIndex()
        entry = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return entry if isinstance(entry, CaseEntry) else None

    def _lay_out(self) -> None:
        about_one = FlowLayout()
        for one in (self.new_button, self.rename_button, self.archive_button, self.erase_button):
            about_one.addWidget(one)
        ending = QHBoxLayout()
        ending.setSpacing(8)
        ending.addWidget(HelpButton())
        ending.addStretch(1)
        ending.addWidget(self.close_button)
        ending.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(heading(_("Cases")))
        layout.addWidget(muted(_("One case is open at a time. Each is a file of its own.")))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.archived_box)
        layout.addLayout(about_one)
        layout.addWidget(self.problem_line)
        layout.addLayout(ending)
        letters = self.fontMetrics().averageCharWidth()
        self.resize(QSize(78 * letters, 60 * letters))

    def _show(self) -> None:
        entries = self._desk.cases.entries()
        chosen = self.chosen()
        wanted = self._desk.workspace.case_id if chosen is None else chosen.id
        self.archived_box.setVisible(any(entry.is_archived for entry in entries))
        self.list.clear()
        for entry in sorted(entries, key=lambda one: (one.is_archived, _name(one).casefold())):
            if not entry.is_archived or self.archived_box.isChecked() or self._is_open(entry):
                self._add(entry, is_current=entry.id == wanted)
        if self.chosen() is None:
            self.list.setCurrentRow(0)
        self._offer()

    def _add(self, entry: CaseEntry, *, is_current: bool) -> None:
        today = self._desk.workspace.now().date()
        said = [_("open now")] if self._is_open(entry) else []
        if entry.is_archived:
            said.append(_("archived"))
        if entry.changed_at is not None:
            said.append(_("changed {day}").format(day=stamp_words(entry.changed_at, today)))
        item = QListWidgetItem(f"{_name(entry)}\n{' · '.join(said)}".rstrip())
        item.setData(Qt.ItemDataRole.UserRole, entry)
        self.list.addItem(item)
        if is_current:
            self.list.setCurrentItem(item)

    def _offer(self) -> None:
        entry = self.chosen()
        is_open = entry is not None and self._is_open(entry)
        can_change = entry is not None and (not is_open or not self._desk.workspace.read_only)
        self.open_button.setEnabled(entry is not None and not is_open)
        self.rename_button.setEnabled(can_change)
        self.erase_button.setEnabled(entry is not None)
        self.archive_button.setEnabled(can_change)
        is_archived = entry is not None and entry.is_archived
        self.archive_button.setText(_("Bring ba&ck") if is_archived else _("Ar&chive"))

    def _is_open(self, entry: CaseEntry) -> bool:
        return entry.id == self._desk.workspace.case_id

    def _open(self) -> None:
        entry = self.chosen()
        if entry is not None and not self._is_open(entry):
            self._leave_for(entry.id)

    def _leave_for(self, case_id: str) -> None:
        self.accept()
        self.wanted.emit(case_id)

    def _begin(self) -> None:
        dialog = CaseNameDialog(self._desk, None, self)
        dialog.begun.connect(self._leave_for, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _rename(self) -> None:
        entry = self.chosen()
        if entry is not None:
            dialog = CaseNameDialog(self._desk, entry, self)
            dialog.saved.connect(self._tell)
            dialog.open()

    def _archive(self) -> None:
        entry = self.chosen()
        if entry is None:
            return
        try:
            change_case(self._desk, entry, entry.alias or "", not entry.is_archived)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self._tell()

    def _erase(self) -> None:
        entry = self.chosen()
        if entry is not None:
            dialog = erase_case_dialog(self._desk, _name(entry), self)
            dialog.sure.connect(partial(self._leave_to_erase, entry.id))
            dialog.open()

    def _leave_to_erase(self, case_id: str) -> None:
        self.accept()
        self.erase_wanted.emit(case_id)

    def _tell(self) -> None:
        self.problem_line.show_problem("")
        self._show()
        self.changed.emit()


def _name(entry: CaseEntry) -> str:
    return entry.alias or _("Without a name")
