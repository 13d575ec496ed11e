"""Whether the library has a passphrase, and the forms that set, change and remove it."""

from PySide6.QtCore import Signal

from ladder_app.language import _
from ladder_app.ui.settings.lock_choice import LockChoice
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.words import Words, muted


class PassphraseCard(Card):
    """`wanted` brings the name of a form."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Passphrase"))
        self.state = Words()
        self.about = muted()
        self.set_button = button("")
        self.set_button.clicked.connect(lambda: self.wanted.emit("set_passphrase"))
        self.remove_button = quiet_button(_("Remove the passphrase …"))
        self.remove_button.clicked.connect(lambda: self.wanted.emit("remove_passphrase"))
        buttons = FlowLayout(spacing=8)
        for one in (self.set_button, self.remove_button):
            buttons.addWidget(one)
        self.body.addWidget(self.state)
        self.body.addWidget(self.about)
        self.body.addSpacing(4)
        self.body.addLayout(buttons)
        self.lock = LockChoice()
        self.body.addWidget(self.lock)

    def show_state(self, *, is_sealed: bool, is_unfinished: bool, read_only: str | None) -> None:
        """Say how it is now, and offer what can be done."""
        self.state.setText(
            _("There is a passphrase. Ladder asks for it when it starts.")
            if is_sealed
            else _("There is none. Whoever can use this account can read what you write.")
        )
        self.about.setText(
            read_only
            or (_unfinished() if is_unfinished else "")
            or _("It seals everything in your data folder, the backups and drafts included.")
        )
        self.set_button.setText(
            _("Change the passphrase …") if is_sealed else _("Set a passphrase …")
        )
        self.remove_button.setVisible(is_sealed)
        self.lock.setVisible(is_sealed)
        for one in (self.set_button, self.remove_button):
            one.setEnabled(read_only is None)


def _unfinished() -> str:
    return _(
        "Your files are not all written anew yet, so some are still as they were before. Ladder "
        "goes on with them when it starts the next time."
    )
