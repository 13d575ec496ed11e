"""What one does with a step: the two that matter most side by side, the others below them."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ladder_app.domain.ladders.step import Step
from ladder_app.language import _
from ladder_app.ui.ladder.step_actions import ActionName, is_offered
from ladder_app.ui.widgets.buttons import button, link_button, primary_button
from ladder_app.ui.widgets.flow import FlowLayout


class StepButtons(QWidget):
    """Offers what makes sense for the step as it is."""

    wanted = Signal(str)
    """The name of an action."""
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._is_brief = False
        self._offered: set[ActionName] = set()
        self.named: dict[ActionName, QPushButton] = {
            "practise": primary_button(_("Start this")),
            "log": button(_("I did this")),
            "plan": link_button(_("Plan it")),
            "rate": link_button(_("Rate it")),
            "take_along": link_button(_("Take along")),
        }
        self.more = link_button(_("More"))
        self.more.setAccessibleName(_("More to do with this step"))
        self.more.clicked.connect(self._tell_more)
        for name, one in self.named.items():
            one.clicked.connect(partial(self._tell, name))
        first, others = FlowLayout(), FlowLayout(spacing=0)
        for name, one in self.named.items():
            (first if name in ("practise", "log") else others).addWidget(one)
        others.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addLayout(others)

    def show_step(self, step: Step) -> None:
        """Offer what can be done with this step."""
        self._offered = {name for name in self.named if is_offered(name, step)}
        self._show_offered()

    def set_brief(self, brief: bool) -> None:
        """Where there is little room the others stay in one line; the menu has all of them."""
        if brief != self._is_brief:
            self._is_brief = brief
            self._show_offered()

    def step_back(self, behind: bool) -> None:
        """Let something else on the page be what is done first."""
        start = self.named["practise"]
        if bool(start.property("primary")) is behind:
            start.setProperty("primary", not behind)
            start.style().polish(start)

    def allow_writing(self, allowed: bool) -> None:
        """Close what would have to be saved, or open it again."""
        for one in (*self.named.values(), self.more):
            one.setEnabled(allowed)

    def _show_offered(self) -> None:
        for name, one in self.named.items():
            one.setVisible(name in self._offered and not (self._is_brief and name == "take_along"))

    def _tell(self, name: ActionName, _checked: bool = False) -> None:
        self.wanted.emit(name)

    def _tell_more(self) -> None:
        self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))
