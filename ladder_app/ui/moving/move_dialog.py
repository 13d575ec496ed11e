"""Taking the library to another folder: where it is, where it would be, and what stays behind."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.words import Words, muted


class MoveDialog(FormDialog):
    """Nothing is moved here: the case has to be closed for it."""

    saves = False

    wanted = Signal(object)
    """Please take everything to a place in this folder, a Path."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Move my data to another folder"), _("Move everything"), parent)
        self._chosen: Path | None = None
        self.now = Words(str(desk.library_folder))
        self.then = Words(_("No folder is chosen yet."))
        self.choose_button = button(_("Choose a folder …"))
        self.choose_button.clicked.connect(self._choose)
        self.body.addLayout(_group(_("It is in this folder now:"), self.now))
        then = _group(_("It will be in this folder:"), self.then)
        then.addLayout(row(self.choose_button))
        self.body.addLayout(then)
        self.body.addWidget(muted(_what_happens(desk)))
        self.body.addWidget(muted(_what_stays()))
        self.body.addStretch(1)
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, folder: Path) -> None:
        """This folder was chosen; if it will not do, it is said why."""
        assert self.desk.place_for_library is not None
        try:
            place = self.desk.place_for_library(folder)
        except StoreError as error:
            self._chosen = None
            self.then.setText(_("No folder is chosen yet."))
            self.problem_line.show_problem(str(error))
        else:
            self._chosen = folder
            self.then.setText(str(place))
            self.problem_line.show_problem("")
        self.show_completeness()
        (self.save_button if self._chosen else self.choose_button).setFocus()

    def is_complete(self) -> bool:
        return self._chosen is not None

    def commit(self) -> None:
        self.wanted.emit(self._chosen)

    def _choose(self) -> None:
        FileChooser("folder", _("A folder for my data"), "", self.take, self).open()


def _group(question: str, words: Words) -> QVBoxLayout:
    group = QVBoxLayout()
    group.setSpacing(4)
    group.addWidget(Words(question, "strong"))
    group.addWidget(words)
    return group


def _what_happens(desk: Desk) -> str:
    moves = _(
        "Every file is copied and read back; only then is the old one removed. Ladder closes for "
        "it and opens again by itself."
    )
    if desk.vault.is_sealed:
        moves = " ".join((moves, _("It asks for the passphrase then.")))
    backups, second = desk.backups.place, desk.backups.second_place
    if not backups.is_relative_to(desk.library_folder):
        return " ".join((moves, _("The backups stay in the folder you chose for them.")))
    if second is not None:
        return " ".join((moves, _("The backups come along; the second place stays where it is.")))
    return " ".join((moves, _("The backups come along.")))


def _what_stays() -> str:
    return _(
        "Old traces may remain for a while on the disk that is left, in snapshots of the system, "
        "and in the older versions that a cloud folder keeps. They cannot be removed from here."
    )
