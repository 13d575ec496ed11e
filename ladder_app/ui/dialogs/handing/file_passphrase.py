"""A passphrase for one file that leaves: whoever receives it needs the passphrase as well."""

from PySide6.QtCore import Signal

from ladder_app.language import _
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.twice_field import TwiceField
from ladder_app.ui.widgets.words import muted


class FilePassphrase(Folded):
    """Left empty the file is not protected. Where it is not shown it is not asked for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("A passphrase for this file"))
        self.twice = TwiceField(_("Passphrase of the file"))
        self.twice.changed.connect(self._take_typing)
        self.body.addWidget(
            muted(
                _(
                    "Only this passphrase opens the file, and nobody can help if it is forgotten. "
                    "Tell it in another way than you send the file."
                )
            )
        )
        self.body.addWidget(self.twice)
        self._take_typing()

    def text(self) -> str:
        """The passphrase, or "" for none."""
        return "" if self.isHidden() else self.twice.text()

    def is_settled(self) -> bool:
        """Whether none was typed, or the same twice."""
        return self.isHidden() or self.twice.is_empty() or self.twice.is_complete()

    def _take_typing(self) -> None:
        self.set_summary(
            _("Only a passphrase opens the file.") if self.twice.is_complete() else _("None")
        )
        self.changed.emit()
