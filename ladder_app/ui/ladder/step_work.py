"""Does to a step what a key, a button or a menu asked for: at once, or through a form."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ladder_app.domain import trash
from ladder_app.domain.ladders import ladder_edits
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.ladder.step_actions import ActionName, is_offered, step_actions
from ladder_app.ui.ladder.step_forms import StepForms


class StepWork(QObject):
    """Every edit goes through the workspace; what cannot be saved is said and changes nothing."""

    said = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.forms = StepForms(desk, window)
        self.forms.said.connect(self.said)

    def do(self, name: ActionName, ladder: Ladder, step: Step) -> None:
        """Do this to a step of the ladder."""
        if self._desk.workspace.read_only is not None:
            self.said.emit(self._desk.workspace.read_only)
            return
        forms = self.forms.by_name()
        if name in forms:
            forms[name](ladder, step)
        else:
            label, put = self._edit_of(name, step)
            self.change(label, put)

    def menu(self, ladder: Ladder, step: Step) -> QMenu:
        """What can be done to this step as it is."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        read_only = self._desk.workspace.read_only is not None
        single = self._desk.settings().single_keys
        for action in step_actions():
            if not action.name:
                menu.addSeparator()
            elif is_offered(action.name, step):
                entry = menu.addAction(action.text)
                entry.setEnabled(not read_only)
                if single or len(action.key) > 1:
                    entry.setShortcut(QKeySequence(action.key))
                entry.triggered.connect(partial(self._do_chosen, action.name, ladder, step))
        return menu

    def change(self, label: str, put: Iterable[Record]) -> bool:
        """Make an edit that has no form; says why if it cannot be saved."""
        try:
            self._desk.workspace.change(label, put)
        except StoreError as error:
            self.said.emit(str(error))
            return False
        return True

    def _do_chosen(
        self, name: ActionName, ladder: Ladder, step: Step, _checked: bool = False
    ) -> None:
        self.do(name, ladder, step)

    def _edit_of(self, name: ActionName, step: Step) -> tuple[str, Iterable[Record]]:
        records, at = self._desk.workspace.records, self._desk.workspace.stamp()
        edits: dict[str, tuple[str, Callable[[], Iterable[Record]]]] = {
            "harder": (_("Move a step up"), partial(ladder_edits.moved, records, step, "harder")),
            "easier": (_("Move a step down"), partial(ladder_edits.moved, records, step, "easier")),
            "done": (_("Call a step done"), partial(ladder_edits.done, step, at)),
            "not_done": (_("Not done after all"), partial(ladder_edits.not_done, records, step)),
            "park": (_("Park a step"), partial(ladder_edits.parked, step)),
            "retire": (_("Retire a step"), partial(ladder_edits.retired, step)),
            "bring_back": (
                _("Bring a step back"),
                partial(ladder_edits.brought_back, records, step),
            ),
            "delete": (_("Delete a step"), partial(trash.deleted_step, records, step, at)),
        }
        label, edit = edits[name]
        return label, edit()
