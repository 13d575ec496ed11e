"""Other versions of this case that lie in its folder: compared, taken in, removed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.backups.copy_card import CopyCard
from ladder_app.ui.backups.other_version import OtherVersion, other_version
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.words import Words, muted


class CopiesDialog(FormDialog):
    """Taking one in is one edit that can be undone; it stays in the folder until it is removed."""

    saves = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Other versions of this case"), "", parent)
        self.save_button.hide()
        self.work = WorkBar()
        self.none = Words(_("There is no other version any more."))
        self.none.hide()
        self.cards: list[CopyCard] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(16)
        self.body.addWidget(
            muted(
                _(
                    "A program that keeps folders in step leaves them when two computers write at "
                    "the same time. Nothing was overwritten."
                )
            )
        )
        self.body.addWidget(self.work)
        self.body.addWidget(self.none)
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read_anew()

    def is_complete(self) -> bool:
        return False

    def reject(self) -> None:
        self.work.stop()
        super().reject()

    def _read_anew(self) -> None:
        self.work.begin(
            _("Reading the other versions …"),
            self._read,
            then=self._show,
            otherwise=self.problem_line.show_problem,
            errors=(StoreError,),
        )

    def _read(self, go_on: GoOn) -> list[OtherVersion]:
        """On the thread of the work; the form keeps everybody from changing the case meanwhile."""
        desk = self.desk
        found = []
        for name in desk.copies.names(desk.workspace.case_id):
            go_on()
            found.append(
                other_version(
                    name,
                    desk.copies.read,
                    desk.workspace.records,
                    desk.edited(),
                    desk.workspace.stamp(),
                )
            )
        return found

    def _show(self, found: list[OtherVersion]) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        workspace = self.desk.workspace
        self.cards = [CopyCard(one, workspace.now(), workspace.read_only) for one in found]
        for card in self.cards:
            card.take_in_wanted.connect(self._take_in)
            card.remove_wanted.connect(self._remove)
            self._place.addWidget(card)
            card.show()  # a layout would show it only later, and the keys could not go there
        self.none.setVisible(not found)
        if self.cards:
            self.cards[0].way_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_in(self, version: OtherVersion) -> None:
        desk = self.desk
        if version.merge is None:
            return
        try:
            desk.backups.keep(desk.workspace.case_id, desk.workspace.now())
            desk.workspace.change(_("Take in another version"), put=version.merge.put)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self.problem_line.show_problem("")
        self._read_anew()

    def _remove(self, version: OtherVersion) -> None:
        try:
            self.desk.copies.remove(self.desk.workspace.case_id, version.name)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self.problem_line.show_problem("")
        self._read_anew()
