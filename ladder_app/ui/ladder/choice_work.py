"""Follows what was chosen of a suggestion, where it can be done: on the page of the ladder."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan_entry import can_be_planned
from ladder_app.domain.suggestions.meant import step_above, step_meant, steps_meant
from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.ladder.forms.step_purpose import Part, Purpose
from ladder_app.ui.ladder.ladder_work import LadderWork
from ladder_app.ui.ladder.step_forms import StepForms


class ChoiceWork(QObject):
    """Brings the step into view that is meant, and opens the form in which it can be done."""

    step_wanted = Signal(str)
    """Please show this step."""
    said = Signal(str)

    def __init__(self, desk: Desk, forms: StepForms, ladders: LadderWork, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._forms = forms
        self._ladders = ladders

    def follow(self, ladder: Ladder, suggestion: Suggestion, choice: ChoiceKey) -> None:
        """Do this on this ladder; a choice of another page does nothing."""
        records = self._desk.workspace.records
        whole = self._of_ladder(ladder, suggestion)
        step = step_meant(records, suggestion)
        if choice in whole:
            whole[choice]()
        elif step is None:
            self.said.emit(_("The step this was about is not there any more."))
        elif choice in self._of_step():
            self.step_wanted.emit(step.id)
            self._of_step()[choice](ladder, step)

    def _of_ladder(
        self, ladder: Ladder, suggestion: Suggestion
    ) -> Mapping[ChoiceKey, Callable[[], None]]:
        steps = steps_meant(self._desk.workspace.records, suggestion)
        found: dict[ChoiceKey, Callable[[], None]] = {
            "add_step": partial(self._forms.write_step, ladder, Purpose()),
            "split_ladder": self._tell_how_to_part,
            "rate_steps": partial(self._rate, ladder, steps),
        }
        if len(steps) > 1:
            found["insert_between"] = partial(self._insert, ladder, steps[0])
        return found

    def _of_step(self) -> Mapping[ChoiceKey, Callable[[Ladder, Step], None]]:
        return {
            "change_step": self._change,
            "name_prediction": self._name_fear,
            "nearer_prediction": self._name_fear,
            "take_something_away": self._take_away,
            "smaller_step": self._smaller,
            "insert_between": self._smaller,
            "step_alone": self._alone,
            "next_step": self._show_next,
        }

    def _insert(self, ladder: Ladder, lower: Step) -> None:
        self.step_wanted.emit(lower.id)
        self._forms.write_step(ladder, Purpose(after=lower))

    def _rate(self, ladder: Ladder, steps: tuple[Step, ...]) -> None:
        """The steps it names, or the whole ladder."""
        if steps:
            self._ladders.rate(ladder, steps)
        else:
            self._ladders.rate_all(ladder)

    def _smaller(self, ladder: Ladder, step: Step) -> None:
        self._forms.write_step(ladder, Purpose(below=step))

    def _change(self, ladder: Ladder, step: Step) -> None:
        self._write(ladder, step, "text")

    def _name_fear(self, ladder: Ladder, step: Step) -> None:
        self._write(ladder, step, "fears")

    def _take_away(self, ladder: Ladder, step: Step) -> None:
        """A plan says what is left out of it; what has no day names what it is done with."""
        if can_be_planned(step):
            self._forms.plan_leaving_out(step)
        else:
            self._write(ladder, step, "safer")

    def _alone(self, ladder: Ladder, step: Step) -> None:
        words = _("{step}, on my own").format(step=step.text)
        self._forms.write_step(ladder, Purpose(after=step, words=words))

    def _show_next(self, _ladder: Ladder, step: Step) -> None:
        above = step_above(self._desk.workspace.records, step)
        if above is None:
            self.said.emit(_("This is the hardest step so far. You could add one above it."))
            return
        self.step_wanted.emit(above.id)
        self.said.emit(_("This is the next step. You could start it, or plan it for a day."))

    def _write(self, ladder: Ladder, step: Step, part: Part) -> None:
        self._forms.write_step(ladder, Purpose(step=step, part=part))

    def _tell_how_to_part(self) -> None:
        self.said.emit(
            _(
                "What you do not need now can be parked: choose a step and press P. A second "
                "ladder begins in the menu “Ladders”; write there what belongs on it."
            )
        )
