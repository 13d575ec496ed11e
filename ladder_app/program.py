"""The running program: the window, the case that is open in it, and what joins the two.

The window is painted before the case is opened: whatever knows of records is imported after that.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app import clocks
from ladder_app.coming_in import NOT_OPENED, ComingIn
from ladder_app.ending import Ending
from ladder_app.language import _
from ladder_app.library_move import LibraryMove, away_words
from ladder_app.open_case import OpenCase
from ladder_app.paths import UserPaths, resources
from ladder_app.restarting import Leaving
from ladder_app.second_start import SecondStart
from ladder_app.settings import KeptSettings, Settings
from ladder_app.ui.application import application, come_to_the_front, take_apart
from ladder_app.wishes import Wishes

if TYPE_CHECKING:
    from ladder_app.cases import Cases
    from ladder_app.domain.record import Record
    from ladder_app.domain.store.case_store import CaseStore
    from ladder_app.storage.library import FolderLibrary
    from ladder_app.ui.main_window import MainWindow
    from ladder_app.ui.passphrase.reseal_window import Resealing


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
        self._settings = KeptSettings(paths.settings_file)
        self._app = application()
        from ladder_app.ui.speaking import speak
        from ladder_app.ui.theme import Look

        chosen = self._settings.now
        speak(chosen.language)
        self.look = Look(resources(), chosen.theme, chosen.text_size)
        self._window: MainWindow | None = None
        self.case = OpenCase(self._app, self.look, self._settings, now, steady, self._choose)
        self._folder = Path(("" if paths.asked_for else chosen.library) or paths.library)
        self._coming_in = ComingIn(self, self._app, self._folder, lambda: self._library.vault)
        self._move = LibraryMove(self._folder, paths.state, self._settings)
        self._moved = ""
        self._ending = Ending(self._app, leaving)
        self._wishes = Wishes(
            self,
            self._app,
            self._settings,
            lambda: self._library,
            lambda: self._cases,
            self._move,
            self._ending,
        )

    @cached_property
    def _library(self) -> "FolderLibrary":
        from ladder_app.storage.library import FolderLibrary
        from ladder_app.storage.second_thread import SecondThread
        from ladder_app.ui.announcer import Announcer

        self._copies = Announcer(self._tell_copied)
        second = SecondThread(self._copies.tell)
        return FolderLibrary(self._folder, self._paths.state, worker=second)

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
        from ladder_app.ui.crash import listen
        from ladder_app.ui.new_day import NewDay

        listen(self._show_crash)
        self._coming_in.notices = notices
        second_start = SecondStart(self._paths.state, self._folder)
        if second_start.is_answered():
            return 0
        if not self.begin():
            return NOT_OPENED
        second_start.listen(lambda: come_to_the_front(self._app))
        new_day = NewDay(self._now)
        new_day.came.connect(self._tell_new_day)
        code = self._app.exec()
        second_start.leave()
        self.close_case()
        self._library.backups.leave()
        take_apart(self._app, self._window)
        self._window = None
        return code

    def begin(self) -> bool:
        """Show the window with a case, or what comes before it; False if no case can be opened."""
        if self._is_away():
            from ladder_app.ui.question_box import ask

            ask(away_words(self._folder), False)
            return False
        self._moved = self._move.finish()
        return self._coming_in.begin()

    def _is_away(self) -> bool:
        """A folder that was chosen is never made anew: its disk may not be there."""
        return not self._paths.asked_for and (
            bool(self._settings.now.library) and not self._folder.exists()
        )

    # The window and the case --------------------------------------------------------------------

    @property
    def window(self) -> "MainWindow | None":
        """The window, while there is one."""
        return self._window

    def show_window(self) -> "MainWindow":
        """The window, without a case."""
        from ladder_app.ui.main_window import MainWindow

        window = MainWindow(self.look, self._settings.now)
        self._wishes.connect(window)
        window.lock_wanted.connect(self.lock)
        window.resealing_wanted.connect(self._reseal)
        window.showMaximized() if self._settings.now.maximized else window.show()
        self._window = window
        return window

    def close_case(self) -> None:
        """Let go of the case that is open, if one is."""
        self.case.close()

    def open_case(self, window: "MainWindow", case_id: str = "") -> None:
        """Show a case: this one, else that of last time, the newest, a new one, or StoreError."""
        self.case.close()
        self.enter()
        self.show_case(window, self._cases.open_some(case_id or self._settings.now.last_case))

    def show_case(self, window: "MainWindow", store: "CaseStore") -> None:
        """Show this case in it."""
        # A library that was new just now has its id only since it holds a case.
        self.enter()
        stays = self._paths.asked_for
        place_for_library = None if stays else self._move.place_in
        notices = self._coming_in.notices
        desk = self.case.show(store, self._library, self._cases, place_for_library, notices)
        window.open(desk, self._library.entries())
        if self._moved:
            window.say_done(self._moved)
            self._moved = ""

    def enter(self) -> None:
        """The settings of this library are in force, and its copies where they say."""
        self._settings.enter(self._library.id)
        chosen = self._settings.now
        self._library.backups.use(chosen.backups, chosen.second_backups, chosen.left_backups)

    def leave_window(self) -> None:
        """Close the window; the case stays open."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def let_go(self) -> None:
        """Close the window and the case."""
        self.leave_window()
        self.case.close()

    # What the window asks for -------------------------------------------------------------------

    def _choose(self, settings: Settings) -> None:
        before = self._settings.now
        if settings == before:
            return
        if settings.language != before.language:
            from ladder_app.ui.speaking import speak

            speak(settings.language)
        self._settings.keep(settings)
        self._library.backups.use(settings.backups, settings.second_backups, settings.left_backups)
        self.look.choose(settings.theme, settings.text_size)
        if self._window is not None:
            self._window.show_settings(settings)

    def _reseal(self, resealing: "Resealing") -> None:
        if self._window is not None:
            self._coming_in.reseal(resealing, self._window)

    def lock(self) -> None:
        """Keep what is half typed and begin anew: nothing of a person stays in memory."""
        # Whatever goes wrong on the way, what was read must not stay here.
        try:
            self.case.take_back_clipboard()
            if self._window is not None:
                self._window.leave(locks=True)
            self.case.close()
        finally:
            words = _("The program is locked and ends now. Please open it again.")
            self._ending.begin_anew(words)

    def _tell_new_day(self) -> None:
        from ladder_app.workspace.news import Tick

        if self._window is not None:
            self._window.hear(Tick())

    def _tell_copied(self) -> None:
        from ladder_app.workspace.news import Copied

        if self._window is not None and self.case.store is not None:
            self._window.hear(Copied())

    def _show_crash(self, report: str) -> None:
        from ladder_app.ui.crash_dialog import show_report

        show_report(report, self._window)
