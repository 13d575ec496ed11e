"""The form that takes the passphrase of the library away again."""

from PySide6.QtWidgets import QWidget

from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.passphrase.guarded_dialog import GuardedDialog
from ladder_app.ui.passphrase.reseal_window import Resealing
from ladder_app.ui.widgets.words import Words


class RemoveDialog(GuardedDialog):
    """Says what it means before it asks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Remove the passphrase"), _("Remove the passphrase"), parent)
        self.body.addWidget(
            Words(
                _(
                    "Every file is written so that it can be read without a passphrase. Whoever "
                    "can use this account, or has a copy of the folder, can then read everything."
                )
            )
        )
        self.body.addWidget(self.present)
        self.body.addWidget(self.work)
        self.body.addStretch(1)
        self.present.setFocus()

    def act(self) -> Resealing:
        return Resealing(
            self.desk.vault.remove_passphrase,
            _("The passphrase is removed. Everything can be read without one."),
        )
