"""A file to read or to write, chosen without leaving a trace of it behind."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ladder_app.language import _

Purpose = Literal["open", "save", "folder"]


class FileChooser(QObject):
    """Shows a file dialog and passes the chosen path on to `then`.

    Desktops remember what their own dialogs opened, and Qt's remembers folders in a settings file.
    So where Qt brings a dialog of its own it is used, and has no place to remember anything in.
    What it is for is its accessible `name`; the title, which others may see, does not say it.
    """

    def __init__(
        self, purpose: Purpose, name: str, kinds: str, then: Callable[[Path], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._then = then
        self.dialog = QFileDialog(parent, _("Ladder"), _start_folder(), kinds)
        self.dialog.setAccessibleName(name)
        if sys.platform not in ("win32", "darwin"):
            QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
            self.dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
            self.dialog.setHistory([])
        if purpose == "save":
            self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        elif purpose == "folder":
            self.dialog.setFileMode(QFileDialog.FileMode.Directory)
            self.dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            # "Open" and "Save" say enough; of a folder it would not be clear what it is for.
            self.dialog.setLabelText(QFileDialog.DialogLabel.LookIn, name)
        else:
            self.dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.dialog.fileSelected.connect(self._pass_on)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.destroyed.connect(self.deleteLater)

    def open(self) -> None:
        """Show the dialog and return at once."""
        self.dialog.open()

    def _pass_on(self, name: str) -> None:
        self._then(Path(name))


def _start_folder() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
