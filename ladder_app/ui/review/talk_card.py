"""From here on: what the two write down, what they agree to try next, and the end of the review."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.review.happened import next_plans
from ladder_app.domain.review.review_entry import ReviewEntry
from ladder_app.domain.review.since import Since
from ladder_app.language import _
from ladder_app.ui.review.lines import Line, Lines
from ladder_app.ui.review.review_fields import ReviewFields
from ladder_app.ui.review.review_keys import review_keys
from ladder_app.ui.review.step_names import StepNames
from ladder_app.ui.widgets.buttons import button, link_button, primary_button
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.plan_words import when_words
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import heading


class TalkCard(Card):
    """`written` brings what one field says now; `plan_wanted` the id of a step."""

    written = Signal(str, object)
    plan_wanted = Signal(str)
    finish_wanted = Signal()
    signs_wanted = Signal()
    """Please show the signs to stop at."""

    def __init__(self) -> None:
        super().__init__(_("From here on"))
        self._steps: tuple[Step, ...] = ()
        self._writes = True
        self.fields = ReviewFields()
        self.fields.written.connect(self.written)
        self.signs = link_button(_("The signs to stop at"))
        self.signs.clicked.connect(self.signs_wanted)
        self.plans = Lines(_("Nothing is planned yet."))
        self.steps = DropDown(_("A step to plan"))
        self.plan = button(_("Plan it"))
        self.plan.clicked.connect(self._ask_plan)
        self.problem_line = ProblemLine()
        self.finish = primary_button(_("Finish the review"))
        self.finish.clicked.connect(self.finish_wanted)
        self._lay_out()

    def show_records(
        self,
        records: Records,
        since: Since,
        entry: ReviewEntry,
        names: StepNames,
        first: Sequence[Step] = (),
    ) -> None:
        """Show the plans ahead and what is written; a field that is typed in stays as it is.

        `first` are the steps that are offered before all others.
        """
        today = since.now.date()
        self.fields.show_entry(entry)
        lines = []
        for plan in next_plans(records, entry.sharing, today):
            step = records.step(plan.step_id)
            if step is not None:
                if_then = "" if names.hides(step) else plan.if_then or ""
                below = " · ".join(filter(None, (when_words(plan, today), if_then)))
                lines.append(Line(names.of(step), below))
        self.plans.show_lines(lines)
        self._offer(_steps(records, entry, first), names)

    def choose(self, step_id: str) -> None:
        """Plan this step, unless another one is chosen; one that is not offered changes nothing."""
        places = (n for n, step in enumerate(self._steps) if step.id == step_id)
        self.steps.setCurrentIndex(next(places, self.steps.currentIndex()))

    def allow_writing(self, allowed: bool) -> None:
        """Whether anything can be saved here."""
        self.fields.setEnabled(allowed)
        self._writes = allowed
        self.finish.setVisible(allowed)
        self._show_planning()

    def show_problem(self, sentence: str) -> None:
        """Say why the review could not be saved, or "" when nothing is wrong."""
        self.problem_line.show_problem(sentence)
        self.finish.setText(_("Try again") if sentence else _("Finish the review"))
        give_keys(review_keys(), {"finish": self.finish})

    def _offer(self, steps: Sequence[Step], names: StepNames) -> None:
        texts = [names.of(step) for step in steps]
        ids = [step.id for step in steps]
        if (texts, ids) != (
            [self.steps.itemText(n) for n in range(self.steps.count())],
            [step.id for step in self._steps],
        ):
            chosen = self._chosen()
            self.steps.clear()
            self.steps.addItems(texts)
            self.steps.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self._steps = tuple(steps)
        self._show_planning()

    def _show_planning(self) -> None:
        for one in (self.plan, self.steps):
            one.setVisible(self._writes and bool(self._steps))

    def _chosen(self) -> str:
        place = self.steps.currentIndex()
        return self._steps[place].id if 0 <= place < len(self._steps) else ""

    def _ask_plan(self) -> None:
        if chosen := self._chosen():
            self.plan_wanted.emit(chosen)

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.signs, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Rule())
        self.body.addWidget(heading(_("What we agree to try next")))
        self.body.addWidget(self.plans)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.steps, 1)
        line.addWidget(self.plan)
        self.body.addLayout(line)
        self.body.addWidget(Rule())
        self.body.addWidget(self.problem_line)
        self.body.addWidget(self.finish, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = {"plan": self.plan, "finish": self.finish, "signs": self.signs}
        give_keys(review_keys(), buttons)


def _steps(records: Records, entry: ReviewEntry, first: Sequence[Step]) -> tuple[Step, ...]:
    shown = [
        step
        for ladder in entry.sharing.ladders(records)
        for step in records.active_steps(ladder.id)
        if entry.sharing.is_ticked(step)
    ]
    offered = {step.id: step for step in shown}
    return tuple({**{one.id: one for one in first if one.id in offered}, **offered}.values())
