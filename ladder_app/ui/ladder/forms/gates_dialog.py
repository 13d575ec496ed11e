"""The pages before a ladder that were left open, read once more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.gates import with_read_gates
from ladder_app.domain.ladders.ladder import GateAnswer, GateName, Ladder
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.still_there import ladder_gone
from ladder_app.ui.dialogs.gate_view import GateView
from ladder_app.ui.widgets.form_dialog import FormDialog


class GatesDialog(FormDialog):
    """One page after the other. "Not sure" is an answer here as well, and changes no step."""

    def __init__(
        self,
        desk: Desk,
        ladder: Ladder,
        gates: Sequence[GateName],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, _("Before this ladder"), _("Save"), parent)
        self._ladder = ladder
        self._gates = tuple(gates)
        self._answers: dict[GateName, GateAnswer] = {}
        self.gate = GateView()
        self.gate.answered.connect(self.show_completeness)
        self.body.addWidget(self.gate)
        self._show_page()

    def is_complete(self) -> bool:
        return self.gate.answer() is not None

    def obstacle(self) -> str:
        return ladder_gone(self.desk.workspace.records, self._ladder.id)

    def accept(self) -> None:
        answer = self.gate.answer()
        if answer is None:
            return
        self._answers[self._gates[len(self._answers)]] = answer
        if len(self._answers) < len(self._gates):
            self._show_page()
            return
        super().accept()
        if self.isVisible():  # it could not be saved, and the last page is still there to answer
            self._answers.popitem()

    def commit(self) -> None:
        workspace = self.desk.workspace
        ladder = workspace.records.ladder(self._ladder.id) or self._ladder
        read = with_read_gates(ladder, self._answers, workspace.stamp())
        workspace.change(_("Read the pages of a ladder"), [read])

    def _show_page(self) -> None:
        place = len(self._answers)
        self.gate.show_gate(self._gates[place], None)
        is_last = place + 1 == len(self._gates)
        self.save_button.setText(_("Save") if is_last else _("Next page"))
        self.gate.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_completeness()
