"""What comes before the first case: the passphrase, and files that still wait to be sealed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect

    from ladder_app.domain.store.vault import Vault
    from ladder_app.ui.passphrase.reseal_window import Resealing, ResealWindow
    from ladder_app.ui.widgets.small_window import SmallWindow

AnyWindow = TypeVar("AnyWindow", bound="SmallWindow")


class Entrance(QObject):
    """Ends with `passed` once cases can be opened; never, if the person closes the first window.

    Its windows are imported when they are wanted: most libraries open without one.
    """

    passed = Signal(bool)
    """True if it was the recovery code that opened the library."""

    help_wanted = Signal(object)
    """Please show over this window what helps anybody."""

    def __init__(self, vault: Vault, parent: QObject) -> None:
        super().__init__(parent)
        self._vault = vault
        self._by_code = False
        self.outcome = ""
        """What came of sealing the files, to be said in the window."""
        self.window: SmallWindow | None = None

    def begin(self) -> None:
        """Ask for the passphrase, or go on with the files."""
        if self._vault.is_locked:
            from ladder_app.ui.passphrase.unlock_window import UnlockWindow

            asking = self._shown(UnlockWindow(self._vault))
            asking.opened.connect(self._take_opened)
        else:
            self._go_on()

    def reseal(self, resealing: Resealing, over: QRect, let_go: Callable[[], None]) -> None:
        """Have this done with every file, in a window in the middle of `over`.

        `let_go` closes the case once something else shows.
        """
        self._by_code = False
        sealing = self._sealing(resealing, over)
        let_go()
        sealing.begin()

    def _take_opened(self, by_code: bool) -> None:
        self._by_code = by_code
        self._go_on()

    def _go_on(self) -> None:
        if not self._vault.is_unfinished:
            self._pass()
            return
        from ladder_app.ui.passphrase.reseal_window import Resealing

        self._sealing(Resealing(self._vault.finish)).begin()

    def _sealing(self, resealing: Resealing, over: QRect | None = None) -> ResealWindow:
        from ladder_app.ui.passphrase.reseal_window import ResealWindow

        sealing = ResealWindow(self._vault, resealing)
        if over is not None:
            sealing.stand_over(over)
        sealing.over.connect(partial(self._take_over, sealing))
        return self._shown(sealing)

    def _take_over(self, sealing: ResealWindow) -> None:
        self.outcome = sealing.outcome
        self._pass()

    def _shown(self, window: AnyWindow) -> AnyWindow:
        before, self.window = self.window, window
        window.help_wanted.connect(partial(self.help_wanted.emit, window))
        window.show()
        if before is not None:
            before.hide()
            before.deleteLater()
        return window

    def _pass(self) -> None:
        """The next window shows before this one goes, so that the program does not end."""
        window, self.window = self.window, None
        self.passed.emit(self._by_code)
        if window is not None:
            window.hide()
            window.deleteLater()
