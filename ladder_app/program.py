"""The running program: the window, the case that is open in it, and what joins the two.

The window is painted before the case is opened: whatever knows of records is imported after that.
"""

import gc
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app import clocks
from ladder_app.coming_in import NOT_OPENED, ComingIn
from ladder_app.language import _
from ladder_app.paths import UserPaths, resources
from ladder_app.restarting import Leaving
from ladder_app.second_start import SecondStart
from ladder_app.settings import KeptSettings, Settings
from ladder_app.ui.application import application

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from ladder_app.cases import Cases
    from ladder_app.domain.attempts.running_attempt import RunningAttempt
    from ladder_app.domain.record import Record
    from ladder_app.domain.store import CaseStore, Vault
    from ladder_app.storage.library import FolderLibrary
    from ladder_app.ui.clipboard import OwnClipboard
    from ladder_app.ui.errands import Errand
    from ladder_app.ui.main_window import MainWindow
    from ladder_app.ui.passphrase.reseal_window import Resealing
    from ladder_app.workspace.workspace import Workspace


class Program:
    """The running program: its folders, its settings, and the one case that is open.

    `now` and `steady` are its clocks: the moment with its offset, and seconds that only go on.
    """

    def __init__(
        self,
        paths: UserPaths,
        now: Callable[[], datetime] = clocks.now,
        steady: Callable[[], float] = clocks.steady,
        leaving: Leaving = Leaving(),  # noqa: B008 - a frozen value
    ) -> None:
        self._paths = paths
        self._now = now
        self._steady = steady
        self._leaving = leaving
        self._settings = KeptSettings(paths.settings_file)
        self._app = application()
        from ladder_app.ui.speaking import speak
        from ladder_app.ui.theme import Look

        chosen = self._settings.now
        speak(chosen.language)
        self.look = Look(resources(), chosen.theme, chosen.text_size)
        self._window: MainWindow | None = None
        self._stood_at: QPoint | None = None
        self._clipboard: OwnClipboard | None = None
        self._store: CaseStore | None = None
        self._workspace: Workspace | None = None
        self._coming_in = ComingIn(self, self._app, self._library_folder, self._vault)
        self._today = now().date()

    @cached_property
    def _library(self) -> "FolderLibrary":
        from ladder_app.storage.library import FolderLibrary

        return FolderLibrary(self._library_folder, self._paths.state)

    @property
    def _library_folder(self) -> Path:
        chosen = "" if self._paths.asked_for else self._settings.now.library
        return Path(chosen or self._paths.library)

    @cached_property
    def _cases(self) -> "Cases":
        from ladder_app.cases import Cases
        from ladder_app.ui.question_box import ask

        return Cases(self._library, self._now, ask)

    def begin_with(self, records: "tuple[Record, ...]") -> None:
        """Make these the case that is opened; nobody needs the first card for it."""
        self._cases.create(records).close()
        self._settings.enter(self._library.id)
        self._settings.keep(replace(self._settings.now, first_card_seen=True))

    def run(self, *, notices: tuple[str, ...] = ()) -> int:
        """Show the window, `notices` at its head; the exit code once it is closed."""
        from PySide6.QtCore import QTimer

        from ladder_app.ui.crash import listen

        listen(self._show_crash)
        self._coming_in.notices = notices
        second_start = SecondStart(self._paths.state, self._library_folder)
        if second_start.is_answered():
            return 0
        if not self.begin():
            return NOT_OPENED
        second_start.listen(self._come_to_the_front)
        every_minute = QTimer()
        every_minute.timeout.connect(self._watch_the_day)
        every_minute.start(60_000)
        code = self._app.exec()
        second_start.leave()
        self.close_case()
        self._take_apart()
        return code

    def begin(self) -> bool:
        """Show the window with a case, or what comes before it; False if no case can be opened."""
        return self._coming_in.begin()

    def _vault(self) -> "Vault":
        return self._library.vault

    def _come_to_the_front(self) -> None:
        """Somebody has started the program once more."""
        from PySide6.QtCore import Qt

        for window in self._app.topLevelWidgets():
            if window.isWindow() and window.isVisible():
                window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
                window.raise_()
                window.activateWindow()

    def _reseal(self, resealing: "Resealing") -> None:
        if self._window is not None:
            self._coming_in.reseal(resealing, self._window)

    def let_go(self) -> None:
        """Close the window and the case."""
        self.leave_window()
        self.close_case()

    def _take_apart(self) -> None:
        """Delete the window while Python still runs: left to its end, a chart in it crashes."""
        from PySide6.QtCore import QEvent

        if self._window is not None:
            self._window.deleteLater()
            self._window = None
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def show_window(self) -> "MainWindow":
        """The window, without a case."""
        from ladder_app.ui.main_window import MainWindow

        window = MainWindow(self.look, self._settings.now)
        window.case_wanted.connect(self._change_case)
        window.case_made.connect(self._show_made)
        window.errand_wanted.connect(self._run_errand)
        window.accept_wanted.connect(self._accept)
        window.lock_wanted.connect(self.lock)
        window.resealing_wanted.connect(self._reseal)
        if self._stood_at is not None:
            window.move(self._stood_at)
        window.showMaximized() if self._settings.now.maximized else window.show()
        self._window = window
        return window

    def open_case(self, window: "MainWindow", case_id: str = "") -> None:
        """Show a case: this one, else that of last time, the newest, a new one, or StoreError."""
        self.close_case()
        self.enter()
        self._show(window, self._cases.open_some(case_id or self._settings.now.last_case))

    def _show(self, window: "MainWindow", store: "CaseStore") -> None:
        from PySide6.QtCore import QTimer

        from ladder_app.storage.conflict_copies import FolderConflictCopies
        from ladder_app.ui.clipboard import OwnClipboard
        from ladder_app.ui.desk import Desk
        from ladder_app.workspace.workspace import Workspace

        self._store = store
        self._clipboard = self._clipboard or OwnClipboard(self._app)
        workspace = self._workspace = Workspace(store, self._now)
        # A library that was new just now has its id only since it holds a case.
        self.enter()
        self._settings.keep(replace(self._settings.now, last_case=store.case_id))
        library = self._library
        desk = Desk(
            workspace=workspace,
            look=self.look,
            drafts=self._library.drafts,
            backups=self._library.backups,
            copies=FolderConflictCopies(library.folder, library.vault, library.conflict_copies),
            resources=resources(),
            library_folder=self._library.folder,
            documents=store.documents,
            edited=store.edited,
            cases=self._cases,
            vault=self._library.vault,
            steady=self._steady,
            settings=lambda: self._settings.now,
            choose_settings=self._choose,
            notices=self._coming_in.notices,
        )
        window.open(desk, self._library.entries())
        QTimer.singleShot(2000, partial(self._settle, store, workspace))

    def enter(self) -> None:
        """The settings of this library are in force, and its copies where they say."""
        self._settings.enter(self._library.id)
        chosen = self._settings.now
        self._library.backups.use(chosen.backups, chosen.second_backups)

    def _settle(self, store: "CaseStore", workspace: "Workspace") -> None:
        """What can wait until the person has something to read."""
        # What is there by now stays: looking through it again and again would stall the window.
        gc.freeze()
        gc.enable()
        if self._store is not store:
            return
        from ladder_app.domain.store import StoreError

        # If it cannot be saved the window says so; there is a next time.
        with suppress(StoreError):
            workspace.empty_old_trash()

    def begin_attempt(self, running: "RunningAttempt") -> None:
        """Put this attempt under way in the case that is open."""
        if self._workspace is not None:
            self._workspace.change(_("Attempt under way"), put=[running], quiet=True)

    # Settings -------------------------------------------------------------------------------

    def _choose(self, settings: Settings) -> None:
        before = self._settings.now
        if settings == before:
            return
        if settings.language != before.language:
            from ladder_app.ui.speaking import speak

            speak(settings.language)
        self._settings.keep(settings)
        self._library.backups.use(settings.backups, settings.second_backups)
        self.look.choose(settings.theme, settings.text_size)
        if self._window is not None:
            self._window.show_settings(settings)

    # Cases ----------------------------------------------------------------------------------

    def close_case(self) -> None:
        """Let go of the case that is open, if one is."""
        if self._store is not None:
            self._store.close()
            self._store = self._workspace = None

    def _change_case(self, case_id: str) -> None:
        """Show another case in a window of its own; one that cannot be read changes nothing."""
        store = self._cases.open(case_id)
        if store is None:
            if self._window is not None:
                self._window.show_cases(self._library.entries())
            return
        self.leave_window()
        self.close_case()
        self._show(self.show_window(), store)

    def _show_made(self, case_id: str) -> None:
        """A case out of a file is somebody else's to practise: what comes next is its review."""
        self._change_case(case_id)
        if self._window is not None:
            self._window.go("review")

    def _run_errand(self, errand: "Errand") -> None:
        """Do what needs the case closed; then open it, or another, and say what came of it."""
        from ladder_app.errands import Errands

        self.let_go()
        outcome = Errands(self._library, self._cases, self._settings).run(errand)
        if outcome.erased is not None:
            from ladder_app.ui.dialogs.erased_words import remains_words
            from ladder_app.ui.question_box import ask

            ask(remains_words(outcome.erased), False)
        if outcome.is_over:
            self._app.quit()
            return
        window = self.show_window()
        self.open_case(window, outcome.case_id)
        if outcome.sentence:
            window.say_done(outcome.sentence, outcome.former)

    def _accept(self, case_id: str) -> None:
        self.leave_window()
        self.close_case()
        self._cases.accept(case_id)
        self.open_case(self.show_window(), case_id)

    def leave_window(self) -> None:
        """Close the window; the case stays open."""
        if self._window is not None:
            self._stood_at = self._window.pos()
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def lock(self) -> None:
        """Keep what is half typed and begin anew: nothing of a person stays in memory."""
        # Whatever goes wrong on the way, what was read must not stay here.
        try:
            if self._window is not None:
                self._window.leave()
            if self._clipboard is not None:
                self._clipboard.take_back()
            self.close_case()
            self._leaving.tidy()
        finally:
            self._leaving.leave(self._say_the_end)

    def _say_the_end(self) -> None:
        from ladder_app.ui.question_box import ask

        if self._window is not None:
            self._window.hide()
        ask(_("The program is locked and ends now. Please open it again."), False)

    def _watch_the_day(self) -> None:
        from ladder_app.workspace.news import Tick

        today = self._now().date()
        if today != self._today and self._window is not None:
            self._today = today
            self._window.hear(Tick())

    def _show_crash(self, report: str) -> None:
        from ladder_app.ui.crash_dialog import show_report

        show_report(report, self._window)
