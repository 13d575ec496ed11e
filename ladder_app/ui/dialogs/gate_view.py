"""One page to read and acknowledge before a ready-made ladder is copied."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.gates import gate_page
from ladder_app.domain.ladder import GateAnswer, GateName
from ladder_app.language import _
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.words import Words, heading


class GateView(QWidget):
    """Nothing is answered beforehand; "not sure" shows what one could do instead."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices: Choices | None = None
        self.instead = Words()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        self._instead_words = ""

    def answer(self) -> GateAnswer | None:
        """What was answered."""
        value = self.choices.value() if self.choices is not None else None
        if value == "yes":
            return "yes"
        return "not_sure" if value == "not_sure" else None

    def show_gate(self, gate: GateName, answer: GateAnswer | None) -> None:
        """Show the page of this gate with an earlier answer, if there was one."""
        page = gate_page(gate)
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._layout.addWidget(heading(page.title))
        self._layout.addWidget(Words(page.sentence))
        for point in page.points:
            self._layout.addWidget(Words(_("•  {point}").format(point=point)))
        self.choices = Choices(
            page.title,
            [("yes", page.yes), ("not_sure", _("I am not sure"))],
            show_question=False,
        )
        self.choices.set_value(answer)
        self.choices.changed.connect(self._take_answer)
        self.instead = Words(page.instead)
        self._layout.addWidget(self.choices)
        self._layout.addWidget(self.instead)
        self._layout.addStretch(1)
        self._follow()

    def _take_answer(self) -> None:
        self._follow()
        self.answered.emit()

    def _follow(self) -> None:
        self.instead.setVisible(self.answer() == "not_sure")
