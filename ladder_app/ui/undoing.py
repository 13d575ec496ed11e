"""Undo and redo: first to the page where the change was, so that it is never invisible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder_app.language import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from ladder_app.domain.edit import Edit
    from ladder_app.ui.widgets.screen import Screen
    from ladder_app.workspace.workspace import Workspace


class Undoing:
    """`go` shows a page, `here` names the one that is shown, `say` tells what could not be done."""

    _workspace: Workspace

    def __init__(
        self, go: Callable[[str], Screen], here: Callable[[], str], say: Callable[[str], None]
    ) -> None:
        self._go = go
        self._here = here
        self._say = say

    def open(self, workspace: Workspace) -> None:
        """From now on it is about the edits of this workspace."""
        self._workspace = workspace

    def undo(self) -> None:
        """Take the last edit back, if there is one."""
        self._turn(self._workspace.to_undo, self._workspace.undo)

    def redo(self) -> None:
        """Make again what was taken back last, if anything was."""
        self._turn(self._workspace.to_redo, self._workspace.redo)

    def name(self, undo: QAction, redo: QAction) -> None:
        """Let the two actions say what they would do."""
        for action, word, edit in (
            (undo, _("Undo"), self._workspace.to_undo),
            (redo, _("Redo"), self._workspace.to_redo),
        ):
            action.setEnabled(edit is not None)
            action.setText(word if edit is None else f"{word}: {edit.label}".replace("&", "&&"))

    def _turn(self, edit: Edit | None, turn: Callable[[], object]) -> None:
        from ladder_app.domain.store.store_error import StoreError
        from ladder_app.ui.places import place_of
        from ladder_app.workspace.workspace import UndoRefused

        if edit is None:
            return
        place, record_id = place_of(edit, self._workspace.records, self._here())
        screen = self._go(place)
        try:
            turn()
        except (StoreError, UndoRefused) as error:
            self._say(str(error))
            return
        if record_id:
            screen.show_place(record_id)
