"""The backups of the open case: how old the newest is, where they are, what would come back."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from ladder_app.domain.store.backups import BackupEntry
from ladder_app.language import _
from ladder_app.ui.backups.backup_words import entry_words
from ladder_app.ui.backups.former_part import FormerPart
from ladder_app.ui.backups.places_part import PlacesPart
from ladder_app.ui.backups.restore_dialog import RestoreDialog
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.backup_age import newest_words
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.words import Words, muted

_LOOK_EVERY_MS: Final = 200


class BackupsDialog(FormDialog):
    """↑ and ↓ go from one to the next, Enter shows what the chosen one would bring back."""

    saves = False

    wanted = Signal(str)
    """Please put the backup of this name in the place of the case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Backups"), _("What would come back …"), parent)
        self.newest = Words("", "strong")
        self.list = _WholeList()
        self.list.setObjectName("templates")
        self.list.setAccessibleName(_("Backups, the newest first"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.currentItemChanged.connect(self.show_completeness)
        self.list.currentItemChanged.connect(self._bring_into_view)
        self.list.itemDoubleClicked.connect(self.accept)
        self.places = PlacesPart(desk)
        self.places.changed.connect(self._show)
        self.places.changed.connect(self._look_soon)
        self.former = FormerPart(desk.backups)
        self.former.removing.connect(self._look_soon)
        self._look_again = QTimer(self)
        self._look_again.setInterval(_LOOK_EVERY_MS)
        self._look_again.timeout.connect(self._follow_work)
        self.places_fold = Folded(_("Where they are kept"))
        self.places_fold.body.addWidget(self.places)
        self.body.addWidget(self.newest)
        self.body.addWidget(
            muted(
                _(
                    "The first change of a day makes one, and so does everything large. Older "
                    "ones are thinned out; the newest five sound ones always stay."
                )
            )
        )
        self.body.addWidget(self.former)
        self.body.addWidget(self.places_fold)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self._show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> BackupEntry | None:
        """The backup the button is about."""
        index = self.list.currentIndex()
        entry = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return entry if isinstance(entry, BackupEntry) else None

    def is_complete(self) -> bool:
        return self.chosen() is not None and not self.places.work.is_running

    def reject(self) -> None:
        # The copies are in two places then, and which of them counts is not decided.
        if not self.places.work.is_running:
            super().reject()

    def accept(self) -> None:
        """Show what the chosen one would change; this stays open behind it."""
        entry = self.chosen()
        if entry is None or not self.is_complete():
            return
        dialog = RestoreDialog(self.desk, entry, self)
        dialog.wanted.connect(self._leave_for, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def preferred_size(self) -> QSize:
        return QSize(84 * self.fontMetrics().averageCharWidth(), 0)

    def largest(self) -> QSize:
        """However many there are, it stays within the window it belongs to."""
        window = self.parentWidget()
        room = super().largest()
        return room if window is None else room.boundedTo(window.window().size())

    def _bring_into_view(self) -> None:
        place = self.list.visualRect(self.list.currentIndex())
        middle = self.list.viewport().mapTo(self._inside, place.center())
        self._area.ensureVisible(middle.x(), middle.y(), 0, place.height())

    def _show(self) -> None:
        backups, workspace = self.desk.backups, self.desk.workspace
        now = workspace.now()
        newest = backups.newest_at(workspace.case_id)
        self.list.clear()
        for entry in backups.entries(workspace.case_id):
            item = QListWidgetItem(entry_words(entry, now))
            item.setData(Qt.ItemDataRole.UserRole, entry)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.newest.setText(newest_words(newest, backups.trouble, now))
        self._show_places()
        self.show_completeness()
        if self.desk.backups.is_busy:
            self._look_soon()

    def _show_places(self) -> None:
        backups = self.desk.backups
        second = backups.second_trouble if backups.second_place else None
        self.places_fold.set_summary(second or str(backups.place))
        self.places.show_places()
        self.former.show_former()

    def _look_soon(self) -> None:
        self._look_again.start()

    def _follow_work(self) -> None:
        """Show what came of what was begun, whether it ends while this is open or not."""
        self._show_places()
        if self.desk.backups.is_busy:
            return
        self._look_again.stop()
        self.places.left.settle()
        if len(self.desk.backups.entries(self.desk.workspace.case_id)) != self.list.count():
            self._show()

    def _leave_for(self, name: str) -> None:
        self.reject()
        self.wanted.emit(name)


class _WholeList(QListWidget):
    """As high as all its lines: the form around it scrolls, so that there is one bar."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        frame = self.height() - self.viewport().height()
        high = self.contentsSize().height() + frame
        if high != self.height():
            self.setFixedHeight(high)
