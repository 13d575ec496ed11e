"""Coming in: the window with a case in it, or first the passphrase that opens the library."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from ladder_app.language import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from ladder_app.domain.store.vault import Vault
    from ladder_app.ui.main_window import MainWindow
    from ladder_app.ui.passphrase.entrance import Entrance
    from ladder_app.ui.passphrase.reseal_window import Resealing
    from ladder_app.ui.widgets.small_window import SmallWindow

NOT_OPENED = 1
"""The exit code where no case could be opened."""


class Inside(Protocol):
    """What one comes into: the window and the case in it."""

    def enter(self) -> None:
        """The settings of the library are in force, and its copies where they say."""
        ...

    def show_window(self) -> MainWindow:
        """A window without a case."""
        ...

    def open_case(self, window: MainWindow) -> None:
        """Open the case of last time in it, or another; raises StoreError."""
        ...

    def leave_window(self) -> None:
        """Close the window; the case stays open."""
        ...

    def let_go(self) -> None:
        """Close the window and the case."""
        ...


class ComingIn:
    """Into `inside`, whose library lies in `folder`.

    `vault` brings storage along, so it is not called before the first window is painted, unless
    the library may be sealed.
    """

    def __init__(
        self, inside: Inside, app: QApplication, folder: Path, vault: Callable[[], Vault]
    ) -> None:
        self._inside = inside
        self._app = app
        self._folder = folder
        self._vault = vault
        self._place = ""
        self.notices: tuple[str, ...] = ()
        """Sentences for the head of the window."""

    def begin(self) -> bool:
        """Show the window with a case, or what comes before it; False if no case can be opened."""
        if self._may_be_sealed() and self._is_kept_out():
            self.entrance.begin()
            return True
        window = self._painted_window()
        # Cases may be sealed although the file that says so is gone.
        if self._is_kept_out():
            self.entrance.begin()
            self._inside.leave_window()
            return True
        return self._opened(window)

    def reseal(self, resealing: Resealing, window: MainWindow) -> None:
        """Close the window while every file is written anew; then it is back on the same page."""
        self._place = window.place
        self.entrance.reseal(resealing, window.frameGeometry(), self._inside.let_go)

    @cached_property
    def entrance(self) -> Entrance:
        """What is shown before a case."""
        from ladder_app.ui.passphrase.entrance import Entrance

        # Copies are sealed too, so it has to be known where they are kept.
        self._inside.enter()
        made = Entrance(self._vault(), self._app)
        made.passed.connect(self._come_in)
        made.help_wanted.connect(_show_help)
        return made

    def _may_be_sealed(self) -> bool:
        """Asked before the first window is painted, so without all that storage brings along."""
        return (self._folder / "library.json").exists()

    def _is_kept_out(self) -> bool:
        """Whether the passphrase has to be given, or files to be sealed, before a case opens."""
        from ladder_app.domain.store.store_error import StoreError

        vault = self._vault()
        try:
            return vault.is_locked or vault.is_unfinished
        except StoreError:
            return False  # opening a case meets it again, and says it

    def _come_in(self, by_code: bool) -> None:
        """Open a case: after the passphrase the one of last time, else the one just closed."""
        if by_code:
            self.notices = (*self.notices, _opened_by_code())
        self._say_unfinished()
        place, self._place = self._place, ""
        window = self._painted_window()
        if not self._opened(window):
            self._app.exit(NOT_OPENED)
        elif place:
            window.come_back_to(place, self.entrance.outcome)

    def _say_unfinished(self) -> None:
        """That files wait to be written anew, for as long as some do."""
        others = tuple(one for one in self.notices if one != _unfinished())
        self.notices = (*others, _unfinished()) if self._has_files_waiting() else others

    def _has_files_waiting(self) -> bool:
        from ladder_app.domain.store.store_error import StoreError

        try:
            return self._vault().is_unfinished
        except StoreError:
            return False  # opening a case meets it again, and says it

    def _painted_window(self) -> MainWindow:
        """The window as it is before a case is open; nobody can press anything in it yet."""
        from PySide6.QtCore import QEventLoop

        window = self._inside.show_window()
        self._app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return window

    def _opened(self, window: MainWindow) -> bool:
        """Open a case in it; False if none can be, which was said."""
        from ladder_app.domain.store.store_error import StoreError

        try:
            self._inside.open_case(window)
        except StoreError as error:
            from ladder_app.ui.question_box import ask

            window.hide()
            ask(str(error), False)
            return False
        return True


def _show_help(over: SmallWindow) -> None:
    from ladder_app.ui.help.plain_help import show_plain_help

    show_plain_help(over)


def _opened_by_code() -> str:
    return _("The recovery code opened this. In Settings you can choose another passphrase.")


def _unfinished() -> str:
    return _(
        "Some of your files are not written anew yet and are as they were before. Ladder goes on "
        "with them when it starts the next time."
    )
