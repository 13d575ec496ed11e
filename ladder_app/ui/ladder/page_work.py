"""Does what a menu, a key or a button of the page asks for, to what is chosen there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ladder_app.ui.dialogs.agreement.agreement_way import write_agreement
from ladder_app.ui.ladder.choice_work import ChoiceWork
from ladder_app.ui.ladder.forms.step_purpose import Purpose
from ladder_app.ui.ladder.goal_work import GoalWork
from ladder_app.ui.ladder.ladder_keys import key_meant, ladder_keys
from ladder_app.ui.ladder.ladder_work import LadderWork
from ladder_app.ui.ladder.step_actions import ActionName, action_for_key
from ladder_app.ui.ladder.step_work import StepWork
from ladder_app.ui.widgets.key_row import is_letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from ladder_app.domain.ladders.ladder import Ladder
    from ladder_app.domain.ladders.step import Step
    from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
    from ladder_app.ui.desk import Desk
    from ladder_app.ui.ladder.chosen import Chosen
    from ladder_app.ui.ladder.view_choice import ViewChoice


class PageWork(QObject):
    """In a case that can only be read it says why nothing is changed."""

    said = Signal(str)
    place_wanted = Signal(str, str)
    """Please show another page."""
    shown_wanted = Signal(str)
    """Please show the ladder or the step of this id."""
    ladders_wanted = Signal()
    """Please show the ladders to choose from."""
    ideas_wanted = Signal()
    """Please show every idea for this ladder."""

    def __init__(self, desk: Desk, chosen: Chosen, view: ViewChoice, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._chosen = chosen
        self._view = view
        self._window = window
        self.steps = StepWork(desk, window)
        self.ladders = LadderWork(desk, window)
        self.goals = GoalWork(desk, self.ladders, window)
        self._choices = ChoiceWork(desk, self.steps.forms, self.ladders, window)
        for work in (self.steps, self.ladders, self.goals, self._choices):
            work.said.connect(self.said)
        for made in (self.steps.forms.made, self.ladders.made, self.goals.made):
            made.connect(self.shown_wanted)
        self._choices.step_wanted.connect(self.shown_wanted)

    @property
    def step(self) -> Step | None:
        """The chosen step, if it is still there."""
        return self._chosen.step(self._desk.workspace.records)

    @property
    def ladder(self) -> Ladder | None:
        """The ladder that is shown."""
        return self._chosen.ladder(self._desk.workspace.records)

    def do(self, name: ActionName) -> None:
        """Do this to the chosen step."""
        ladder, step = self.ladder, self.step
        if ladder is not None and step is not None:
            self.steps.do(name, ladder, step)

    def add_step(self) -> None:
        """Ask for a new step."""
        if self.ladder is not None and not self._refused():
            self.steps.forms.write_step(self.ladder, Purpose())

    def follow(self, suggestion: Suggestion, choice: ChoiceKey) -> None:
        """Do what was chosen of a suggestion about the ladder."""
        if self.ladder is not None and not self._refused():
            self._choices.follow(self.ladder, suggestion, choice)

    def press(self, key: str) -> None:
        """A key on the ladder, in its list, or on a step beside it."""
        key, step, single = key_meant(key), self.step, self._desk.settings().single_keys
        name = None if step is None else action_for_key(key, step, single_keys=single)
        page = {row.key: row.name for row in ladder_keys()}
        if name is not None:
            self.do(name)
        elif key in page and (single or not is_letter(key)):
            self.ask(page[key])

    def ask(self, name: str) -> None:
        """Do what a menu or a key of the page says by its name in the table of keys."""
        looks: dict[str, Callable[[], object]] = {
            "view": self._view.switch_view,
            "near": self._view.switch_near,
            "history": self.show_history,
            "ladders": self.ladders_wanted.emit,
            "hints": self.ideas_wanted.emit,
            "know": self._show_what_to_know,
            "goals": partial(self.place_wanted.emit, "goals", ""),
            "loop": partial(self.place_wanted.emit, "understanding", self._chosen.ladder_id),
        }
        edits = {
            "settings": self.ladders.open_settings,
            "rate_all": self.ladders.rate_all,
            "rate_unrated": self.ladders.rate_unrated,
            "by_rating": self.ladders.order_by_rating,
            "take_up": self.ladders.take_up_again,
            "gates": self.ladders.read_gates,
            "delete": self.ladders.delete,
        }
        if name in looks:
            looks[name]()
        elif name == "add":
            self.add_step()
        elif name == "new" and not self._refused():
            self.ladders.begin()
        elif name in edits and self.ladder is not None and not self._refused():
            edits[name](self.ladder)

    def show_history(self) -> None:
        """Show the ratings of the chosen step over time."""
        if self.ladder is not None and self.step is not None:
            self.steps.forms.show_history(self.step, self.ladder)

    def agree(self) -> None:
        """Write the agreement that the ladder waits for."""
        if self.ladder is not None:
            write_agreement(self._desk, self.ladder, self._window)

    def show_menu(self, place: QPoint) -> None:
        """What can be done to the chosen step, at this place of the screen."""
        if self.ladder is not None and self.step is not None:
            self.steps.menu(self.ladder, self.step).popup(place)

    def _show_what_to_know(self) -> None:
        if self.ladder is not None:
            self.ladders.tell_about(self.ladder)

    def _refused(self) -> bool:
        sentence = self._desk.workspace.read_only
        if sentence is not None:
            self.said.emit(sentence)
        return sentence is not None
