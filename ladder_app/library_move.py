"""The library goes to another folder: begun in the window, done while no case is open.

The settings say which place counts. Everything the program knows lies in the old one, so it begins
anew after that, and what comes first then is to let go of the old one.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app.language import _
from ladder_app.settings import KeptSettings

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from ladder_app.domain.store.vault import Tell
    from ladder_app.storage.moving import LetGo, Moving
    from ladder_app.ui.moving.moving_window import MovingWindow


class LibraryMove:
    """Of the library in `folder`."""

    def __init__(self, folder: Path, state_folder: Path, settings: KeptSettings) -> None:
        self._folder = folder
        self._state = state_folder
        self._settings = settings
        self._window: MovingWindow | None = None

    def place_in(self, chosen: Path) -> Path:
        """Where the library would be; raises StoreError where it cannot be."""
        return self._moving().place_in(chosen)

    def begin(
        self,
        chosen: Path,
        over: "QRect",
        let_go: Callable[[], None],
        then: Callable[[str | None], None],
    ) -> None:
        """Copy everything, in a window in the middle of `over`; `let_go` closes the case first.

        `then` is called with None once the new place counts, else with a sentence or "".
        """
        from ladder_app.ui.help.plain_help import show_plain_help
        from ladder_app.ui.moving.moving_window import MovingWindow

        def move(tell: "Tell") -> Path:
            return self._moving().move(chosen, self._count, tell)

        window = self._window = MovingWindow(move)
        window.help_wanted.connect(lambda: show_plain_help(window))
        window.stand_over(over)
        window.show()
        let_go()
        window.over.connect(lambda: then(window.sentence if window.place is None else None))
        window.begin()

    def end(self) -> None:
        """Another window is there by now."""
        window, self._window = self._window, None
        if window is not None:
            window.hide()
            window.deleteLater()

    def finish(self) -> str:
        """Let go of the place that does not count, if a move was begun; what there is to say."""
        # Nothing has to be imported to know that nothing was begun.
        if not (self._state / "moving.json").exists():
            return ""
        from ladder_app.storage.disk import Disk

        found = self._moving().let_go(partial(Disk().sync_folder, self._settings.folder))
        return "" if found is None else _moved_words(self._folder, found)

    def _moving(self) -> "Moving":
        from ladder_app.storage.disk import Disk
        from ladder_app.storage.moving import Moving

        return Moving(Disk(), self._folder, self._state)

    def _count(self, place: Path) -> None:
        self._settings.keep_for_certain(replace(self._settings.now, library=str(place)))


def away_words(folder: Path) -> str:
    """Where a folder was chosen for the library and is not there; it is never made anew."""
    return _(
        "The folder with your data is not there: {folder}. If it is on another disk, connect it "
        "and open the program again."
    ).format(folder=folder)


def _moved_words(folder: Path, found: "LetGo") -> str:
    words = _("Your data is in {folder} now.").format(folder=folder)
    if found.is_absent:
        more = _("The old folder was not there; it is removed once it is back: {folder}")
    elif found.left:
        more = _("Some files could not be removed from the old folder. Look there: {folder}")
    else:
        more = _("Nothing of it is left in the old folder.")
    return " ".join((words, more.format(folder=found.place)))
