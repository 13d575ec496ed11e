"""What a case is called: a new one, or one that is there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.store.library import CaseEntry
from ladder_app.language import _
from ladder_app.ui.cases.case_edits import change_case
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import muted


class CaseNameDialog(FormDialog):
    """Without an `entry` it begins a case; a case needs a name once there are several."""

    saves = False

    begun = Signal(str)
    """There is a new case of this id."""

    def __init__(
        self, desk: Desk, entry: CaseEntry | None = None, parent: QWidget | None = None
    ) -> None:
        name = _("New case") if entry is None else _("Rename the case")
        super().__init__(desk, name, _("Begin") if entry is None else _("Save"), parent)
        self._entry = entry
        self.alias = LineField(_("What is the case called?"))
        self.alias.changed.connect(self.show_completeness)
        if entry is not None:
            self.alias.set_text(entry.alias or "")
        self.body.addWidget(self.alias)
        self.body.addWidget(
            muted(_("A name you choose. It stands at the edge of the window, so initials may do."))
        )
        self.body.addStretch(1)
        self.alias.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.alias.edit.selectAll()

    def is_complete(self) -> bool:
        return bool(self.alias.text())

    def obstacle(self) -> str:
        taken = {
            (entry.alias or "").casefold()
            for entry in self.desk.cases.entries()
            if self._entry is None or entry.id != self._entry.id
        }
        if self.alias.text().casefold() in taken:
            return _("Another case has this name already. They could not be told apart.")
        return ""

    def commit(self) -> None:
        if self._entry is None:
            self.begun.emit(self.desk.cases.begin(self.alias.text()))
        else:
            change_case(self.desk, self._entry, self.alias.text(), self._entry.is_archived)
