"""What restoring a backup would change, in counts and days, before it is done.

What is here now becomes a backup first, so that it can be undone.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.documents import from_document
from ladder_app.domain.going_back import GoingBack, going_back
from ladder_app.domain.store.backups import BackupEntry
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.backups.backup_words import made_words, parts_of, why_words
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.words import Words, heading, muted


class RestoreDialog(FormDialog):
    """Reads the backup while it is open; one that is damaged cannot be restored."""

    saves = False

    wanted = Signal(str)
    """Please put the backup of this name in the place of the case."""

    def __init__(self, desk: Desk, entry: BackupEntry, parent: QWidget | None = None) -> None:
        name = _("The backup of {when}").format(when=made_words(entry, desk.workspace.now()))
        super().__init__(desk, name, _("Restore this backup"), parent)
        self._entry = entry
        self._going: GoingBack | None = None
        self.work = WorkBar()
        self.found = Words()
        self._parts = QVBoxLayout()
        self._parts.setSpacing(4)
        self.body.addWidget(muted(_("{why}.").format(why=why_words(entry.why))))
        self.body.addWidget(self.work)
        self.body.addLayout(self._parts)
        self.body.addWidget(self.found)
        self.body.addStretch(1)
        # Enter pressed once too often must not restore what nobody has read yet.
        self.close_button.setFocus()
        self.work.begin(
            _("Reading the backup …"),
            self._read,
            then=self._show,
            otherwise=partial(self.problem_line.show_problem),
            errors=(StoreError,),
        )

    def is_complete(self) -> bool:
        return self._going is not None and not self._going.is_empty

    def commit(self) -> None:
        self.wanted.emit(self._entry.name)

    def reject(self) -> None:
        self.work.stop()
        super().reject()

    def said(self) -> list[str]:
        """Everything it says would change, line by line."""
        items = (self._parts.itemAt(index) for index in range(self._parts.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [one.text() for one in widgets if isinstance(one, Words)]

    def _read(self, go_on: GoOn) -> GoingBack:
        """On the thread of the work; the form keeps everybody from changing the case meanwhile."""
        documents = self.desk.backups.documents(self._entry.case_id, self._entry.name)
        go_on()
        then = [
            from_document(kind, document)
            for kind, family in documents.items()
            for document in family.values()
        ]
        go_on()
        return going_back(self.desk.workspace.records.all_records(), then)

    def _show(self, going: GoingBack) -> None:
        self._going = going
        for title, lines in parts_of(going, self.desk.workspace.now().date()):
            self._parts.addSpacing(8)
            self._parts.addWidget(heading(title))
            for line in lines:
                self._parts.addWidget(Words(line))
        self.found.setText(
            _("This backup says the same as the case does now.")
            if going.is_empty
            else _("What is here now is kept as a backup first, so this can be undone.")
        )
        self.show_completeness()
        if self.is_complete():
            self.save_button.setFocus()
