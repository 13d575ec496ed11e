"""A form for something new, or for what was written before: there it can be deleted too."""

from collections.abc import Iterable

from PySide6.QtWidgets import QPushButton

from ladder_app.domain.record import Known, Record, trashed
from ladder_app.ui.dialogs.drafts.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.drafts.still_there import record_changed
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.form_keys import give_form_keys


class WrittenDialog(DraftedDialog):
    """Call `offer_deletion` once the form is filled; without a record it offers nothing."""

    delete_button: QPushButton

    def offer_deletion(self, record: Known | None, words: str, label: str) -> None:
        """A button with these words puts the record into the trash; undo calls that `label`."""
        self._written, self._label = record, label
        self.delete_button = quiet_button(words)
        self.delete_button.clicked.connect(self._delete)
        give_form_keys({"delete": self.delete_button})
        self.put_button(0, self.delete_button)
        self.delete_button.setVisible(record is not None and self.desk.workspace.read_only is None)

    def obstacle(self) -> str:
        """What was changed or deleted by something else meanwhile is not written over."""
        if self._written is None:
            return ""
        return record_changed(self.desk.workspace.records, self._written)

    def gone(self, record: Known, at: str) -> Iterable[Record]:
        """What deleting it puts: more than itself where others speak of it."""
        return [trashed(record, at)]

    def _delete(self) -> None:
        if self._written is None:
            return
        if obstacle := self.obstacle():
            self.problem_line.show_problem(obstacle)
            return
        if self.change(self._label, self.gone(self._written, self.desk.workspace.stamp())):
            self.drafts.finish()
            self.done(0)
