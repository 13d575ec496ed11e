"""Short pages to read before an attempt: unread ones, and those somebody was not sure about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.gates import FOR_ADULTS, is_passed, with_read_gates
from ladder_app.domain.ladders.ladder import GateAnswer, GateName, Ladder
from ladder_app.domain.live.stages import gates_before
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.attempt.live.asking_stage import AskingStage
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.gate_view import GateView
from ladder_app.ui.widgets.buttons import button, primary_button, quiet_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.key_row import KeyRow, give_keys, page_keys
from ladder_app.ui.widgets.screen import PageKey
from ladder_app.ui.widgets.words import small


def gate_keys() -> tuple[KeyRow, ...]:
    """The keys of these pages; Enter leads on as well."""
    return (
        KeyRow("next", "Ctrl+Return", _("go on, wherever one is")),
        KeyRow("back", "Alt+B", _("go back by one page")),
        KeyRow("signs", "Alt+S", _("signs to stop at")),
        KeyRow("close", "Esc", _("close")),
    )


class GateStage(AskingStage):
    """One page after the other; nothing is saved before the last was answered."""

    passed = Signal()

    def __init__(self, desk: Desk) -> None:
        self.next_button = primary_button("")
        self.back_button = button(_("Back"))
        self.close_button = button(_("Close"))
        self.signs_button = quiet_button(_("Signs to stop at"))
        super().__init__(
            desk, self.next_button, self.back_button, self.close_button, self.signs_button
        )
        self._ladder: Ladder | None = None
        self._gates: tuple[GateName, ...] = ()
        self._doubted: set[GateName] = set()
        self._place = 0
        self.answers: dict[GateName, GateAnswer] = {}
        self.count = small()
        self.gate = GateView()
        card = Card()
        card.body.addWidget(self.count)
        card.body.addWidget(self.gate)
        column = ColumnLayout()
        column.addWidget(card)
        self.column.addLayout(column)
        self.column.addStretch(1)
        self.gate.answered.connect(self._follow)
        self.next_button.clicked.connect(self._go_on)
        self.back_button.clicked.connect(self._go_back)
        self.close_button.clicked.connect(self.closed)
        self.signs_button.clicked.connect(self._show_signs)

    def show_ladder(self, ladder: Ladder) -> None:
        """Show what is to be read of this ladder, from its first page."""
        self._ladder = ladder
        workspace = self.desk.workspace
        self._gates = gates_before(workspace.records, ladder, workspace.now())
        self._doubted = {gate.gate for gate in ladder.gates if gate.answer == "not_sure"}
        self._place = 0
        self.answers = {}
        self._show_page()

    def first_field(self) -> QWidget:
        return self.gate.choices

    def page_keys(self) -> tuple[PageKey, ...]:
        return (PageKey("Enter", _("go on")), *page_keys(gate_keys()))

    def _show_page(self) -> None:
        if not self._gates:
            return
        gate = self._gates[self._place]
        was_doubted = gate in self._doubted and gate != FOR_ADULTS
        self.gate.show_gate(gate, self.answers.get(gate), was_doubted=was_doubted)
        said = (
            _("Before you begin · page {n} of {pages}")
            if was_doubted
            else _("Before the first time · page {n} of {pages}")
        )
        self.count.setText(said.format(n=self._place + 1, pages=len(self._gates)))
        self.back_button.setVisible(self._place > 0)
        self.show_calm()
        self._follow()
        self.first_field().setFocus()

    def _follow(self) -> None:
        """After "not sure" on the page for adults there is only the way back, or out."""
        if not self._gates:
            return
        answer = self.gate.answer()
        leads_on = is_passed(self._gates[self._place], answer)
        is_last = self._place + 1 == len(self._gates)
        self.next_button.setText(_("Go on") if is_last else _("Next page"))
        self.next_button.setVisible(leads_on or answer is None)
        self.next_button.setEnabled(leads_on and self.desk.workspace.read_only is None)
        # A button forgets its key with its words.
        give_keys(
            gate_keys(),
            {
                "next": self.next_button,
                "back": self.back_button,
                "signs": self.signs_button,
                "close": self.close_button,
            },
        )

    def _show_signs(self) -> None:
        self.help_wanted.emit("stop-signs")

    def _keep_answer(self) -> None:
        answer = self.gate.answer()
        if answer is not None:
            self.answers[self._gates[self._place]] = answer

    def _go_back(self) -> None:
        self._keep_answer()
        self._place = max(self._place - 1, 0)
        self._show_page()

    def _go_on(self) -> None:
        self._keep_answer()
        if self._place + 1 < len(self._gates):
            self._place += 1
            self._show_page()
        elif self._save():
            self.passed.emit()

    def _save(self) -> bool:
        if self._ladder is None:
            return False
        workspace = self.desk.workspace
        ladder = workspace.records.ladder(self._ladder.id) or self._ladder
        read = with_read_gates(ladder, self.answers, workspace.stamp())
        try:
            workspace.change(_("Read the pages of a ladder"), put=[read])
        except StoreError as error:
            self.show_refusal(str(error))
            return False
        return True
