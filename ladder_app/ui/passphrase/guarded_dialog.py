"""A form about the passphrase: where there is one, it is asked for before anything is done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.passphrase.reseal_window import Resealing
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.secret_field import SecretField


class GuardedDialog(FormDialog):
    """Answer `act`, and put `present` and `work` where they belong."""

    wanted = Signal(object)
    """Please close the case and have this Resealing done."""

    def __init__(self, desk: Desk, name: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, save, parent)
        self.present = SecretField(_("The passphrase as it is now, or the recovery code"))
        self.present.changed.connect(self._take_typing)
        if not desk.vault.is_sealed:
            self.present.hide()
        self.work = WorkBar()

    def act(self) -> Resealing:
        """What is to be done with the files."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        is_given = not self.desk.vault.is_sealed or bool(self.present.text().strip())
        return is_given and not self.work.is_running

    def accept(self) -> None:
        """Only whoever knows the passphrase changes it."""
        if not self.is_complete() or self._obstructed():
            return
        if not self.desk.vault.is_sealed:
            super().accept()
            return
        self.present.show_problem("")
        self.work.begin(
            _("Trying …"),
            partial(self._accepts, self.present.text()),
            then=self._take_answer,
            otherwise=self.problem_line.show_problem,
            errors=(StoreError,),
        )
        self.show_completeness()

    def commit(self) -> None:
        self.wanted.emit(self.act())

    def done(self, result: int, /) -> None:
        self.work.stop()
        super().done(result)

    def _accepts(self, secret: str, _go_on: GoOn) -> bool:
        return self.desk.vault.accepts(secret)

    def _take_answer(self, accepted: bool) -> None:
        if accepted:
            super().accept()
            return
        self.present.show_problem(_("This was not accepted. Check the keyboard, then try again."))
        self.present.edit.selectAll()
        self.present.setFocus()
        self.show_completeness()

    def _take_typing(self) -> None:
        self.present.show_problem("")
        self.show_completeness()
