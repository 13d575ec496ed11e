"""One deleted thing goes for good, now: out of the file, out of every backup, out of drafts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain import trash
from ladder_app.domain.record import Known, kind_of
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.erasing.erased_words import beyond_words
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.long_work import WorkBar
from ladder_app.ui.widgets.words import Words, muted


class ForGoodDialog(FormDialog):
    """What went along with it goes too. It says first what it reaches, and what it does not."""

    erased = Signal(object)
    """What could not be done, an `Erased`."""

    def __init__(self, desk: Desk, record: Known, name: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Delete for good now"), _("Delete for good"), parent)
        self.close_button.setText(_("Keep it"))
        self._records = trash.all_of(desk.workspace.records, record)
        self.work = WorkBar()
        self.body.addWidget(Words(_("“{name}”").format(name=name), "strong"))
        self.body.addWidget(
            Words(
                _(
                    "It goes out of this case and its history, out of every backup, also in the "
                    "second place, and out of what is half typed. Then everything is looked "
                    "through once more. It cannot be brought back."
                )
            )
        )
        self.body.addWidget(muted(beyond_words()))
        self.body.addWidget(self.work)
        self.body.addStretch(1)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_complete(self) -> bool:
        return not self.work.is_running

    def accept(self) -> None:
        """Out of the case first, then out of everything else, which may take a while."""
        if not self.is_complete():
            return
        try:
            self.desk.workspace.delete_for_good(self._records)
        except StoreError as error:
            self._say_problem(str(error))
            return
        self.problem_line.show_problem("")
        case_id = self.desk.workspace.case_id
        keys = frozenset((kind_of(one), one.id) for one in self._records)
        self.work.begin(
            _("Looking through every backup …"),
            lambda _go_on: self.desk.cases.purge(case_id, keys),
            then=self._end,
            otherwise=self._say_problem,
            errors=(StoreError,),
            at_once=True,
        )
        # What is half looked through would be named nowhere.
        self.work.stop_button.hide()
        self._show_whether_it_runs()

    def reject(self) -> None:
        if not self.work.is_running:
            super().reject()

    def _end(self, erased: Erased) -> None:
        self.erased.emit(erased)
        self.saved.emit()
        self.done(self.DialogCode.Accepted)

    def _say_problem(self, sentence: str) -> None:
        self.problem_line.show_problem(sentence)
        self.save_button.setText(_("Try again"))
        self._show_whether_it_runs()

    def _show_whether_it_runs(self) -> None:
        self.show_completeness()
        self.close_button.setEnabled(not self.work.is_running)
