"""The forms that the menus open, each imported when it is first wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from ladder_app.ui.desk import Desk
    from ladder_app.ui.errands import Errand, MoveLibrary
    from ladder_app.ui.passphrase.guarded_dialog import GuardedDialog
    from ladder_app.ui.widgets.screen import PageKey

NAMES: Final = (
    "cases",
    "take_in",
    "hand_over",
    "export",
    "report",
    "calendar",
    "backups",
    "trash",
    "about",
)
"""The actions of the menus that open a form and need nothing else."""


class Forms(QObject):
    """They are opened over the window, and tell what is to be shown when one of them is done."""

    case_wanted = Signal(str)
    """Please open another case."""
    case_made = Signal(str)
    """Please open this case, which came out of a file just now."""
    cases_changed = Signal()
    """There are other cases now, or other names."""
    accept_wanted = Signal()
    """Please go on with a file that is older than what was saved here last."""
    errand_wanted = Signal(object)
    """Please do this while no case is open."""
    ladder_made = Signal(str)
    """A ladder was taken over from a spreadsheet."""
    closed = Signal()
    """A form was closed."""
    copies_seen = Signal()
    """The form about other versions was closed; there may be fewer."""
    resealing_wanted = Signal(object)
    """Please have this done with every file of the library."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def open(self, name: str) -> None:
        """Open the form of this name; KeyError for a name nobody knows."""
        leading: dict[str, Callable[[], QDialog]] = {
            "cases": self._cases,
            "take_in": self._take_in,
            "import": self._import,
            "backups": self._backups,
            "damage": self._damage,
            "copies": self._copies,
            "erase_everything": self._erase_everything,
            "move_library": self._move_library,
            "set_passphrase": self._set_passphrase,
            "remove_passphrase": self._remove_passphrase,
        }
        makers: dict[str, Callable[[Desk, QWidget], QDialog]] = {
            "hand_over": _hand_over,
            "export": _export,
            "report": _report,
            "calendar": _calendar,
            "trash": _trash,
            "about": _about,
        }
        form = leading[name]() if name in leading else makers[name](self._desk, self._window)
        form.finished.connect(self.closed)
        form.open()

    def show_keys(self, page_keys: tuple[PageKey, ...]) -> None:
        """Every key, those of the page that is shown first."""
        from ladder_app.ui.help.keys_dialog import KeysDialog

        KeysDialog(self._desk, page_keys, self._window).open()

    def show_data_folder(self) -> None:
        """The folder of the library, in whatever shows folders here."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.library_folder)))

    def _cases(self) -> QDialog:
        from ladder_app.ui.cases.cases_dialog import CasesDialog

        dialog = CasesDialog(self._desk, self._window)
        dialog.wanted.connect(self.case_wanted)
        dialog.changed.connect(self.cases_changed)
        dialog.erase_wanted.connect(self._erase_case)
        return dialog

    def _erase_case(self, case_id: str) -> None:
        from ladder_app.ui.errands import EraseCase

        self._begin(EraseCase(case_id))

    def _erase_everything(self) -> QDialog:
        from ladder_app.ui.dialogs.erasing.erase_dialog import erase_everything_dialog

        dialog = erase_everything_dialog(self._desk, self._window)
        dialog.sure.connect(self._be_erased)
        return dialog

    def _be_erased(self) -> None:
        from ladder_app.ui.errands import EraseEverything

        self._begin(EraseEverything())

    def _move_library(self) -> QDialog:
        from ladder_app.ui.moving.move_dialog import MoveDialog

        dialog = MoveDialog(self._desk, self._window)
        dialog.wanted.connect(self._move)
        return dialog

    def _move(self, folder: Path) -> None:
        from ladder_app.ui.errands import MoveLibrary

        self._begin(MoveLibrary(folder))

    def _begin(self, errand: Errand | MoveLibrary) -> None:
        """Once the form that asked for it is gone, which the window takes along."""
        QTimer.singleShot(0, self, partial(self.errand_wanted.emit, errand))

    def _backups(self) -> QDialog:
        from ladder_app.ui.backups.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self._desk, self._window)
        dialog.wanted.connect(self._restore)
        return dialog

    def _copies(self) -> QDialog:
        from ladder_app.ui.backups.copies_dialog import CopiesDialog

        dialog = CopiesDialog(self._desk, self._window)
        dialog.finished.connect(self.copies_seen)
        return dialog

    def _damage(self) -> QDialog:
        from ladder_app.ui.backups.damage_dialog import DamageDialog

        dialog = DamageDialog(self._desk, self._window)
        dialog.wanted.connect(self._restore)
        dialog.case_wanted.connect(self.case_wanted)
        dialog.accept_wanted.connect(self.accept_wanted)
        return dialog

    def _restore(self, name: str) -> None:
        from ladder_app.ui.errands import Restore

        self._begin(Restore(self._desk.workspace.case_id, name))

    def _take_in(self) -> QDialog:
        from ladder_app.ui.exchange.take_in_dialog import TakeInDialog

        dialog = TakeInDialog(self._desk, self._window)
        dialog.made.connect(self.case_made)
        dialog.wanted.connect(self.case_wanted)
        return dialog

    def _import(self) -> QDialog:
        from ladder_app.ui.exchange.import_dialog import ImportDialog

        dialog = ImportDialog(self._desk, self._window)
        dialog.made.connect(self.ladder_made)
        return dialog

    def _set_passphrase(self) -> QDialog:
        from ladder_app.ui.passphrase.set_dialog import SetDialog

        return self._guarded(SetDialog(self._desk, self._window))

    def _remove_passphrase(self) -> QDialog:
        from ladder_app.ui.passphrase.remove_dialog import RemoveDialog

        return self._guarded(RemoveDialog(self._desk, self._window))

    def _guarded(self, dialog: GuardedDialog) -> QDialog:
        # Queued: the window closes over it, so it has to be closed by then.
        from PySide6.QtCore import Qt

        dialog.wanted.connect(self.resealing_wanted, Qt.ConnectionType.QueuedConnection)
        return dialog


def _hand_over(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.exchange.hand_over_dialog import HandOverDialog

    return HandOverDialog(desk, window)


def _export(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.exchange.export_dialog import ExportDialog

    return ExportDialog(desk, window)


def _report(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.dialogs.paper.report_dialog import ReportDialog

    return ReportDialog(desk, window)


def _calendar(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.exchange.calendar_dialog import CalendarDialog

    return CalendarDialog(desk, window)


def _trash(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.trash.trash_dialog import TrashDialog

    return TrashDialog(desk, window)


def _about(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.help.about_dialog import AboutDialog

    return AboutDialog(desk, window)
