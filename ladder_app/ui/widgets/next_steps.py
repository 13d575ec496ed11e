"""Which step comes next: the same once more, or the next harder one. It is asked, not guessed."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan_entry import can_be_planned
from ladder_app.domain.records import Records
from ladder_app.domain.whereabouts import next_to_plan
from ladder_app.language import _
from ladder_app.ui.widgets.shortened import shortened

_LONGEST: Final = 60
"""Letters of a step in the menu."""


class NextSteps(QObject):
    """Belongs to a button: one step is wanted at once, of two one is chosen in a menu below it."""

    step_wanted = Signal(str)

    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
        self._button = button
        self._words: dict[str, str] = {}
        self.menu: QMenu | None = None
        button.clicked.connect(self._ask)

    def offer(self, records: Records, step: Step | None) -> bool:
        """Offer what can be planned after this step; whether anything can."""
        self._words = {}
        if step is not None and can_be_planned(step):
            same, harder = _("Once more: {step}"), _("The next step: {step}")
            self._words[step.id] = same.format(step=shortened(step.text, _LONGEST))
            above = next_to_plan(records, step)
            if above is not None:
                self._words[above.id] = harder.format(step=shortened(above.text, _LONGEST))
        return bool(self._words)

    def _ask(self) -> None:
        if len(self._words) < 2:
            for step_id in self._words:
                self.step_wanted.emit(step_id)
            return
        self.menu = self.menu or QMenu(self._button)
        self.menu.clear()
        for step_id, words in self._words.items():
            action = self.menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self._choose, step_id))
        self.menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _choose(self, step_id: str, _checked: bool = False) -> None:
        self.step_wanted.emit(step_id)
