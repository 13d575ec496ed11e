"""Does to a whole ladder what its menu asked for: at once, or through a form."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain import trash
from ladder_app.domain.hint_rules import Hint
from ladder_app.domain.hints import Answer, answered, muted
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.ladder_edits import ordered_by_rating
from ladder_app.domain.record import Record
from ladder_app.domain.store import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.ladder.ladder_dialog import LadderDialog
from ladder_app.ui.ladder.rerate_dialog import RerateDialog
from ladder_app.ui.widgets.cover import Cover


class LadderWork(QObject):
    """Every edit goes through the workspace; what cannot be saved is said and changes nothing."""

    said = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def open_settings(self, ladder: Ladder) -> None:
        """Ask for the ladder's name and settings."""
        LadderDialog(self._desk, ladder, self._window).open()

    def rate_all(self, ladder: Ladder, *, unrated_only: bool = False) -> None:
        """Rate every step, or those without a rating, with the old numbers hidden."""
        steps = [
            step
            for step in self._desk.workspace.records.active_steps(ladder.id)
            if not (unrated_only and step.rated)
        ]
        if steps:
            dialog = RerateDialog(self._desk, ladder, steps, self._window)
            Cover(self._desk.look, self._window, dialog)
            dialog.open()

    def order_by_rating(self, ladder: Ladder) -> None:
        """Put the steps in the order of their ratings."""
        workspace = self._desk.workspace
        put = ordered_by_rating(workspace.records, ladder.id)
        self._change(_("Put in the order of the ratings"), put)

    def delete(self, ladder: Ladder) -> None:
        """The ladder with all that belongs to it into the trash."""
        workspace = self._desk.workspace
        put = trash.deleted_ladder(workspace.records, ladder, workspace.stamp())
        self._change(_("Delete a ladder"), put)

    def answer(self, hint: Hint, answer: Answer) -> None:
        """Remember what was said to a note; "not for me" can be undone like any edit."""
        workspace = self._desk.workspace
        if answer == "not_for_me":
            case = muted(workspace.records.case, hint.rule, hint.ladder_id)
            self._change(_("Not for me"), [case])
            return
        try:
            workspace.change("", [answered(hint, answer, workspace.stamp())], quiet=True)
        except StoreError as error:
            self.said.emit(str(error))

    def _change(self, label: str, put: Iterable[Record]) -> None:
        try:
            self._desk.workspace.change(label, put)
        except StoreError as error:
            self.said.emit(str(error))
