"""That a step waits for an agreement, or that the day to talk one over has come, and the way on."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.agreements.agreement_words import waiting_words, way_words
from ladder_app.domain.agreements.standing import lacks_agreement, standing
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_way import write_agreement
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.words import muted


class AgreementLine(QWidget):
    """Hidden where there is nothing to say; `wanted` asks for the form."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = muted()
        self.button = link_button("")
        self.button.clicked.connect(self.wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addLayout(row(self.button, spacing=0))
        self.hide()

    def show_step(self, records: Records, step: Step, now: datetime) -> None:
        """Say how it stands with the agreement of this step."""
        state = standing(records, step.ladder_id, now) if step.needs_agreement else "holds"
        words = waiting_words(state)
        self.words.setText(words)
        self.button.setText(way_words(state))
        self.button.setAccessibleDescription(words)
        self.setVisible(bool(words))


class StepGate(AgreementLine):
    """The same for one step on a form over which the agreement can be written."""

    passed = Signal()
    """The step waits no longer, or for something else."""

    def __init__(self, desk: Desk, step: Step) -> None:
        super().__init__()
        self._desk, self._step = desk, step
        self.wanted.connect(self._write)
        self._look()

    @property
    def waits(self) -> bool:
        """Whether it waits now."""
        workspace = self._desk.workspace
        return lacks_agreement(workspace.records, self._step, workspace.now())

    def _write(self) -> None:
        ladder = self._desk.workspace.records.ladder(self._step.ladder_id)
        if ladder is not None:
            write_agreement(self._desk, ladder, self, self._look)

    def _look(self) -> None:
        workspace = self._desk.workspace
        self.show_step(workspace.records, self._step, workspace.now())
        self.passed.emit()
