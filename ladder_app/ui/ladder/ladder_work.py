"""Does to a whole ladder what its menu asked for: at once, or through a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain import trash
from ladder_app.domain.agreements.standing import current_agreement
from ladder_app.domain.ladders.gates import waiting_gates
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_edits import ordered_by_rating, taken_up_again
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.ladder.forms.ladder_dialog import LadderDialog
from ladder_app.ui.ladder.forms.rerate_dialog import RerateDialog
from ladder_app.ui.widgets.cover import Cover

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ladder_app.ui.ladder.beginning.template_dialog import TemplateDialog


class LadderWork(QObject):
    """Every edit goes through the workspace; what cannot be saved is said and changes nothing."""

    said = Signal(str)
    import_wanted = Signal()
    passphrase_wanted = Signal(str)
    made = Signal(str)
    """The ladder of this id is new."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def begin(self, goal_id: str = "") -> None:
        """Ask how a new ladder should begin, and for which goal it is if it is for one."""
        from ladder_app.ui.ladder.beginning.new_ladder_dialog import NewLadderDialog

        dialog = NewLadderDialog(self._desk, self._window)
        dialog.goal_id = goal_id
        dialog.import_wanted.connect(self.import_wanted)
        dialog.template_wanted.connect(self.choose_template)
        dialog.map_wanted.connect(self.map_avoided)
        dialog.made.connect(self.made)
        dialog.open()

    def map_avoided(self, goal_id: str = "") -> None:
        """Ask what is avoided; the ladder that comes of it leads to this goal."""
        from ladder_app.ui.ladder.beginning.map_dialog import MapDialog

        dialog = MapDialog(self._desk, self._window)
        dialog.goal_id = goal_id
        dialog.made.connect(self.made)
        dialog.open()

    def tell_about(self, ladder: Ladder) -> None:
        """Say what is good to know about this ladder."""
        from ladder_app.ui.ladder.forms.know_dialog import KnowDialog

        KnowDialog(self._desk, ladder, self._window).open()

    def read_gates(self, ladder: Ladder) -> None:
        """Ask again what was left open before this ladder."""
        from ladder_app.ui.ladder.forms.gates_dialog import GatesDialog

        workspace = self._desk.workspace
        agreed = current_agreement(workspace.records, ladder.id, workspace.now()) is not None
        waiting = waiting_gates(ladder, agreed=agreed)
        if waiting:
            GatesDialog(self._desk, ladder, waiting, self._window).open()
        else:
            self.said.emit(_("There is nothing to read before this ladder."))

    def open_settings(self, ladder: Ladder) -> None:
        """Ask for the ladder's name and settings."""
        LadderDialog(self._desk, ladder, self._window).open()

    def rate_all(self, ladder: Ladder, *, unrated_only: bool = False) -> None:
        """Rate every step, or those without a rating."""
        steps = self._desk.workspace.records.active_steps(ladder.id)
        self.rate(ladder, [one for one in steps if not (unrated_only and one.rated)])

    def rate_unrated(self, ladder: Ladder) -> None:
        """Rate what has no rating yet."""
        self.rate_all(ladder, unrated_only=True)

    def rate(self, ladder: Ladder, steps: Sequence[Step]) -> None:
        """Rate these steps with the old numbers hidden."""
        if steps:
            dialog = RerateDialog(self._desk, ladder, list(steps), self._window)
            Cover(self._desk.look, self._window, dialog)
            dialog.open()

    def take_up_again(self, ladder: Ladder) -> None:
        """The ladder is at rest no longer."""
        self._change(_("Take a ladder up again"), taken_up_again(ladder))

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

    def choose_template(self, goal_id: str = "") -> TemplateDialog:
        """Show the ready-made ladders; the one that is copied leads to this goal."""
        from ladder_app.ui.ladder.beginning.template_dialog import TemplateDialog

        dialog = TemplateDialog(self._desk, self._window)
        dialog.goal_id = goal_id
        dialog.made.connect(self.made)
        dialog.passphrase_wanted.connect(self.passphrase_wanted)
        dialog.open()
        return dialog

    def _change(self, label: str, put: Iterable[Record]) -> None:
        try:
            self._desk.workspace.change(label, put)
        except StoreError as error:
            self.said.emit(str(error))
