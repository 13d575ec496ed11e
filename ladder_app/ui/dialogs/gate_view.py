"""One page to read and acknowledge before a ladder is copied, or practised for the first time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.gate_pages import gate_page
from ladder_app.domain.ladders.ladder import GateAnswer, GateName
from ladder_app.language import _
from ladder_app.ui.widgets.bullet import Bullet
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.words import Words, heading, muted


class GateView(QWidget):
    """Nothing is answered beforehand; "not sure" shows what one could do instead.

    Where somebody was not sure before, that is said, and what one could do is there to read.
    """

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was_doubted = False
        self.doubt = muted(
            _("You were not sure about this before. Do you know more by now? Both answers lead on.")
        )
        self._title = heading()
        self._sentence = Words()
        self._points: list[Bullet] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.choices = Choices(
            "", [("yes", ""), ("not_sure", _("I am not sure"))], show_question=False
        )
        self.choices.changed.connect(self._take_answer)
        self.instead = Words()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self.doubt)
        layout.addWidget(self._sentence)
        layout.addLayout(self._list)
        layout.addWidget(self.choices)
        layout.addWidget(self.instead)
        layout.addStretch(1)

    def answer(self) -> GateAnswer | None:
        """What was answered."""
        value = self.choices.value()
        if value == "yes":
            return "yes"
        return "not_sure" if value == "not_sure" else None

    def show_gate(
        self, gate: GateName, answer: GateAnswer | None, *, was_doubted: bool = False
    ) -> None:
        """Show the page of this gate with an earlier answer, if there was one."""
        page = gate_page(gate)
        self._was_doubted = was_doubted
        self.doubt.setVisible(was_doubted)
        self._title.setText(page.title)
        self._sentence.setText(page.sentence)
        self._show_points(page.points)
        self.choices.ask(page.title)
        self.choices.call("yes", page.yes)
        self.choices.set_value(answer)
        self.instead.setText(page.instead)
        self._follow()

    def _show_points(self, points: tuple[str, ...]) -> None:
        while len(self._points) < len(points):
            line = Bullet()
            self._points.append(line)
            self._list.addWidget(line)
        for place, line in enumerate(self._points):
            is_used = place < len(points)
            line.setText(points[place] if is_used else "")
            line.setVisible(is_used)

    def _take_answer(self) -> None:
        self._follow()
        self.answered.emit()

    def _follow(self) -> None:
        in_doubt = self._was_doubted and self.answer() is None
        self.instead.setVisible(in_doubt or self.answer() == "not_sure")
