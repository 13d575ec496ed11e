"""Joins the parts for the window. With the command line it alone reads the clock.

The window is painted before the case is opened: whatever knows of records is imported after that.
"""

import gc
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app.language import _, use_language
from ladder_app.options import Options
from ladder_app.paths import UserPaths, resources, user_paths
from ladder_app.qt_features import look_for_none
from ladder_app.settings import Settings, read_settings, write_settings
from ladder_app.system_libraries import explanation, has_display, missing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ladder_app.cases import Cases
    from ladder_app.domain.store import CaseStore
    from ladder_app.storage.library import FolderLibrary
    from ladder_app.ui.main_window import MainWindow
    from ladder_app.workspace.workspace import Workspace

NOT_OPENED = 1
SOMETHING_MISSING = 3


def run(options: Options) -> int:
    """Open the window and stay until it is closed; the exit code of the program.

    The example case has a library of its own, gone afterwards. Pictures need no display.
    """
    # Starting makes many objects and no rubbish; `_settle` lets Python look for some again.
    gc.disable()
    refusal = _refusal(offscreen=options.pictures is not None)
    if refusal:
        print(refusal, file=sys.stderr)  # noqa: T201 - before there is a window to say it
        return SOMETHING_MISSING
    if options.pictures is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with ExitStack() as closing:
        paths = user_paths(options.library, dict(os.environ))
        if options.demo:
            paths = _passing_paths(closing)
        program = Program(paths)
        if options.demo:
            program.fill_with_example()
        if options.pictures is not None:
            return program.take_pictures(options.pictures)
        return program.run(example=options.demo)


def now() -> datetime:
    """The moment, with the offset of this computer's time zone."""
    return datetime.now().astimezone()


def steady() -> float:
    """Seconds since some moment; they go on while the computer is suspended, where it can tell."""
    # Linux keeps suspended time on a clock of its own; macOS counts it on the plain one.
    name = "CLOCK_BOOTTIME" if hasattr(time, "CLOCK_BOOTTIME") else "CLOCK_MONOTONIC"
    clock: int | None = getattr(time, name, None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class Program:
    """The running program: its folders, its settings, and the one case that is open.

    `now` and `steady` are its clocks: the moment with its offset, and seconds that only go on.
    """

    def __init__(
        self,
        paths: UserPaths,
        now: Callable[[], datetime] = now,
        steady: Callable[[], float] = steady,
    ) -> None:
        self._paths = paths
        self._now = now
        self._steady = steady
        self._settings = read_settings(paths.settings_file)
        self._app = _application()
        from ladder_app.ui.theme import Look

        self._speak(self._settings.language)
        self.look = Look(resources(), self._settings.theme, self._settings.text_size)
        self._window: MainWindow | None = None
        self._store: CaseStore | None = None
        self._workspace: Workspace | None = None
        self._notices: tuple[str, ...] = ()
        self._today = now().date()

    @cached_property
    def _library(self) -> "FolderLibrary":
        from ladder_app.storage.library import FolderLibrary

        chosen = "" if self._paths.asked_for else self._settings.library
        return FolderLibrary(Path(chosen or self._paths.library), self._paths.state)

    @cached_property
    def _cases(self) -> "Cases":
        from ladder_app.cases import Cases

        return Cases(self._library, self._now, self._ask)

    def fill_with_example(self) -> None:
        """Put the example case into the library."""
        from ladder_app.demo import demo_records

        self._cases.create(demo_records(self._now().date())).close()
        self._settings = replace(self._settings, first_card_seen=True)

    def run(self, *, example: bool = False) -> int:
        """Show the window; the exit code once it is closed."""
        from PySide6.QtCore import QEventLoop, QTimer

        from ladder_app.ui.crash import listen

        listen(self._show_crash)
        if example:
            sentence = _("An example: this person does not exist. What you write here is not kept.")
            self._notices = (sentence,)

        window = self.show_window()
        # It is painted here; nobody can press anything in it yet.
        self._app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

        from ladder_app.domain.store import StoreError

        try:
            self.open_case(window, self._settings.last_case)
        except StoreError as error:
            window.hide()
            self._ask(str(error), False)
            return NOT_OPENED
        every_minute = QTimer()
        every_minute.timeout.connect(self._watch_the_day)
        every_minute.start(60_000)
        code = self._app.exec()
        self._close_case()
        self._take_apart()
        return code

    def _take_apart(self) -> None:
        """Delete the window while Python still runs: left to its end, a chart in it crashes."""
        from PySide6.QtCore import QEvent

        if self._window is not None:
            self._window.deleteLater()
            self._window = None
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def take_pictures(self, folder: Path) -> int:
        """A picture of every page in light and dark, and the example as CSV, into `folder`."""
        from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
        from ladder_app.ui.pictures import take_pictures

        folder.mkdir(parents=True, exist_ok=True)
        window = self.show_window()
        self.open_case(window)
        taken = take_pictures(window, self.look, folder, self._begin_example)
        table = folder / "example.csv"
        table.write_bytes(as_csv(csv_rows(window.records, Parts())))
        for file in (*taken, table):
            print(file)  # noqa: T201 - the answer of this command
        window.close()
        self._close_case()
        return 0

    def _begin_example(self) -> None:
        from ladder_app.demo import running_example

        if self._workspace is not None:
            running = running_example(self._now())
            self._workspace.change(_("Attempt under way"), put=[running], quiet=True)

    def show_window(self) -> "MainWindow":
        """The window, without a case."""
        from ladder_app.ui.main_window import MainWindow

        window = MainWindow(self.look, self._settings)
        window.case_wanted.connect(self._change_case)
        window.restore_wanted.connect(self._restore)
        window.accept_wanted.connect(self._accept)
        window.showMaximized() if self._settings.maximized else window.show()
        self._window = window
        return window

    def open_case(self, window: "MainWindow", case_id: str = "") -> None:
        """Show a case: this one, else the newest, else a new one; raises StoreError."""
        self._close_case()
        self._show(window, self._cases.open_some(case_id))

    def _show(self, window: "MainWindow", store: "CaseStore") -> None:
        from PySide6.QtCore import QTimer

        from ladder_app.ui.desk import Desk
        from ladder_app.workspace.workspace import Workspace

        self._store = store
        workspace = self._workspace = Workspace(store, self._now)
        self._keep(replace(self._settings, last_case=store.case_id))
        desk = Desk(
            workspace=workspace,
            look=self.look,
            drafts=self._library.drafts,
            backups=self._library.backups,
            resources=resources(),
            library_folder=self._library.folder,
            documents=store.documents,
            edited=store.edited,
            cases=self._cases,
            steady=self._steady,
            settings=self._read,
            choose_settings=self._choose,
            notices=self._notices,
        )
        window.open(desk, self._library.entries())
        QTimer.singleShot(2000, partial(self._settle, store, workspace))

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

    # Settings -------------------------------------------------------------------------------

    def _read(self) -> Settings:
        return self._settings

    def _choose(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        if settings.language != self._settings.language:
            self._speak(settings.language)
        self._keep(settings)
        self.look.choose(settings.theme, settings.text_size)
        if self._window is not None:
            self._window.show_settings(settings)

    def _keep(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        # They hold until the program ends; a folder that cannot be written to is no reason to stop.
        with suppress(OSError):
            write_settings(settings, self._paths.settings_file)

    def _speak(self, language: str) -> None:
        from PySide6.QtCore import QLocale

        locale = QLocale.system()
        if language != "system":
            # Another language is no other country: dates stay in the order the person is used to.
            locale = QLocale(QLocale(language).language(), locale.territory())
        if locale.language() == QLocale.Language.C:
            # "C" writes seconds and no month names; our sentences are English then anyway.
            locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        QLocale.setDefault(locale)
        use_language(locale.name(), resources() / "translations")

    # Cases ----------------------------------------------------------------------------------

    def _close_case(self) -> None:
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
        self._leave_window()
        self._close_case()
        self._show(self.show_window(), store)

    def _restore(self, case_id: str) -> None:
        self._leave_window()
        self._close_case()
        self._cases.go_back(case_id)
        self.open_case(self.show_window(), case_id)

    def _accept(self, case_id: str) -> None:
        self._leave_window()
        self._close_case()
        self._cases.accept(case_id)
        self.open_case(self.show_window(), case_id)

    def _leave_window(self) -> None:
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    # What may happen ------------------------------------------------------------------------

    def _watch_the_day(self) -> None:
        from ladder_app.workspace.news import Tick

        today = self._now().date()
        if today != self._today and self._window is not None:
            self._today = today
            self._window.hear(Tick())

    def _show_crash(self, report: str) -> None:
        from ladder_app.ui.crash_dialog import show_report

        show_report(report, self._window)

    def _ask(self, sentence: str, offers_copy: bool) -> bool:
        """Show a sentence; True if the newest sound copy is on offer and was chosen."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox()
        box.setWindowTitle("Ladder")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence)
        copy = None
        if offers_copy:
            copy = box.addButton(
                _("Go back to the newest sound copy"), QMessageBox.ButtonRole.AcceptRole
            )
            box.addButton(_("Leave it as it is"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return copy is not None and box.clickedButton() is copy


def _refusal(*, offscreen: bool) -> str:
    """A sentence if the window cannot be shown on this machine, before Qt could abort."""
    lacking = missing(window=not offscreen)
    if lacking:
        return explanation(lacking)
    if offscreen or os.environ.get("QT_QPA_PLATFORM", "") not in ("", "xcb", "wayland"):
        return ""
    if has_display():
        return ""
    return _(
        "There is no display to open a window on. "
        "“ladder-app --demo --pictures FOLDER” shows the program in pictures instead."
    )


def _passing_paths(closing: ExitStack) -> UserPaths:
    """Folders of their own for the example; they go when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="ladder-"))
    closing.callback(shutil.rmtree, folder, ignore_errors=True)
    return UserPaths(folder / "library", folder / "config", folder / "state")


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    look_for_none()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    QApplication.setDesktopFileName("ladder-app")
    # `setStyle` does the same, but would first make Python know everything about styles.
    made = QApplication(["ladder-app", "-style", "fusion"])
    made.setApplicationName("Ladder")
    return made
