"""The form that sets the passphrase of the library, or changes it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from ladder_app.language import _
from ladder_app.sealing.six_words import read_words
from ladder_app.ui.desk import Desk
from ladder_app.ui.passphrase.guarded_dialog import GuardedDialog
from ladder_app.ui.passphrase.new_passphrase import NewPassphrase
from ladder_app.ui.passphrase.recovery_part import RecoveryPart
from ladder_app.ui.passphrase.reseal_window import Resealing
from ladder_app.ui.widgets.card import Rule
from ladder_app.ui.widgets.words import muted


class SetDialog(GuardedDialog):
    """Nothing of it is kept as a draft."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        is_change = desk.vault.is_sealed
        name = _("Another passphrase") if is_change else _("Set a passphrase")
        save = _("Change the passphrase") if is_change else _("Set this passphrase")
        super().__init__(desk, name, save, parent)
        self.new = NewPassphrase(read_words(_our_words(desk)))
        self.recovery = RecoveryPart()
        self.new.changed.connect(self.show_completeness)
        self.recovery.changed.connect(self.show_completeness)
        self.body.addWidget(muted(_about_change() if is_change else _about_setting()))
        for part in (self.present, self.new, Rule(), self.recovery, self.work):
            self.body.addWidget(part)
        self.body.addStretch(1)
        (self.present if is_change else self.new.own).setFocus()

    def is_complete(self) -> bool:
        return super().is_complete() and bool(self.new.text()) and self.recovery.is_complete()

    def act(self) -> Resealing:
        vault = self.desk.vault
        return Resealing(
            partial(vault.set_passphrase, self.new.text(), self.recovery.code),
            _("The passphrase is changed. Everything is sealed anew.")
            if vault.is_sealed
            else _("The passphrase is set. Everything is sealed."),
        )


def _our_words(desk: Desk) -> str:
    return (desk.resources / "words" / "english.txt").read_text(encoding="utf-8")


def _about_setting() -> str:
    return _(
        "It seals everything you write: cases, names, what is half typed, and the backups. Ladder "
        "asks for it when it starts. While the files are sealed the window closes for a moment."
    )


def _about_change() -> str:
    return _(
        "Every file is sealed anew, and the passphrase and the recovery code of before no longer "
        "open them. Copies you put elsewhere still open with the old one."
    )
