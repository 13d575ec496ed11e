"""The one case that is open, and the desk that the window shows it on."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app.collecting import begin_collecting
from ladder_app.language import _
from ladder_app.paths import resources
from ladder_app.settings import KeptSettings, Settings

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ladder_app.cases import Cases
    from ladder_app.domain.attempts.running_attempt import RunningAttempt
    from ladder_app.domain.store.case_store import CaseStore
    from ladder_app.storage.backups import FolderBackups
    from ladder_app.storage.library import FolderLibrary
    from ladder_app.ui.clipboard import OwnClipboard
    from ladder_app.ui.desk import Desk
    from ladder_app.ui.theme import Look
    from ladder_app.workspace.workspace import Workspace

_SETTLES_MS = 2000
_LOOKS_AGAIN_MS = 60_000


class OpenCase:
    """At first none is open. `now` and `steady` are the clocks, `choose` follows new settings."""

    def __init__(
        self,
        app: "QApplication",
        look: "Look",
        settings: KeptSettings,
        now: Callable[[], datetime],
        steady: Callable[[], float],
        choose: Callable[[Settings], None],
    ) -> None:
        self._app = app
        self._look = look
        self._settings = settings
        self._now = now
        self._steady = steady
        self._choose = choose
        self._clipboard: OwnClipboard | None = None
        self.store: CaseStore | None = None
        self.workspace: Workspace | None = None
        self._second_timer: QTimer

    def show(
        self,
        store: "CaseStore",
        library: "FolderLibrary",
        cases: "Cases",
        place_for_library: Callable[[Path], Path] | None,
        notices: tuple[str, ...],
    ) -> "Desk":
        """From now on this is the case; the desk for it."""
        from PySide6.QtCore import QTimer

        from ladder_app.storage.conflict_copies import FolderConflictCopies
        from ladder_app.ui.clipboard import OwnClipboard
        from ladder_app.ui.desk import Desk
        from ladder_app.workspace.workspace import Workspace

        self.store = store
        self._clipboard = self._clipboard or OwnClipboard(self._app)
        workspace = self.workspace = Workspace(store, self._now)
        self._settings.keep(replace(self._settings.now, last_case=store.case_id))
        QTimer.singleShot(_SETTLES_MS, partial(self._settle, store, workspace, library.backups))
        self._second_timer = QTimer()
        self._second_timer.timeout.connect(partial(self._look_again, library.backups))
        self._second_timer.start(_LOOKS_AGAIN_MS)
        return Desk(
            workspace=workspace,
            look=self._look,
            drafts=library.drafts,
            backups=library.backups,
            copies=FolderConflictCopies(library.folder, library.vault, library.conflict_copies),
            resources=resources(),
            library_folder=library.folder,
            documents=store.documents,
            edited=store.edited,
            cases=cases,
            vault=library.vault,
            steady=self._steady,
            settings=lambda: self._settings.now,
            choose_settings=self._choose,
            place_for_library=place_for_library,
            notices=notices,
        )

    def close(self) -> None:
        """Let go of the case, if one is open."""
        if self.store is not None:
            self._second_timer.stop()
            self.store.close()
            self.store = self.workspace = None

    def take_back_clipboard(self) -> None:
        """Nothing that was copied here lies on the clipboard any more."""
        if self._clipboard is not None:
            self._clipboard.take_back()

    def begin_attempt(self, running: "RunningAttempt") -> None:
        """Put this attempt under way in it."""
        if self.workspace is not None:
            self.workspace.change(_("Attempt under way"), put=[running], quiet=True)

    def _settle(self, store: "CaseStore", workspace: "Workspace", backups: "FolderBackups") -> None:
        """What can wait until the person has something to read."""
        begin_collecting()
        if self.store is not store:
            return
        from ladder_app.domain.store.store_error import StoreError

        if store.read_only is None:
            backups.follow(store.case_id, self._now())
        # If it cannot be saved the window says so; there is a next time.
        with suppress(StoreError):
            workspace.empty_old_trash()

    def _look_again(self, backups: "FolderBackups") -> None:
        """A second place may be there by now."""
        if self.store is not None and self.store.read_only is None:
            backups.look_again(self.store.case_id, self._now())
