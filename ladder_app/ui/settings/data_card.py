"""Where everything is kept, how old the newest backup is, and how to delete all of it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal

from ladder_app.domain.store.backups import Backups
from ladder_app.language import _
from ladder_app.ui.dialogs.erasing.erased_words import beyond_words
from ladder_app.ui.widgets.backup_age import newest_words, second_words
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.what_it_is import who_can_read
from ladder_app.ui.widgets.words import Words, muted


class DataCard(Card):
    """The folder in full, so that it can be found without the program."""

    wanted = Signal(str)
    """Please open the form of this name."""

    def __init__(self, folder: Path, *, can_move: bool, is_sealed: bool) -> None:
        super().__init__(_("Where my data is"))
        self.body.addWidget(muted(_("Everything I write stays on this computer, in this folder:")))
        self.path = Words(str(folder))
        self.body.addWidget(self.path)
        self.body.addWidget(muted(who_can_read(is_sealed=is_sealed)))
        self.show_folder = button(_("Show my data folder"))
        self.move_button = button(_("Move it to another folder …"))
        self.move_button.clicked.connect(lambda: self.wanted.emit("move_library"))
        self.body.addSpacing(4)
        buttons = FlowLayout(spacing=8)
        for one in (self.show_folder, self.move_button):
            buttons.addWidget(one)
        self.body.addLayout(buttons)
        if not can_move:
            self.move_button.hide()


class BackupsCard(Card):
    """How old the newest is; everything else is in the form it opens."""

    wanted = Signal(str)
    """Please open the form of this name."""

    def __init__(self) -> None:
        super().__init__(_("Backups"))
        self.newest = Words()
        self.second = muted()
        self.open_button = button(_("Backups …"))
        self.open_button.clicked.connect(lambda: self.wanted.emit("backups"))
        self.body.addWidget(self.newest)
        self.body.addWidget(self.second)
        self.body.addSpacing(4)
        self.body.addLayout(row(self.open_button))

    def show_backups(self, backups: Backups, case_id: str, now: datetime) -> None:
        """Show how things stand."""
        newest = backups.newest_at(case_id)
        self.newest.setText(newest_words(newest, backups.trouble, now))
        if backups.second_place is None:
            self.second.setText(_("A second place for them, such as a stick, is not chosen yet."))
        else:
            at = backups.second_newest_at(case_id)
            self.second.setText(second_words(backups.second_trouble, at, now))


class EraseCard(Card):
    """One button that deletes everything, after a question."""

    wanted = Signal(str)
    """Please open the form of this name."""

    def __init__(self) -> None:
        super().__init__(_("Delete everything"))
        self.erase_button = button(_("Delete everything …"))
        self.erase_button.clicked.connect(lambda: self.wanted.emit("erase_everything"))
        self.body.addWidget(
            Words(_("Every case, every backup that can be reached, and everything half typed."))
        )
        self.body.addWidget(muted(beyond_words()))
        self.body.addSpacing(4)
        self.body.addLayout(row(self.erase_button))
