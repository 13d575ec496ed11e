"""A form that hands out what it first has to gather: beside the window, with a way to stop it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ladder_app.domain.store.store_error import StoreError
from ladder_app.exchange.parcels import sealed
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.handing.file_passphrase import FilePassphrase
from ladder_app.ui.dialogs.handing.hand_out_dialog import HandOutDialog
from ladder_app.ui.widgets.long_work import GoOn, WorkBar

_TYPING_MS: Final = 250
_MANY: Final = 500
"""Records that take longer than a blink."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves, as the file, and how much that is."""

    file: bytes
    counts: str


Left = TypeVar("Left", bound=Leaving)
Gathering = Callable[[GoOn], Left]
"""Gathers what leaves. It runs beside the window and touches no widget; the form keeps everybody
from changing the case meanwhile."""


class GatheredDialog(HandOutDialog, Generic[Left]):
    """Answer `gathering` and `show_leaving`, place `work` and `secret`, call `gather` at first.

    `secret` gives the file a passphrase of its own. Whatever else is chosen is told by
    `choose_anew`. Only what is shown can be saved.
    """

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, _("Choose where to save …"), parent)
        self._leaving: Left | None = None
        records = desk.workspace.records
        self._is_large = sum(1 for _record in records.all_records()) > _MANY
        self.work = WorkBar()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TYPING_MS)
        self._soon.timeout.connect(self.gather)
        self.work.stopped.connect(self._take_stop)
        self.secret = FilePassphrase()
        self.secret.changed.connect(self._take_secret)

    def gathering(self) -> Gathering[Left]:
        """What gathers it as it is chosen now."""
        raise NotImplementedError

    def show_leaving(self, leaving: Left) -> None:
        """Show exactly this."""
        raise NotImplementedError

    def say_stopped(self) -> None:
        """Nobody wants to wait: nothing is shown now."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why nothing can be gathered yet, or ""."""
        return ""

    def gather(self) -> None:
        """Work out what leaves, and show it."""
        if self.problem():
            return
        self._leaving = None
        self.work.begin(
            _("Gathering what will leave …"),
            self.gathering(),
            then=self._take,
            otherwise=self.problem_line.show_problem,
            at_once=self._is_large,
        )
        self.show_completeness()

    def choose_anew(self) -> None:
        """Something else is ticked; what is shown no longer is what would leave."""
        self.forget_done()
        self.work.stop()
        self._leaving = None
        self.show_completeness()
        self._soon.start()

    def is_complete(self) -> bool:
        return self._leaving is not None and self.secret.is_settled()

    def content(self) -> bytes:
        assert self._leaving is not None
        return self._leaving.file

    def save_as(self, path: Path) -> None:
        """As every form that hands out; a large file shows that it is being written."""
        if passphrase := self.secret.text():
            self._seal(path, passphrase)
            return
        if self._is_large:
            self.work.show_waiting(_("Writing the file …"))
        super().save_as(path)
        self.work.stop()

    def done(self, result: int, /) -> None:
        """What still goes on comes to nothing."""
        self.work.stop()
        self._soon.stop()
        super().done(result)

    def _seal(self, path: Path, passphrase: str) -> None:
        self.forget_done()
        content = self.content()
        self.work.begin(
            _("Sealing the file …"),
            lambda _go_on: sealed(content, passphrase),
            then=partial(self.write, path),
            otherwise=self.problem_line.show_problem,
            errors=(StoreError,),
            at_once=True,
        )

    def _take_secret(self) -> None:
        self.forget_done()
        self.promise.setVisible(not self.secret.text())
        self.show_completeness()

    def _take_stop(self) -> None:
        if self._leaving is None:
            self.say_stopped()

    def _take(self, leaving: Left) -> None:
        self._leaving = leaving
        self.show_leaving(leaving)
        self.show_completeness()
