"""A damaged case: what is missing by date, and the ways on. Its file is left as it is."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.record import new_id
from ladder_app.domain.store.backups import BackupEntry
from ladder_app.domain.store.case_store import Damage
from ladder_app.domain.store.documents import Documents
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.backups.backup_words import made_words
from ladder_app.ui.backups.restore_dialog import RestoreDialog
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.missing_words import missing_words
from ladder_app.ui.widgets.words import Words, muted

_SOUND: Final = ("cut short", "other way")


class DamageDialog(FormDialog):
    """The newest sound backup first; else a new case of what can be read; else go on as it is."""

    saves = False

    wanted = Signal(str)
    """Please put the backup of this name in the place of the case."""
    case_wanted = Signal(str)
    """Please open the case of this id."""
    accept_wanted = Signal()
    """Please go on with the file as it is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("What is missing, and what can be done"), "", parent)
        self.save_button.hide()
        self._newest: BackupEntry | None = None
        damage, now = desk.workspace.damage, desk.workspace.now()
        self.missing = Words("\n".join(dict.fromkeys(missing_words(one, now) for one in damage)))
        self.work = WorkBar()
        self.backup = Words(_("Looking for the newest sound backup …"))
        self.look_button = button(_("What would come back …"))
        self.look_button.setEnabled(False)
        self.look_button.clicked.connect(self._look)
        self.salvage_button = button(_("Make a new case of it"))
        self.salvage_button.clicked.connect(self._salvage)
        self.go_on_button = button(_("Go on with this file"))
        self.go_on_button.clicked.connect(self._go_on)
        self.body.addWidget(self.missing)
        self.body.addWidget(muted(_("The file was left as it is, whatever you choose here.")))
        self.body.addWidget(self.work)
        self.body.addWidget(_way(_("A backup"), self.backup, self.look_button))
        rescue = Words(_("All that can be read can become a case of its own, beside this one."))
        self.body.addWidget(_way(_("What can be read"), rescue, self.salvage_button))
        self.as_it_is = _way(
            _("This file as it is"), Words(_sound_words(damage)), self.go_on_button
        )
        self.body.addWidget(self.as_it_is)
        self.as_it_is.setVisible(all(one.reason in _SOUND for one in damage))
        self.body.addStretch(1)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.work.begin(
            _("Looking for the newest sound backup …"),
            self._find,
            then=self._offer,
            otherwise=self.problem_line.show_problem,
        )

    def is_complete(self) -> bool:
        return False

    def reject(self) -> None:
        self.work.stop()
        super().reject()

    def _find(self, go_on: GoOn) -> BackupEntry | None:
        """On the thread of the work."""
        backups = self.desk.backups
        for entry in backups.entries(self.desk.workspace.case_id):
            go_on()
            try:
                backups.documents(entry.case_id, entry.name)
            except StoreError:
                continue
            return entry
        return None

    def _offer(self, newest: BackupEntry | None) -> None:
        self._newest = newest
        if newest is None:
            self.backup.setText(_("There is no sound backup of this case."))
            self.look_button.hide()
            return
        when = made_words(newest, self.desk.workspace.now())
        self.backup.setText(_("The newest sound backup is from {when}.").format(when=when))
        self.look_button.setEnabled(True)
        self.look_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        if self._newest is not None:
            dialog = RestoreDialog(self.desk, self._newest, self)
            dialog.wanted.connect(self._leave_for, Qt.ConnectionType.QueuedConnection)
            dialog.open()

    def _leave_for(self, name: str) -> None:
        self.reject()
        self.wanted.emit(name)

    def _salvage(self) -> None:
        case_id = new_id()
        case = self.desk.workspace.records.case
        alias = _("{name}, what could be read").format(name=case.alias or _("Without a name"))
        documents = _called(self.desk.documents(), case.id, case_id, alias)
        self.work.begin(
            _("Making the case …"),
            lambda _go_on: self.desk.cases.take_in(documents, case_id),
            then=partial(self._open_made, case_id),
            otherwise=self.problem_line.show_problem,
            errors=(StoreError,),
            at_once=True,
        )

    def _open_made(self, case_id: str, _nothing: object) -> None:
        self.reject()
        self.case_wanted.emit(case_id)

    def _go_on(self) -> None:
        self.reject()
        self.accept_wanted.emit()


def _called(documents: Documents, former: str, case_id: str, alias: str) -> Documents:
    """The documents as those of another case."""
    family = documents.get("case", {})
    own = {**family.get(former, {}), "id": case_id, "alias": alias}
    return {**documents, "case": {case_id: own}}


def _sound_words(damage: Iterable[Damage]) -> str:
    if any(one.reason == "other way" for one in damage):
        return _("Nothing in it is broken. It holds what was saved on another computer instead.")
    return _("Nothing in it is broken, its end alone is older than what was saved here last.")


def _way(title: str, words: Words, action: QWidget) -> Card:
    card = Card(title)
    card.body.addWidget(words)
    card.body.addLayout(row(action))
    return card
