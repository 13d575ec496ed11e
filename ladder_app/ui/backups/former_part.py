"""Backups that an earlier passphrase opens, or that have none: named, and removed when wanted."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.store.backups import Backups
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.backup_age import former_words
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import Words, muted


class FormerPart(QWidget):
    """Hidden while there are none. Removing is asked for twice: nothing brings them back."""

    removing = Signal()
    """It goes on beside the window; `show_former` once it is over."""

    def __init__(self, backups: Backups) -> None:
        super().__init__()
        self._backups = backups
        self._asked_about: tuple[str, ...] = ()
        self.state = Words("", "strong")
        self.files = Words()
        self.files_fold = Folded(_("Which they are"))
        self.files_fold.body.addWidget(self.files)
        self.remove = button("")
        self.remove.clicked.connect(self._ask_or_remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.state)
        layout.addWidget(
            muted(
                _(
                    "A place for backups that is away while the passphrase changes keeps what it "
                    "has. Removing changes nothing of the case or of the other backups."
                )
            )
        )
        layout.addWidget(self.files_fold)
        layout.addLayout(row(self.remove))
        self.show_former()

    def show_former(self) -> None:
        """Show how many there are now, and which."""
        former = self._backups.former
        if former != self._asked_about:
            self._asked_about = ()
        self.state.setText(former_words(len(former)))
        folders = sorted({str(Path(name).parent) for name in former})
        self.files.setText("\n".join(_listed(folders, former)))
        self.remove.setText(_remove_words(len(former), is_asked=bool(self._asked_about)))
        self.remove.setEnabled(not self._backups.is_busy)
        self.setVisible(bool(former))

    def _ask_or_remove(self) -> None:
        if not self._asked_about:
            self._asked_about = self._backups.former
            self.show_former()
            return
        self._asked_about = ()
        self._backups.remove_former()
        self.show_former()
        self.removing.emit()


def _listed(folders: list[str], former: tuple[str, ...]) -> list[str]:
    """Each folder with the names of the files in it."""
    lines = []
    for folder in folders:
        lines.append(folder)
        names = sorted(Path(name).name for name in former if str(Path(name).parent) == folder)
        lines += [f"   {name}" for name in names]
    return lines


def _remove_words(many: int, *, is_asked: bool) -> str:
    if is_asked:
        return ngettext("Remove it for good", "Remove them for good", many)
    return ngettext("Remove this backup", "Remove these backups", many)
