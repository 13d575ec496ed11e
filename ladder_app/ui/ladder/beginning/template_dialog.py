"""Choosing a ready-made ladder: who it is for, its steps, what to read before copying it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ladder_app.domain.goals.goal_edits import begun_for
from ladder_app.domain.ladders.gates import FOR_ADULTS, is_passed
from ladder_app.domain.ladders.ladder import GateAnswer, GateName
from ladder_app.language import _, ngettext
from ladder_app.templates import LadderTemplate, copied, read_templates
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.gate_view import GateView
from ladder_app.ui.ladder.beginning.seal_first import SealFirst
from ladder_app.ui.ladder.beginning.template_view import TemplateView
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.form_keys import give_form_keys


class TemplateDialog(FormDialog):
    """A page to choose on, a page for each gate; the last button copies the ladder."""

    made = Signal(str)
    """The ladder of this id is there."""
    goal_id = ""
    """The goal it is for, if it is for one."""
    passphrase_wanted = Signal(str)
    """Please open the form of this name, which sets a passphrase."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Ready-made ladders"), _("Copy this ladder"), parent)
        self.templates = read_templates(desk.resources)
        self.answers: dict[GateName, GateAnswer] = {}
        self.view = TemplateView(desk.look, self.templates)
        self.view.chosen.connect(self._take_choice)
        self.gate = GateView()
        self.gate.answered.connect(self._take_answer)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.gate)
        self.back_button = button(_("Back"))
        self.back_button.clicked.connect(self._go_back)
        give_form_keys({"back": self.back_button})
        self.put_button(1, self.back_button)
        self.seal_first = SealFirst()
        self.seal_first.wanted.connect(self._leave_for_passphrase)
        self.body.addWidget(self.pages)
        self.body.addWidget(self.seal_first)
        self._place = 0
        self._show_page()
        self.view.list.setFocus()

    def preferred_size(self) -> QSize:
        return QSize(max(110 * self.fontMetrics().averageCharWidth(), 640), 620)

    @property
    def template(self) -> LadderTemplate | None:
        """The ladder that is looked at."""
        return self.view.template

    def is_complete(self) -> bool:
        if self.template is None:
            return False
        gate = self._gate()
        return gate is None or is_passed(gate, self.gate.answer())

    def accept(self) -> None:
        if not self.is_complete():
            return
        self._keep_answer()
        if self.template is not None and self._place < len(self.template.gates):
            self._place += 1
            self._show_page()
            return
        super().accept()

    def commit(self) -> None:
        template = self.template
        if template is None:
            return
        workspace = self.desk.workspace
        records = copied(
            template, template.title, self.answers, workspace.stamp(), self.desk.settings().scale
        )
        put = begun_for(workspace.records, records, self.goal_id)
        workspace.change(_("New ladder"), put)
        self.made.emit(records[0].id)

    def _leave_for_passphrase(self) -> None:
        self.reject()
        self.passphrase_wanted.emit("set_passphrase")

    def _take_answer(self) -> None:
        """After "not sure" on the page for adults there is only the way back, or out."""
        answered = self.gate.answer() is not None
        self.save_button.setVisible(self.is_complete() or not answered)
        self.show_completeness()

    def _take_choice(self) -> None:
        self.answers = {}
        self._show_page()

    def _keep_answer(self) -> None:
        gate, answer = self._gate(), self.gate.answer()
        if gate is not None and answer is not None:
            self.answers[gate] = answer

    def _gate(self) -> GateName | None:
        if self.template is None or self._place == 0:
            return None
        return self.template.gates[self._place - 1]

    def _go_back(self) -> None:
        self._keep_answer()
        self._place = max(self._place - 1, 0)
        self.view.show_to_adult(self.answers.get(FOR_ADULTS) == "yes")
        self._show_page()

    def _show_page(self) -> None:
        gates = self.template.gates if self.template is not None else ()
        gate = self._gate()
        self.back_button.setVisible(gate is not None)
        self.pages.setCurrentIndex(0 if gate is None else 1)
        is_sensitive = self.template is not None and self.template.defaults.sensitive
        self.seal_first.setVisible(is_sensitive and gate is None and not self.desk.vault.is_sealed)
        self.name_line.setText(_("Ready-made ladders") if gate is None else _("Before you copy it"))
        if gate is not None:
            self.gate.show_gate(gate, self.answers.get(gate))
            # The button that led here may be gone; another one must not be pressed instead of it.
            self.gate.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        more = len(gates) - self._place
        words = ngettext("Read {n} page first", "Read {n} pages first", more).format(n=more)
        if self._place and more:
            words = _("Next page")
        self.save_button.setText(words if more else _("Copy this ladder"))
        self._take_answer()
