"""How long nobody may touch the program until it locks by itself."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _, ngettext
from ladder_app.settings import LOCK_MINUTES
from ladder_app.ui.actions import LOCK_KEY
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.words import muted


class LockChoice(QWidget):
    """There is something to choose only where there is a passphrase."""

    def __init__(self) -> None:
        super().__init__()
        self.minutes = DropDown(_("Lock when nothing was pressed for"))
        for minutes in LOCK_MINUTES:
            self.minutes.addItem(_words(minutes), minutes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row(labelled(self.minutes)))
        key = QKeySequence(LOCK_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        layout.addWidget(
            muted(
                _(
                    "{key} locks at once. While a step lasts, and for half an hour in a review, "
                    "the screen is covered instead and everything goes on."
                ).format(key=key)
            )
        )


def _words(minutes: int) -> str:
    if minutes == 0:
        return _("never by itself")
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
